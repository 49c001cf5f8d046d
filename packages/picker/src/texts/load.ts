import type { Locale } from '@bookbridge/ui';
import type { ListTexts } from '@bookbridge/ui/texts';
import { load } from '../main/load.js';
import type { CourseTexts, ImportTexts, MenuTexts } from './picker-texts.js';

/** What is said beside the list of people, and in it. */
export interface CourseWords {
  readonly course: CourseTexts;
  readonly list: ListTexts;
}

// The build puts three files for each language beside the scripts: each is loaded with what says it.

export const loadMenuTexts = async (locale: Locale): Promise<MenuTexts> =>
  (await load<{ menu: MenuTexts }>(`menu-${locale}`)).menu;

export const loadCourseWords = (locale: Locale): Promise<CourseWords> => load(`course-${locale}`);

export const loadImportTexts = async (locale: Locale): Promise<ImportTexts> =>
  (await load<{ imports: ImportTexts }>(`imports-${locale}`)).imports;
