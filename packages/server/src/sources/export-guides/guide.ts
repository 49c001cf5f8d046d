/** The ways an address book is exported; several programs share one. */
export type Recipe =
  | 'google'
  | 'outlook_web'
  | 'outlook_windows'
  | 'outlook_mac'
  | 'apple_contacts'
  | 'icloud'
  | 'iphone'
  | 'android'
  | 'yahoo'
  | 'thunderbird'
  | 'linkedin'
  | 'named_webmail'
  | 'webmail';

/** Those whose steps somebody with nothing but a phone can take. */
const onPhones: readonly Recipe[] = ['iphone', 'android', 'linkedin'];

/** Whether the steps are taken on a computer. */
export const needsComputer = (guide: ExportGuide): boolean =>
  guide.kind === 'exporting' && !onPhones.includes(guide.recipe);

/** Why a service has no address book to give; each has a sentence of its own. */
export type DeadEnd = 'closed' | 'facebook';

/** Which file comes out. */
export type Yield = 'vcard' | 'csv' | 'either';

interface Program {
  /** As the provider or program writes itself; guides for several have none. */
  readonly name: string | undefined;
}

export interface Exporting extends Program {
  readonly kind: 'exporting';
  readonly recipe: Recipe;
  readonly yields: Yield;
  /** The provider's own page where the steps begin. */
  readonly url: string | undefined;
  /** What its menu calls these, in the language its own pages have. */
  readonly words: { readonly contacts: string; readonly export: string } | undefined;
}

/** A service that is closed, or keeps its address book to itself. */
export interface GivingNothing extends Program {
  readonly kind: 'giving_nothing';
  readonly because: DeadEnd;
}

export type ExportGuide = Exporting | GivingNothing;

/** The words of all guides in one language. `{source}`, `{contacts}` and `{export}` stand for a program's own words. */
export interface GuideTexts {
  readonly steps: Readonly<Record<Recipe, readonly string[]>>;
  readonly deadEnds: Readonly<Record<DeadEnd, string>>;
  /** Name of the guide for every other mail service. */
  readonly anyWebmail: string;
  readonly yields: Readonly<Record<Yield, string>>;
}
