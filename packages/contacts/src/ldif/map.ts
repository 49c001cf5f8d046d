import { dateOf } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import type { Attribute } from './entry.js';

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

/** The draft of an entry's contact: inetOrgPerson, and what Mozilla, Evolution and Active Directory add to it. */
export function mapEntry(attributes: readonly Attribute[], at: number, context: DraftContext): Draft {
  const draft = new Draft(at, context);
  const values = new Values(attributes);
  const first = (...names: string[]) => values.first(names);
  draft.set('first_name', first('givenname', 'gn'));
  draft.set('last_name', first('sn', 'surname'));
  draft.set('middle_name', first('middlename'));
  draft.set('suffix', first('generationqualifier'));
  draft.set('full_name', first('displayname', 'cn', 'commonname'));
  draft.set('nickname', first('mozillanickname', 'xmozillanickname', 'nickname'));
  draft.set('title', first('personaltitle'));
  draft.set('job_title', first('title'));
  draft.set('department', first('ou', 'department', 'departmentnumber', 'orgunit'));
  for (const company of values.of(['o', 'company', 'organizationname'])) draft.addCompany(company);
  for (const address of values.of(mailboxes)) draft.addEmail(address);
  for (const [type, names] of phones) for (const number of values.of(names)) draft.addPhone(number, type);
  addAddresses(draft, values);
  for (const url of values.of(pages)) draft.addUrl(url);
  // A labeledURI is a URL and, after a blank, what it is (RFC 2079).
  for (const uri of values.of(['labeleduri'])) draft.addUrl(uri.split(' ')[0] ?? '');
  for (const note of values.of(['description', 'info'])) draft.addNote(note);
  for (const photo of values.of(['jpegphoto', 'thumbnailphoto'])) draft.addPhoto(photo);
  for (const office of values.of(['physicaldeliveryofficename'])) draft.addLocation(office);
  for (const group of values.of(['category', 'categories'])) draft.addGroup(group);
  const [year = 0, month = 0, day = 0] = [first('birthyear'), first('birthmonth'), first('birthday')].map(
    Number,
  );
  if (month || day) draft.setDate(dateOf(year, month, day));
  else draft.setBirthday(first('birthdate', 'dateofbirth'));
  return draft;
}

const mailboxes = [
  'mail',
  'rfc822mailbox',
  'email',
  'emailaddress',
  'mozillasecondemail',
  'xmozillasecondemail',
  'othermailbox',
  'mailalternateaddress',
];

const pages = ['mozillaworkurl', 'workurl', 'mozillahomeurl', 'homeurl', 'wwwhomepage', 'url'];

const phones: [string, string[]][] = [
  [
    'Work',
    ['telephonenumber', 'workphone', 'businessphone', 'xmozillaanyphone', 'companyphone', 'othertelephone'],
  ],
  ['Main', ['primaryphone']],
  ['Home', ['homephone', 'hometelephonenumber', 'otherhomephone']],
  ['Home Fax', ['homefacsimiletelephonenumber', 'homefax']],
  ['Work Fax', ['businessfax']],
  ['Other Fax', ['facsimiletelephonenumber', 'fax', 'otherfacsimiletelephonenumber']],
  ['Pager', ['pager', 'pagertelephonenumber', 'pagerphone', 'otherpager']],
  ['Mobile', ['mobile', 'mobiletelephonenumber', 'cellphone', 'carphone', 'othermobile']],
  ['Other', ['otherphone', 'ipphone']],
  ['Assistant', ['assistantphone', 'telephoneassistant']],
];

function addAddresses(draft: Draft, values: Values): void {
  const first = (...names: string[]) => values.first(names);
  const home = writtenAddress(first('homepostaladdress'));
  draft.addAddress(
    {
      street: linesOf(
        first('mozillahomestreet', 'homestreet') || home.street,
        ...values.of(['mozillahomestreet2', 'mozillahomepostaladdress2']),
      ),
      city: first('mozillahomelocalityname', 'homelocalityname'),
      region: first('mozillahomestate', 'homestate'),
      postal_code: first('mozillahomepostalcode', 'homepostalcode'),
      country: first('mozillahomecountryname', 'homecountryname'),
      formatted: home.formatted,
    },
    'Home',
  );
  const work = writtenAddress(first('postaladdress'));
  draft.addAddress(
    {
      street: linesOf(
        first('street', 'streetaddress') || work.street,
        ...values.of(['mozillaworkstreet2', 'mozillapostaladdress2']),
        first('postofficebox'),
      ),
      city: first('l', 'locality', 'localityname'),
      region: first('st', 'region', 'stateorprovincename'),
      postal_code: first('postalcode', 'zip'),
      // Active Directory has the name of a country beside its code.
      country: first('co', 'friendlycountryname', 'c', 'countryname'),
      formatted: work.formatted,
    },
    'Work',
  );
}

const linesOf = (...all: string[]): string => all.filter((line) => line !== '').join('\n');

/**
 * A whole address in lines that "$" ends; the one line of Netscape's is the street, beside the parts of the address.
 * @see RFC 4517 §3.3.28
 */
function writtenAddress(written: string): { street: string; formatted: string } {
  if (!written.includes('$')) return { street: written, formatted: '' };
  return {
    street: '',
    formatted: written.replace(/\$/g, '\n').replace(/\\24/g, '$').replace(/\\5c/gi, '\\'),
  };
}
