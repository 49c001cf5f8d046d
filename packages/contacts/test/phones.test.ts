import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { bytes, card, lines, read } from './support.js';

type CountryCode = Parameters<typeof getCountryCallingCode>[0];

const require = createRequire(import.meta.url);
const json = (file: string) => JSON.parse(readFileSync(require.resolve(`libphonenumber-js/${file}`), 'utf8'));
const examples: Record<CountryCode, string> = json('examples.mobile.json');
const countries: Record<string, (string | 0 | undefined)[]> = json('metadata.max.json').countries;

/** A number of a country as people, phones and programs write it, right and wrong. */
function ways(code: string, number: string, trunk: string): string[] {
  const pairs = number.replace(/..(?=.)/g, '$& ');
  const [start, rest] = [number.slice(0, 2), number.slice(2)];
  return [
    ...[' ', '-', '.', ' - ', '–', '\u00a0'].map(
      (between) => `+${code}${between}${pairs.replaceAll(' ', between)}`,
    ),
    `+${code}${number}`,
    `+${code} (${start}) ${rest}`,
    `+${code} ${start}/${rest}`,
    `+${code} ${number} x12`,
    `+${code} ${pairs} ext. 12`,
    `tel:+${code}-${start}-${rest}`,
    `tel:+${code}${number};ext=12`,
    `(+${code}) ${pairs}`,
    `00${code}${number}`,
    `00 ${code} ${pairs}`,
    `+00${code}${number}`,
    `+${code}${number.slice(0, -1)}`,
    `+${code}${number.slice(0, -3)}`,
    `+${code}${number}1`,
    `+${code} ${number}123456`,
    ...['0', '1', '8', '00', '01', '06', '80', trunk].flatMap((prefix) => [
      `+${code} (${prefix})${pairs}`,
      `+${code}(${prefix})${number}`,
      `+${code} (${prefix}${start}) ${rest}`,
      `+${code} ${prefix}${pairs}`,
      `+${code}${prefix}${number}`,
      `+${code} ${prefix} ${pairs}`,
    ]),
  ];
}

const asked = Object.entries(examples).flatMap(([country, number]) =>
  ways(getCountryCallingCode(country as CountryCode), number, String(countries[country]?.[5] || '0')).map(
    (written): [string, string] => [country, written],
  ),
);

async function e164Of(numbers: readonly string[]): Promise<string[]> {
  const cards = numbers
    .map((number) => card('FN:Ida Probe', `TEL:${number.replace(/[;,]/g, '\\$&')}`))
    .join('');
  const { contacts } = await read(bytes(cards), { limits: { maxContacts: 1_000_000 } });
  return contacts.map(({ phone }) => phone[0]?.e164 ?? '');
}

