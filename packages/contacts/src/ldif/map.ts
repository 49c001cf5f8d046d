import { dateOf } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import type { Entry } from './entry.js';

type Values = (...names: string[]) => string[];

/** The draft of an entry's contact: inetOrgPerson, and what Mozilla and Evolution add to it. */
export function mapEntry(entry: Entry, context: DraftContext): Draft {
  const draft = new Draft(entry.at, context);
  const all = new Map<string, string[]>();
  for (const { name, value } of entry.attributes) {
    if (value === '') continue;
    const values = all.get(name);
    if (values) values.push(value);
    else all.set(name, [value]);
  }
  const values: Values = (...names) => names.flatMap((name) => all.get(name) ?? []);
  const first: (...names: string[]) => string = (...names) => values(...names)[0] ?? '';
  draft.set('first_name', first('givenname', 'gn'));
  draft.set('last_name', first('sn', 'surname'));
  draft.set('full_name', first('displayname', 'cn', 'commonname'));
  draft.set('nickname', first('mozillanickname', 'xmozillanickname', 'nickname'));
  draft.set('title', first('personaltitle'));
  draft.set('job_title', first('title'));
  draft.set('department', first('ou', 'department', 'departmentnumber', 'orgunit'));
  for (const company of values('o', 'company', 'organizationname')) draft.addCompany(company);
  for (const address of values('mail', 'rfc822mailbox', 'mozillasecondemail', 'xmozillasecondemail')) {
    draft.addEmail(address);
  }
  for (const [type, names] of phones) for (const number of values(...names)) draft.addPhone(number, type);
  addAddresses(draft, values);
  for (const url of values('mozillaworkurl', 'workurl', 'mozillahomeurl', 'homeurl')) draft.addUrl(url);
  // A labeledURI is a URL and, after a blank, what it is (RFC 2079).
  for (const uri of values('labeleduri')) draft.addUrl(uri.split(' ')[0] ?? '');
  for (const note of values('description', 'info')) draft.addNote(note);
  for (const photo of values('jpegphoto')) draft.addPhoto(photo);
  for (const group of values('category', 'categories')) draft.addGroup(group);
  const [year, month, day] = [first('birthyear'), first('birthmonth'), first('birthday')].map(Number);
  if (month && day) draft.setDate(dateOf(year ?? 0, month, day));
  else draft.setBirthday(first('birthdate', 'dateofbirth'));
  return draft;
}

const phones: [string, string[]][] = [
  ['Work', ['telephonenumber', 'workphone', 'xmozillaanyphone', 'companyphone']],
  ['Home', ['homephone', 'hometelephonenumber']],
  ['Other Fax', ['facsimiletelephonenumber', 'fax']],
  ['Pager', ['pager', 'pagertelephonenumber', 'pagerphone']],
  ['Mobile', ['mobile', 'mobiletelephonenumber', 'cellphone', 'carphone']],
  ['Other', ['otherphone', 'otherfacsimiletelephonenumber']],
];

function addAddresses(draft: Draft, values: Values): void {
  const first = (...names: string[]) => values(...names)[0] ?? '';
  draft.addAddress(
    {
      street: [
        ...values('mozillahomestreet', 'homestreet').slice(0, 1),
        ...values('mozillahomestreet2'),
      ].join('\n'),
      city: first('mozillahomelocalityname', 'homelocalityname'),
      region: first('mozillahomestate', 'homestate'),
      postal_code: first('mozillahomepostalcode', 'homepostalcode'),
      country: first('mozillahomecountryname', 'homecountryname'),
      formatted: dollarLines(first('homepostaladdress')),
    },
    'Home',
  );
  draft.addAddress(
    {
      street: [...values('street', 'streetaddress').slice(0, 1), ...values('mozillaworkstreet2')].join('\n'),
      city: first('l', 'locality', 'localityname'),
      region: first('st', 'region', 'stateorprovincename'),
      postal_code: first('postalcode', 'zip'),
      country: first('c', 'co', 'countryname', 'friendlycountryname'),
      formatted: dollarLines(first('postaladdress')),
    },
    'Work',
  );
}

/** @see RFC 4517 §3.3.28 */
const dollarLines = (address: string): string =>
  address.replace(/\$/g, '\n').replace(/\\24/g, '$').replace(/\\5c/gi, '\\');
