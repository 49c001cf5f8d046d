import { dateOf } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import type { Entry } from './entry.js';

type Values = (...names: string[]) => string[];

/** The draft of an entry's contact: inetOrgPerson, and what Mozilla, Evolution and Active Directory add to it. */
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
  draft.set('middle_name', first('middlename'));
  draft.set('suffix', first('generationqualifier'));
  draft.set('full_name', first('displayname', 'cn', 'commonname'));
  draft.set('nickname', first('mozillanickname', 'xmozillanickname', 'nickname'));
  draft.set('title', first('personaltitle'));
  draft.set('job_title', first('title'));
  draft.set('department', first('ou', 'department', 'departmentnumber', 'orgunit'));
  for (const company of values('o', 'company', 'organizationname')) draft.addCompany(company);
  for (const address of values(...mailboxes)) draft.addEmail(address);
  for (const [type, names] of phones) for (const number of values(...names)) draft.addPhone(number, type);
  addAddresses(draft, values);
  for (const url of values('mozillaworkurl', 'workurl', 'mozillahomeurl', 'homeurl', 'wwwhomepage', 'url'))
    draft.addUrl(url);
  // A labeledURI is a URL and, after a blank, what it is (RFC 2079).
  for (const uri of values('labeleduri')) draft.addUrl(uri.split(' ')[0] ?? '');
  for (const note of values('description', 'info')) draft.addNote(note);
  for (const photo of values('jpegphoto', 'thumbnailphoto')) draft.addPhoto(photo);
  for (const office of values('physicaldeliveryofficename')) draft.addLocation(office);
  for (const group of values('category', 'categories')) draft.addGroup(group);
  const [year, month, day] = [first('birthyear'), first('birthmonth'), first('birthday')].map(Number);
  if (month && day) draft.setDate(dateOf(year ?? 0, month, day));
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
  const first = (...names: string[]) => values(...names)[0] ?? '';
  const home = writtenAddress(first('homepostaladdress'));
  draft.addAddress(
    {
      street: linesOf(
        first('mozillahomestreet', 'homestreet') || home.street,
        first('mozillahomestreet2', 'mozillahomepostaladdress2'),
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
        first('mozillaworkstreet2', 'mozillapostaladdress2'),
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
