/**
 * What spreadsheets take for the beginning of a formula, also where apostrophes stand before it: those were put there to
 * keep it from being one, and reading takes the first of them away.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Numbers and dates: nothing that is counted out of these harms, and other programs should find them as they are. */
const harmless = /^[+-][ (.-]*\d[\d ().:+\-/]*$/;

/**
 * A cell that is text to spreadsheets whatever it begins with, in quotes where it needs them.
 * @see RFC 4180 §2; OWASP, CSV Injection: a cell that would be a formula begins with an apostrophe
 */
export const textCell = (value: string): string =>
  value === '' ? value : quoted(formula.test(value) ? `'${value}` : value);

/** A phone number or a date, or several of them: it may begin with `+` or `-` where it has digits and separators only. */
export const numberCell = (value: string): string => (harmless.test(value) ? value : textCell(value));

function quoted(value: string): string {
  // Other delimiters are quoted as well: programs that guess them count them outside of quotes.
  return /[",;\t|\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
