import { person, random } from './people.mjs';

const header =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value';

/** Google's CSV: the header, and rows without end. */
export function* googleCsv() {
  const next = random(2);
  yield `${header}\n`;
  for (let i = 0; ; i++) {
    const { first, last, street, city } = person(next, i);
    const hasAddress = next(2) === 0;
    const code = 10000 + next(89999);
    const cells = [
      first,
      '',
      last,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      next(2) ? `Company ${next(500)}` : '',
      next(2) ? '"Manager, level 3"' : '',
      '',
      next(4) ? '' : `19${10 + next(89)}-0${1 + next(9)}-1${next(9)}`,
      next(4) ? '' : `"Met in ${city}\nCalled ""twice"", ${'and again '.repeat(next(9))}"`,
      '',
      '* myContacts ::: Sailing',
      '* Home',
      `person${i}@example.com`,
      next(3) ? '' : 'Work',
      next(3) ? '' : `p.${i}@Company${next(500)}.example`,
      'Mobile',
      `+1 555-${100 + next(900)}-${1000 + next(9000)}`,
      '',
      '',
      ...(hasAddress
        ? ['Home', `"${street}\n${code} ${city}\nGermany"`, street, city, '', '', code, 'Germany', '']
        : ['', '', '', '', '', '', '', '', '']),
      '',
      '',
    ];
    yield `${cells.join(',')}\n`;
  }
}
