import type { Plural } from '@bookbridge/ui';
import type { ListTexts } from '@bookbridge/ui/texts';
import type { PickerTexts } from './picker-texts.js';

/** Where texts of the original have the count. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is theirs.
export const countPlace = '${0}';

/** Texts of a page or an application, by the keys of the original. */
export type Overrides = Readonly<Record<string, unknown>>;

/** Our texts with these in place of them; keys that are not known are ignored. `${0}` is the count. */
export function overrideTexts(texts: PickerTexts, overrides: Overrides): PickerTexts {
  const submit = sayOf(overrides, 'GET_CONTACTS');
  return {
    ...texts,
    listTitle: sayOf(overrides, 'SELECT_CONTACTS') ?? texts.listTitle,
    submit: counted(submit) ?? texts.submit,
    submitNobody: submit === undefined ? texts.submitNobody : withoutCount(submit),
    authorization: sayOf(overrides, 'AUTHORIZATION') ?? texts.authorization,
    showWindow: sayOf(overrides, 'AUTHORIZATION_FOCUS') ?? texts.showWindow,
  };
}

/** The same for the list. */
export function overrideListTexts(texts: ListTexts, overrides: Overrides): ListTexts {
  const review = sayOf(overrides, 'REVIEW_SELECTED');
  return {
    ...texts,
    selectAll: counted(sayOf(overrides, 'SELECT_ALL')) ?? texts.selectAll,
    review: review === undefined ? texts.review : withoutCount(review),
  };
}

function sayOf(overrides: Overrides, key: string): string | undefined {
  const text = overrides[key];
  return typeof text === 'string' ? text : undefined;
}

const counted = (text: string | undefined): Plural | undefined =>
  text === undefined ? undefined : { other: text.replaceAll(countPlace, '{count}') };

/** What is said where there is no number to say. */
const withoutCount = (text: string): string => text.replaceAll(countPlace, '').replace(/\s+/g, ' ').trim();

/** The texts of `localeData`, which may be the address of a JSON file; none when it cannot be read. */
export async function readOverrides(localeData: unknown): Promise<Overrides> {
  if (typeof localeData === 'object' && localeData !== null) return localeData as Overrides;
  if (typeof localeData !== 'string') return {};
  try {
    const response = await fetch(localeData, { credentials: 'omit' });
    return response.ok ? ((await response.json()) as Overrides) : {};
  } catch {
    return {};
  }
}
