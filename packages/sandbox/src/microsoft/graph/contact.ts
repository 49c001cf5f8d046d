import { createHash } from 'node:crypto';
import type { Contact, EmailAddress } from '@microsoft/microsoft-graph-types';
import { labelsOf } from '../../people/labels.js';
import type { MadeUpPerson } from '../../people/made-up-person.js';
import { toAddresses, toBirthday, toPhones } from './contact-parts.js';

/** A contact as Graph answers it, with what every item of a mailbox has. */
export type OutlookContact = Contact & { '@odata.etag': string };

/** What a contact may be asked for. */
export const contactProperties: ReadonlySet<string> = new Set(
  [
    'id changeKey createdDateTime lastModifiedDateTime categories parentFolderId birthday fileAs displayName givenName',
    'initials middleName nickName surname title yomiGivenName yomiSurname yomiCompanyName generation imAddresses jobTitle',
    'companyName department officeLocation profession businessHomePage assistantName manager homePhones mobilePhone',
    'businessPhones spouseName personalNotes children emailAddresses homeAddress businessAddress otherAddress',
  ].flatMap((line) => line.split(' ')),
);

const maxEmails = 3;
const first = Date.parse('2019-01-01T00:00:00Z');
const minuteMs = 60_000;

/** One in so many contacts was taken over from an organisation's directory, with an address that is none of e-mail. */
const legacyEvery = 29;

/** One in so many has a page of their own, or a note beside them. */
const pageEvery = 17;
const noteEvery = 19;

/**
 * Somebody made up, as Graph tells of them with every property. What is not known is null, or empty.
 * @see https://learn.microsoft.com/graph/api/resources/contact
 */
export function toContact(
  person: MadeUpPerson,
  index: number,
  id: string,
  parentFolderId: string,
): OutlookContact {
  const { name, nickname, desk, organisations = [] } = person;
  const job = organisations.find(({ isCurrent }) => isCurrent) ?? organisations[0];
  const changedAt = new Date(first + index * minuteMs).toISOString().replace('.000Z', 'Z');
  const changeKey = `EQAAABYAAAB${createHash('sha256').update(String(index)).digest('base64').slice(0, 29)}`;
  const displayName = name?.display ?? job?.name ?? person.emails?.[0]?.address ?? '';
  const isJapanese = person.addresses?.some(({ countryCode }) => countryCode === 'JP') ?? false;
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id,
    createdDateTime: changedAt,
    lastModifiedDateTime: changedAt,
    changeKey,
    categories: labelsOf(index).map((label) => label.name),
    parentFolderId,
    birthday: toBirthday(person.birthday),
    fileAs: name?.family ? `${name.family}, ${name.given ?? ''}` : displayName,
    displayName,
    givenName: name?.given ?? null,
    initials: null,
    middleName: name?.middle ?? null,
    nickName: nickname ?? null,
    surname: name?.family ?? null,
    title: name?.prefix ?? null,
    yomiGivenName: isJapanese ? 'たろう' : null,
    yomiSurname: isJapanese ? 'やまだ' : null,
    yomiCompanyName: null,
    generation: name?.suffix ?? null,
    imAddresses: [],
    jobTitle: job?.title ?? null,
    companyName: job?.name ?? null,
    department: job?.department ?? null,
    officeLocation: desk ?? null,
    profession: null,
    businessHomePage: index % pageEvery === 0 ? `https://example.com/people/${index}` : null,
    assistantName: null,
    manager: null,
    spouseName: null,
    personalNotes: index % noteEvery === 0 ? 'Met at the fair.\r\nLikes letters on paper.' : '',
    children: [],
    emailAddresses: emails(person, index, displayName),
    ...toPhones(person.phones),
    ...toAddresses(person.addresses),
  } satisfies OutlookContact;
}

/** Three at most. A directory's own name of somebody may stand among them. */
function emails({ emails = [] }: MadeUpPerson, index: number, name: string): EmailAddress[] {
  const own = emails.map(({ address }) => ({ name: name || address, address }));
  const legacy =
    index % legacyEvery === legacyEvery - 1
      ? [{ name, address: `/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=${index}` }]
      : [];
  return [...legacy, ...own].slice(0, maxEmails);
}
