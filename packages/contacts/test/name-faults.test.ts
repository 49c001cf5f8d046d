import { describe, expect, test } from 'vitest';
import { card, lines, read, readOne } from './support.js';

const nameOf = async (file: string) => {
  const { title, first_name, last_name, full_name, companies } = await readOne(file);
  return { title, first_name, last_name, full_name, companies };
};
const nobody = { title: '', first_name: '', last_name: '', companies: [] };

describe('an e-mail address is nobody’s name', () => {
  test.each([
    ['N:jo@example.org;;;;', 'FN:jo@example.org'],
    ['N:;jo@example.org;;;', 'FN:jo@example.org'],
    ['N:jo@example.org;jo@example.org;;;', 'FN:jo@example.org'],
    ['N:<jo@example.org>;;;;', 'FN:jo@example.org'],
    ['N:jo@example.org;;;;', 'EMAIL:jo@example.org'],
  ])('%s, %s', async (...properties) => {
    expect(await nameOf(card(...properties))).toEqual({
      ...nobody,
      full_name: expect.stringContaining('jo@example.org'),
    });
  });

  test('and the rest of the name stays', async () => {
    expect(await nameOf(card('N:Berg;jo@example.org;;;', 'FN:Jo Berg'))).toMatchObject({
      first_name: '',
      last_name: 'Berg',
    });
    const csv = lines(
      'First Name,Last Name,E-mail Address',
      'jo@example.org,,jo@example.org',
      'Uwe,Tal,uwe@example.org',
    );
    expect((await read(csv)).contacts[0]).toMatchObject({ first_name: '', last_name: '' });
  });
});

describe('a card that is shown as a company’s', () => {
  test.each([
    [
      ['N:Muster;Ute;;Dr.;', 'FN:Ute Muster', 'ORG:Muster AG'],
      { title: 'Dr.', first_name: 'Ute', last_name: 'Muster' },
    ],
    [
      ['N:Muster;Ute;;;', 'FN:Muster AG', 'ORG:Muster AG'],
      { first_name: 'Ute', last_name: 'Muster', full_name: 'Muster AG' },
    ],
    [['N:AG;Muster;;Firma;', 'FN:Muster AG', 'ORG:Muster AG'], nobody],
    [['N:Muster AG;;;;', 'FN:Muster AG'], nobody],
    [['N:;;;;', 'FN:Muster AG', 'ORG:Muster AG'], nobody],
  ])('%s', async (properties, name) => {
    const company = { companies: ['Muster AG'] };
    for (const flag of ['X-ABShowAs:COMPANY', 'KIND:org'])
      expect(await nameOf(card(...properties, flag))).toMatchObject({ ...name, ...company });
  });
});

describe('a name in a directory', () => {
  test.each([
    ['CN=Lena Probe/O=Probe', 'Lena Probe'],
    ['CN=Lena Probe/OU=Sales/O=Probe/C=DE', 'Lena Probe'],
    ['cn=Lena Probe,ou=Sales,dc=example,dc=org', 'Lena Probe'],
    ['UID=lp, CN=Lena Probe, O=Probe', 'Lena Probe'],
    ['CN=Lena Probe+UID=lp,O=Probe', 'Lena Probe'],
    ['CN="Probe, Lena",OU=Sales', 'Probe, Lena'],
    ['CN=Probe\\, Lena,OU=Sales', 'Probe, Lena'],
    ['/o=Example/ou=First/cn=Recipients/cn=Lena Probe', 'Lena Probe'],
  ])('is none of a person, but has it: %s', async (written, full_name) => {
    const file = card(`FN:${written.replace(/[\\,]/g, '\\$&')}`, 'EMAIL:lena@example.org');
    expect(await nameOf(file)).toMatchObject({ first_name: 'Lena', last_name: 'Probe', full_name });
  });

  test('in the parts of a name, and beside them', async () => {
    const probe = { first_name: 'Lena', last_name: 'Probe', full_name: 'Lena Probe' };
    expect(await nameOf(card('N:CN=Lena Probe/O=Probe;;;;'))).toMatchObject(probe);
    expect(await nameOf(card('N:CN=Lena Probe/O=Probe;Lena;;;', 'FN:Lena Probe'))).toMatchObject(probe);
    const csv = lines(
      'FirstName,LastName,FullName,EMail',
      'Lena,Probe,CN=Lena Probe/O=Probe,lena@example.org',
    );
    expect(await nameOf(csv)).toMatchObject(probe);
  });

  test.each(['E=mc2', 'a=b', 'OU=Sales,O=Probe', 'Lena = Probe'])(
    'other texts with a sign of equality stay: %s',
    async (name) => {
      expect((await readOne(card(`FN:${name.replaceAll(',', '\\,')}`))).full_name).toBe(name);
    },
  );
});

describe('a family', () => {
  test.each([
    ['FN:Fam. de Vries', 'Fam.', 'de Vries'],
    ['FN:Familie Müller', 'Familie', 'Müller'],
    ['FN:Fam. Meier und Tal', 'Fam.', 'Meier und Tal'],
    ['N:de Vries;Fam.;;;', 'Fam.', 'de Vries'],
  ])('has no first name: %s', async (property, title, last_name) => {
    expect(await nameOf(card(property))).toMatchObject({ title, first_name: '', last_name });
  });

  test('is not split where that is not certain', async () => {
    expect(await nameOf(card('FN:Tal Family'))).toMatchObject({ first_name: 'Tal Family', last_name: '' });
    expect(await nameOf(card('FN:Famke Tal'))).toMatchObject({ first_name: 'Famke', last_name: 'Tal' });
  });
});

describe('a birthday', () => {
  test.each([
    ['--7-9', '', '07-09'],
    ['--07-9', '', '07-09'],
    ['1985-2-3', '1985-02-03', '02-03'],
    ['1985-02-14Z', '1985-02-14', '02-14'],
    ['1985-02-14+01:00', '1985-02-14', '02-14'],
    ['1985-02-14-05:00', '1985-02-14', '02-14'],
    ['Thu Feb 14 1985 00:00:00 GMT+0100 (CET)', '1985-02-14', '02-14'],
    ['Thu Feb 14 1985', '1985-02-14', '02-14'],
    ['Thu, 14 Feb 1985 00:00:00 GMT', '1985-02-14', '02-14'],
    ['Thu Feb 14 00:00:00 CET 1985', '1985-02-14', '02-14'],
    ['2/14/1985, 12:00:00 AM', '1985-02-14', '02-14'],
    ['14.2.1985, 00:00:00', '1985-02-14', '02-14'],
    ['Feb 14, 1985, 12:00:00 AM', '1985-02-14', '02-14'],
    ['Donnerstag 14. Februar 1985', '1985-02-14', '02-14'],
  ])('%s', async (written, dob, birthday) => {
    expect(await readOne(card('FN:Ida', `BDAY:${written.replaceAll(',', '\\,')}`))).toMatchObject({
      dob,
      birthday,
    });
  });

  test.each(['1985-W07-4', '1985W074', '1985-045', '--2-30', '-7-9', 'Thu Feb'])(
    'is not told by %s, and that is said',
    async (written) => {
      const { contacts, report } = await read(card('FN:Ida', `BDAY:${written}`));
      expect(contacts[0]).toMatchObject({ dob: '', birthday: '' });
      expect(report.warnings).toEqual([{ at: 1, reason: 'date_dropped', count: 1 }]);
    },
  );
});
