import { describe, expect, test } from 'vitest';
import { detectFormat, readAddressBook } from '../dist/index.js';
import { all, bytes, chunked, read, readOne } from './support.js';
import { zipOf } from './zip-builder.js';

/** A contact as Windows writes it, around `content`. */
const contactOf = (content: string, prefix = 'c:') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${prefix}contact ${prefix}Version="1" xmlns${prefix === '' ? '' : ':c'}="http://schemas.microsoft.com/Contact"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  ${content.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`)}
</${prefix}contact>`;

const zoe = `
  <CreationDate>2009-02-03T04:05:06Z</CreationDate><Extended xsi:nil="true"/>
  <ContactIDCollection><ContactID><Value>b5a1</Value></ContactID></ContactIDCollection>
  <EmailAddressCollection>
    <EmailAddress><Type>SMTP</Type><Address>zoe@home.example</Address>
      <LabelCollection><Label>Personal</Label></LabelCollection></EmailAddress>
    <EmailAddress><Type>SMTP</Type><Address>zoe@brun.example</Address>
      <LabelCollection><Label>Preferred</Label><Label>Business</Label></LabelCollection></EmailAddress>
    <EmailAddress xsi:nil="true"/>
  </EmailAddressCollection>
  <NameCollection><Name>
    <NickName>Zo</NickName><Prefix>Dr.</Prefix><FormattedName>Zoë Brun &amp; Cie</FormattedName>
    <FamilyName>Brun</FamilyName><MiddleName>A.</MiddleName><GivenName>Zoë</GivenName><Suffix>Jr.</Suffix>
  </Name></NameCollection>
  <PhysicalAddressCollection><PhysicalAddress>
    <Country>France</Country><PostalCode>44000</PostalCode><Locality>Nantes</Locality><Street>1 rue Basse</Street>
    <LabelCollection><Label>Personal</Label></LabelCollection>
  </PhysicalAddress></PhysicalAddressCollection>
  <PhoneNumberCollection>
    <PhoneNumber><Number>+33 1 23 45 67 89</Number>
      <LabelCollection><Label>Voice</Label><Label>Business</Label></LabelCollection></PhoneNumber>
    <PhoneNumber><Number>06 12</Number><LabelCollection><Label>Cellular</Label></LabelCollection></PhoneNumber>
    <PhoneNumber><Number>06 13</Number>
      <LabelCollection><Label>Fax</Label><Label>Personal</Label></LabelCollection></PhoneNumber>
  </PhoneNumberCollection>
  <PositionCollection><Position>
    <Company>Brun SA</Company><Department>Ventes</Department><JobTitle>Chef</JobTitle><Office>B 12</Office>
    <LabelCollection><Label>Business</Label></LabelCollection>
  </Position></PositionCollection>
  <DateCollection>
    <Date><Value>2001-06-01T00:00:00Z</Value>
      <LabelCollection><Label>wab:Anniversary</Label></LabelCollection></Date>
    <Date><Value>1982-05-09T00:00:00Z</Value><LabelCollection><Label>wab:Birthday</Label></LabelCollection></Date>
  </DateCollection>
  <PhotoCollection>
    <Photo><Value ContentType="image/jpeg">/9j/4AAQ
      SkZJRg==</Value><LabelCollection><Label>UserTile</Label></LabelCollection></Photo>
    <Photo xsi:nil="true"/>
  </PhotoCollection>
  <UrlCollection><Url><Value>https://brun.example</Value>
    <LabelCollection><Label>Business</Label></LabelCollection></Url></UrlCollection>
  <PersonCollection><Person><FormattedName>Somebody</FormattedName>
    <LabelCollection><Label>wab:Spouse</Label></LabelCollection></Person></PersonCollection>
  <Notes>line one
line <![CDATA[1 < 2]]></Notes>`;

describe('reading a contact of Windows', () => {
  test('everything that the model has', async () => {
    const { contacts, report } = await read(contactOf(zoe));
    expect(report).toMatchObject({ format: 'windows-contact', encoding: 'utf-8', read: 1, warnings: [] });
    expect(contacts[0]).toMatchObject({
      title: 'Dr.',
      first_name: 'Zoë',
      middle_name: 'A.',
      last_name: 'Brun',
      suffix: 'Jr.',
      nickname: 'Zo',
      full_name: 'Zoë Brun & Cie',
      email: [
        { address: 'zoe@home.example', type: 'Home', primary: false },
        { address: 'zoe@brun.example', type: 'Work', primary: true },
      ],
      phone: [
        { number: '+33 1 23 45 67 89', type: 'Work', e164: '+33123456789' },
        { number: '06 12', type: 'Mobile' },
        { number: '06 13', type: 'Home Fax' },
      ],
      address: [
        { type: 'Home', street: '1 rue Basse', city: 'Nantes', postal_code: '44000', country: 'France' },
      ],
      companies: ['Brun SA'],
      department: 'Ventes',
      job_title: 'Chef',
      locations: ['B 12'],
      dob: '1982-05-09',
      photos: ['data:image/jpeg;base64,/9j/4AAQSkZJRg=='],
      urls: ['https://brun.example'],
      notes: 'line one\nline 1 < 2',
    });
  });

  test('another prefix, or none, is the same', async () => {
    const expected = await readOne(contactOf(zoe));
    expect(await readOne(contactOf(zoe, ''))).toEqual(expected);
    expect(await readOne(contactOf(zoe).replaceAll(/(<\/?|:)c\b(?=[:=])/g, '$1contact'))).toEqual(expected);
  });

  test('is told by its namespace', async () => {
    expect(await detectFormat(bytes(contactOf(zoe)))).toEqual({ format: 'windows-contact' });
    expect(await detectFormat(bytes('<?xml version="1.0"?>\n<contact a="b"></contact>'))).toMatchObject({
      looksLike: 'an XML file',
    });
  });

  test('any chunks give the same contact', async () => {
    const content = bytes(contactOf(`${zoe}<Notes>${'long ä '.repeat(20_000)}</Notes>`));
    const expected = await all(readAddressBook(content));
    for (const sizes of [[1], [7, 60_000, 1], [65_537]])
      expect(await all(readAddressBook(chunked(content, sizes)))).toEqual(expected);
  });

  test.each([
    ['is cut off', contactOf(zoe).slice(0, -30)],
    ['has a tag that nobody opened', contactOf('</Name>')],
    ['has an entity of its own', contactOf('<Notes>&xxe;</Notes>')],
    ['nests without end', contactOf('<a>'.repeat(5_000))],
    [
      'has a document type',
      contactOf(zoe).replace('?>', '?><!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
    ],
  ])('one that %s is skipped', async (_, content) => {
    const { contacts, report } = await read(content);
    expect(contacts).toEqual([]);
    expect(report.skipped).toEqual([
      { at: 1, reason: 'malformed', excerptLength: content.split('\n').length },
    ]);
  });

  test('many in an archive: a bad one costs itself alone', async () => {
    const { contacts, report } = await read(
      zipOf(
        { name: 'Zoë.contact', content: contactOf(zoe) },
        { name: 'bad.contact', content: contactOf('<Name>') },
        { name: 'Zoë 2.contact', content: contactOf(zoe) },
      ),
    );
    expect(contacts).toHaveLength(2);
    expect(report.skipped).toEqual([{ at: 1, part: 2, reason: 'malformed', excerptLength: 5 }]);
  });

  test('maxLineBytes bounds a value, maxProperties the elements', async () => {
    const limits = { maxLineBytes: 1_000_000, maxProperties: 1_000 };
    const long = contactOf(`<Notes>${'x'.repeat(2_000_000)}</Notes>`);
    expect((await read(long, { limits })).report.skippedTotal).toBe(1);
    const many = contactOf(
      `${zoe}<UrlCollection>${'<Url><Value>a</Value></Url>'.repeat(1_000)}</UrlCollection>`,
    );
    const { contacts, report } = await read(many, { limits });
    expect(contacts[0]).toMatchObject({ last_name: 'Brun' });
    expect(report.warnings).toEqual([{ at: 1, reason: 'too_many_properties', count: 1 }]);
  });
});
