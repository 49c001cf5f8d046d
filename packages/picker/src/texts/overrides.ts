import type { Language } from './picker-texts.js';

/** Where texts of the original have the count. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is theirs.
export const countPlace = '${0}';

/** Texts of a page or an application, by the keys of the original. */
export type Overrides = Readonly<Record<string, unknown>>;

/** The language with these texts in place of ours; keys that are not known are ignored. `${0}` is the count. */
export function overrideTexts({ picker, list }: Language, texts: Overrides): Language {
  const say = (key: string) => {
    const text = texts[key];
    return typeof text === 'string' ? text : undefined;
  };
  const counted = (key: string) => {
    const other = say(key)?.replaceAll(countPlace, '{count}');
    return other === undefined ? undefined : { other };
  };
  // The words of a button that says no number stay when somebody is picked.
  const submitNobody = say('GET_CONTACTS')?.replaceAll(countPlace, '').replace(/\s+/g, ' ').trim();
  return {
    picker: {
      ...picker,
      listTitle: say('SELECT_CONTACTS') ?? picker.listTitle,
      submit: counted('GET_CONTACTS') ?? picker.submit,
      submitNobody: submitNobody ?? picker.submitNobody,
      authorization: say('AUTHORIZATION') ?? picker.authorization,
      showWindow: say('AUTHORIZATION_FOCUS') ?? picker.showWindow,
    },
    list: {
      ...list,
      selectAll: counted('SELECT_ALL') ?? list.selectAll,
      review: say('REVIEW_SELECTED')?.replaceAll(countPlace, '').trim() ?? list.review,
    },
  };
}

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
