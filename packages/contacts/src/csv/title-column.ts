import type { Column } from './columns.js';
import { toldOf } from './value-forms.js';

/** A title is a degree, a form of address or, where nothing else is one, a job. */
export function titleOf(
  values: readonly string[],
  columns: readonly (Column | undefined)[],
): 'prefix' | 'title' | 'job_title' {
  if (hasDegrees(values)) return 'prefix';
  const told = toldOf(values);
  const isOnly = columns.filter((it) => it?.noun === 'title' || it?.noun === 'job_title').length === 1;
  return isOnly && told.filter(isHonorific).length * 2 < told.length ? 'job_title' : 'title';
}

/** In other scripts it is taken for one. */
const isHonorific = (value: string): boolean =>
  !/[a-z]/i.test(value) ||
  /^(?:m[rsx]|mrs|miss|dr|doctor|prof|professor|sir|madame?|lady|lord|rev|reverend|hon|capt|captain|col|gen|lt|maj|sgt|herr|frau|hr|fr|mag|ing|dipl|m|mm|mmes?|mlles?|monsieur|mademoiselle|me|sra?|srta|señor|señora|don|doña|d|dña|dott|dottor|sig|signor|signora|dhr|mevr|heer|mevrouw|pan|pani|paní|mgr|bay|bayan)(?![\p{L}\d])/iu.test(
    value.trim(),
  );

/** Degrees of universities, as a German "Titel" has them beside an "Anrede". */
const hasDegrees = (values: readonly string[]): boolean => {
  const told = toldOf(values);
  return (
    told.length > 0 &&
    told.every((value) => /^(?:dr|prof|mag|dipl|lic|priv|phd|d\.?phil)\b/i.test(value.trim()))
  );
};
