import { areKindWords } from '../clean/type.js';

/** Properties whose values may look like a phone or an e-mail address: dates, URIs, what people are called by in other ways. */
const others =
  /(?:^|[- ])(?:PRODID|CLASS|AB\w+|REV|CREATED|MODIFIED|ANNIVERSARY|AIM|ICQ|MSN|JABBER|XMPP|SKYPE|SIP|QQ|YAHOO|IM|IMPP|IMADDRESS|G?TALK|MESSAG\w*|SOCIAL\w*|RELATED|CAL\w*URI|FBURL|CONTACT-URI)(?:$|[- ])/;

/** Whether a property, its name in upper case, says nothing that is read, whatever its value looks like. */
export const isQuiet = (name: string): boolean => others.test(name);

/** The words of a name that a column might have: `PHONE.WORK`, `Cell phone`, `X-HOME-FAX`. */
export const wordsOf = (start: string): string[] =>
  start.replace(/^\s*(?:item\d+\.)?(?:X-)?/i, '').split(/[\s._-]+/);

/** Whether a value of a property that nobody knows has to be looked at: a sieve, as files are full of them. */
export function mayTell(text: string, from: number, end: number): boolean {
  const first = text.charCodeAt(from);
  // A digit, a plus, an opening bracket, or "t" of "tel:".
  if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x28 || (first | 0x20) === 0x74)
    return true;
  return end - from < 300 && text.slice(from, end).includes('@');
}

/** Whether a word of a name says that its value is how somebody is called or written to. */
export const saysPhone = (words: readonly string[]): boolean =>
  words.some((word) => !/^\d*$/.test(word) && areKindWords([word]));

/** What the value of a property may be that nobody knows: of digits alone, only where its name says so. */
export function kindOfValue(value: string, isPhone: boolean): 'email' | 'phone' | '' {
  if (/^(?:mailto:)?[^\s@]+@[^\s@.]+\.[^\s@]+$/i.test(value)) return 'email';
  if (!/^(?:tel:)?\+?[(\d][\d\s()./-]{4,30}\d$/i.test(value)) return '';
  return isPhone || (/\D/.test(value) && !/^\d{4}[-.]\d\d?[-.]\d\d?$/.test(value)) ? 'phone' : '';
}
