import { normalHeader } from './normal-header.js';

/** Which program wrote a table, by headers that no other has; `'other'` for one that is not known. */
export function dialectOf(cells: readonly string[]): string {
  const headers = new Set(cells.map(normalHeader));
  const has = (...all: string[]) => all.every((header) => headers.has(header));
  if (
    has('e mail 1 value') ||
    has('phone 1 value') ||
    has('section 1 email') ||
    has('given name', 'family name', 'yomi name')
  ) {
    return 'Google';
  }
  if (has('first', 'last', 'email', 'messenger id') || has('first', 'last', 'email', 'yahoo id'))
    return 'Yahoo';
  if (has('primary email', 'secondary email')) return 'Thunderbird';
  if (has('connected on')) return 'LinkedIn';
  if (has('name', 'e mail address', 'business web page')) return 'Windows';
  return [...headers].some((header) => outlookOnly.test(header)) ? 'Outlook' : 'other';
}

/** Headers that no other exporter has, in Outlook's languages. */
const outlookOnly =
  /^(?:e mail 2 address|business street|e mail 2 adresse|straße geschäftlich|rue bureau|calle del trabajo|werkadres straat|adres służbowy ulica|rua comercial|indirizzo di lavoro)$/;
