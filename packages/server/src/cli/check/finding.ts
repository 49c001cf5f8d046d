/** Whether imports work as they should, fail, or work with something to know. */
export type Mark = 'right' | 'missing' | 'warning';

/** What a check has found of one thing. */
export interface Finding {
  readonly mark: Mark;
  readonly text: string;
}

export const right = (text: string): Finding => ({ mark: 'right', text });
export const missing = (text: string): Finding => ({ mark: 'missing', text });
export const warning = (text: string): Finding => ({ mark: 'warning', text });

/** What a check has found, and of what. */
export interface Findings {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const signs: Readonly<Record<Mark, string>> = { right: '✓', missing: '✗', warning: '!' };

/** A line for each finding, below its title. */
export const linesOf = ({ title, findings }: Findings): string[] => [
  title,
  ...findings.map(({ mark, text }) => `  ${signs[mark]} ${text}`),
];

/** Whether something is missing that imports fail without. */
export const isAnyMissing = (all: readonly Findings[]): boolean =>
  all.some(({ findings }) => findings.some(({ mark }) => mark === 'missing'));
