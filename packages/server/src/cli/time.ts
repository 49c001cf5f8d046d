/** Days and times of ISO 8601; what names no zone is UTC. */
const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** What a flag for a time has to be, as the end of a sentence. */
export const timeForm = 'must be a day or a time, as in 2026-11-30 or 2026-11-30T09:00:00Z';

/** A day, which is its first moment, or a time; `undefined` for a text that is neither. */
export function momentOf(text: string): Date | undefined {
  const isZoned = !text.includes('T') || /(Z|[+-]\d\d:\d\d)$/.test(text);
  const moment = new Date(isZoned ? text : `${text}Z`);
  return form.test(text) && !Number.isNaN(moment.getTime()) ? moment : undefined;
}