describe('the E.164 form of a number', () => {
  test('is that of libphonenumber in all countries, however the number is written, or is not there', async () => {
    const found = await e164Of(asked.map(([, written]) => written));
    const wrong = asked.flatMap(([country, written], i) => {
      const judged = parsePhoneNumberFromString(written);
      const right = judged?.isPossible() ? judged.number : '';
      return found[i] === '' || found[i] === right
        ? []
        : [`${country} ${written}: ${found[i]}, not ${right}`];
    });
    expect(wrong).toEqual([]);
    expect(found.filter((e164) => e164 !== '').length).toBeGreaterThan(asked.length / 4);
  });

  test('is there for the example of nearly every country', async () => {
    const numbers = Object.entries(examples).map(
      ([country, number]) => `+${getCountryCallingCode(country as CountryCode)}${number}`,
    );
    const found = await e164Of(numbers);
    expect(numbers.filter((number, i) => found[i] !== number).length).toBeLessThan(6);
  });

  test.each([
    ['+49 (040) 12345-0', '+4940123450'],
    ['+49 0170 1234567', '+491701234567'],
    ['+49(0)40 123456', '+4940123456'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['+44 020 7946 0018', '+442079460018'],
    ['+41 (0)44 000 00 01', '+41440000001'],
    ['+39 06 698 00001', '+390669800001'],
    ['+39 (0)6 698 00001', '+390669800001'],
    ['+378 0549 882345', '+3780549882345'],
    ['+225 01 23 45 67 89', '+2250123456789'],
    ['+242 06 123 4567', '+242061234567'],
    ['+1 213-373-4253', '+12133734253'],
    ['+49 00170 1234567', ''],
    ['+34 (0)612 345 678', ''],
    ['+1 1 213 373 4253', ''],
    ['+1 213', ''],
    ['+1-800-FLOWERS', ''],
    ['+999 123 456 789', ''],
    ['+0049 170 1234567', ''],
    ['+49 30 123456/57', ''],
    ['0049 170 1234567', ''],
    ['+7 8 495 123 45 67', ''],
  ])('of %s is "%s"', async (written, e164) => {
    expect(await e164Of([written])).toEqual([e164]);
  });
});

describe('several numbers in one value', () => {
  const vCard = (value: string) =>
    card('FN:Ida Probe', `TEL:${value.replace(/[;,]/g, '\\$&').replace('\n', '\\n')}`);
  const numbersOf = async (file: string) => (await read(file)).contacts[0]?.phone.map(({ number }) => number);

  test.each([
    ['0170 0000001 / 030 000002', ['0170 0000001', '030 000002']],
    ['030 000003; 0170 0000004', ['030 000003', '0170 0000004']],
    ['030 000003;0170 0000004', ['030 000003', '0170 0000004']],
    ['030 1234567\n0170 1234567', ['030 1234567', '0170 1234567']],
    ['030 1234567 oder 0170 1234567', ['030 1234567', '0170 1234567']],
    ['555-123-4567 or 555-765-4321', ['555-123-4567', '555-765-4321']],
    ['030/123456 / 040/654321', ['030/123456', '040/654321']],
    ['01 23 45 67 89/06 12 34 56 78', ['01 23 45 67 89', '06 12 34 56 78']],
    ['+49 170 1234567 +49 30 1234567', ['+49 170 1234567', '+49 30 1234567']],
    ['+49 170 1234567 / +49 30 1234567', ['+49 170 1234567', '+49 30 1234567']],
    ['555-1234 x5/555-9876 x6', ['555-1234 x5', '555-9876 x6']],
    ['privat 030 1234567, mobil 0170 1234567', ['privat 030 1234567', 'mobil 0170 1234567']],
    ['030 1234567, 0170 1234567/68, 040 7654321', ['030 1234567', '0170 1234567/68', '040 7654321']],
    ['5551234567,5559876543', ['5551234567', '5559876543']],
  ])('are each one: %s', async (value, numbers) => {
    expect(await numbersOf(vCard(value))).toEqual(numbers);
    if (!value.includes('\n')) {
      expect(await numbersOf(lines('dn: cn=Ida,o=x', 'cn: Ida Probe', `mobile: ${value}`))).toEqual(numbers);
      expect(await numbersOf(lines('Name,Phone', `Ida Probe,"${value}"`))).toEqual(numbers);
    }
  });

  test.each([
    '030 / 12 34 56',
    '033203/123456',
    '+49 33203/123456',
    '+49 (0)2236 / 123456',
    '0170 1234567/68',
    '030 123456-0/-12',
    '030 1234567 x12',
    '030 1234567 / Durchwahl 12',
    '030 1234567, ext. 1234567',
    '+1 555 555 0100,,98765432101#',
    '+1 555 555 0100;123456789',
    '1-800-FLOWERS',
  ])('but what is a number only together stays: %s', async (value) => {
    expect(await numbersOf(vCard(value))).toEqual([value]);
  });

  test('share the type, and the first of them is the preferred one', async () => {
    const { contacts } = await read(
      card('FN:A', 'TEL:030 1111111', 'TEL;TYPE=WORK,pref:030 2222222 / 030 3333333'),
    );
    expect(contacts[0]?.phone).toMatchObject([
      { number: '030 1111111', primary: false },
      { number: '030 2222222', type: 'Work', primary: true },
      { number: '030 3333333', type: 'Work', primary: false },
    ]);
  });
});

test.each(['URN:Call', '-', 'n/a', 'null', 'see below', '4,91701E+11', '4.9E+11', '4E11'])(
  'what is no number is dropped, and is said: %s',
  async (value) => {
    const { contacts, report } = await read(card('FN:Ida Probe', `TEL:${value}`));
    expect(contacts[0]?.phone).toEqual([]);
    expect(report.warnings).toEqual([{ at: 1, reason: 'phone_dropped', count: 1 }]);
  },
);
