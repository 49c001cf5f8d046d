import { dateOf } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import type { Attribute, Entry } from './entry.js';

/** The values of an entry by the names of their attributes; a name that comes before another goes before it. */
class Values {
  private readonly all = new Map<string, string[]>();

  constructor(attributes: readonly Attribute[]) {
    for (const { name, value } of attributes) {
      if (value === '') continue;
      const values = this.all.get(name);
      if (values) values.push(value);
      else this.all.set(name, [value]);
    }
  }

  of(names: readonly string[]): readonly string[] {
    let found: readonly string[] = none;
    for (const name of names) {
      const values = this.all.get(name);
      if (values) found = found === none ? values : [...found, ...values];
    }
    return found;
  }

  first(names: readonly string[]): string {
    for (const name of names) {
      const values = this.all.get(name);
      if (values) return values[0] as string;
    }
    return '';
  }
}

const none: readonly string[] = [];

/** The draft of an entry's contact: inetOrgPerson, and what Mozilla and Evolution add to it. */
export function mapEntry(entry: Entry, context: DraftContext): Draft {
  const draft = new Draft(entry.at, context);
  const values = new Values(entry.attributes);
  const first = (...names: string[]) => values.first(names);
  draft.set('first_name', first('givenname', 'gn'));
  draft.set('last_name', first('sn', 'surname'));
  draft.set('full_name', first('displayname', 'cn', 'commonname'));
  draft.set('nickname', first('mozillanickname', 'xmozillanickname', 'nickname'));
  draft.set('title', first('personaltitle'));
  draft.set('job_title', first('title'));
  draft.set('department', first('ou', 'department', 'departmentnumber', 'orgunit'));
  for (const company of values.of(['o', 'company', 'organizationname'])) draft.addCompany(company);
  for (const address of values.of(['mail', 'rfc822mailbox', 'mozillasecondemail', 'xmozillasecondemail'])) {
    draft.addEmail(address);
  }
  for (const [type, names] of phones) for (const number of values.of(names)) draft.addPhone(number, type);
  addAddresses(draft, values);
  for (const url of values.of(['mozillaworkurl', 'workurl', 'mozillahomeurl', 'homeurl'])) draft.addUrl(url);
  // A labeledURI is a URL and, after a blank, what it is (RFC 2079).
  for (const uri of values.of(['labeleduri'])) draft.addUrl(uri.split(' ')[0] ?? '');
  for (const note of values.of(['description', 'info'])) draft.addNote(note);
  for (const photo of values.of(['jpegphoto'])) draft.addPhoto(photo);
  for (const group of values.of(['category', 'categories'])) draft.addGroup(group);
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
  const first = (...names: string[]) => values.first(names);
  draft.addAddress(
    {
      street: lines(first('mozillahomestreet', 'homestreet'), values.of(['mozillahomestreet2'])),
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
      street: lines(first('street', 'streetaddress'), values.of(['mozillaworkstreet2'])),
      city: first('l', 'locality', 'localityname'),
      region: first('st', 'region', 'stateorprovincename'),
      postal_code: first('postalcode', 'zip'),
      country: first('c', 'co', 'countryname', 'friendlycountryname'),
      formatted: dollarLines(first('postaladdress')),
    },
    'Work',
  );
}

const lines = (street: string, more: readonly string[]): string =>
  more.length === 0 ? street : [street, ...more].filter((line) => line !== '').join('\n');

/** @see RFC 4517 §3.3.28 */
const dollarLines = (address: string): string =>
  address === '' ? '' : address.replace(/\$/g, '\n').replace(/\\24/g, '$').replace(/\\5c/gi, '\\');
