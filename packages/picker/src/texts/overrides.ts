import type { Plural } from '@bookbridge/ui';
import type { Texts } from '../settings.js';
import type { CourseWords } from './load.js';
import type { ImportTexts } from './picker-texts.js';
import { countPlace } from './words.js';

/** Our texts with others in place of them, by the keys of the original; keys that are not known are ignored. `${0}` is the count. */
export interface Overriding {
  course(words: CourseWords): CourseWords;
  imports(texts: ImportTexts): ImportTexts;
}

/** The texts of the application, and those of the page in place of both: an object, or the URL of a JSON file. */
export async function readOverrides(ofApplication: Texts, localeData: unknown): Promise<Overriding> {
  const overrides: Readonly<Record<string, unknown>> = { ...ofApplication, ...(await read(localeData)) };

  function sayOf(key: keyof Texts): string | undefined {
    const text = overrides[key];
    return typeof text === 'string' ? text : undefined;
  }

  return {
    course({ course, list }) {
      const [submit, review] = [sayOf('GET_CONTACTS'), sayOf('REVIEW_SELECTED')];
      return {
        course: {
          ...course,
          listTitle: sayOf('SELECT_CONTACTS') ?? course.listTitle,
          submit: counted(submit) ?? course.submit,
          submitNobody: withoutCount(submit) ?? course.submitNobody,
        },
        list: {
          ...list,
          selectAll: counted(sayOf('SELECT_ALL')) ?? list.selectAll,
          review: withoutCount(review) ?? list.review,
        },
      };
    },
    imports: (texts) => ({
      ...texts,
      authorization: sayOf('AUTHORIZATION') ?? texts.authorization,
      showWindow: sayOf('AUTHORIZATION_FOCUS') ?? texts.showWindow,
    }),
  };
}

const counted = (text: string | undefined): Plural | undefined =>
  text === undefined ? undefined : { other: text.replaceAll(countPlace, '{count}') };

/** What is said where there is no number to say. */
const withoutCount = (text: string | undefined): string | undefined =>
  text?.replaceAll(countPlace, '').replace(/\s+/g, ' ').trim();

/** None when they cannot be read. */
async function read(localeData: unknown): Promise<object> {
  if (typeof localeData === 'object' && localeData !== null) return localeData;
  if (typeof localeData !== 'string') return {};
  try {
    const response = await fetch(localeData, { credentials: 'omit' });
    return response.ok ? ((await response.json()) as object) : {};
  } catch {
    return {};
  }
}
