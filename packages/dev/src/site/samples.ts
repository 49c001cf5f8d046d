import type { FastifyInstance } from 'fastify';

type Person = readonly [first: string, last: string, email: string, phone: string, organisation: string];

/** Invented people; addresses and numbers are of the ranges kept for that. */
const people: readonly Person[] = [
  ['Ada', 'Okafor', 'ada.okafor@example.com', '+1 202 555 0110', 'Northwind Letters'],
  ['Bjørn', 'Ærø', 'bjorn@example.net', '+44 20 7946 0112', ''],
  ['Chiara', 'De Santis', 'chiara.desantis@example.org', '+1 202 555 0134', 'Studio Lago'],
  ['Diego', 'Muñoz', 'diego.munoz@example.com', '', ''],
  ['Eun-ji', 'Park', 'eunji.park@example.net', '+1 202 555 0147', 'Hangang Ferries'],
  ['Fatima', 'el Amrani', 'fatima@example.org', '+44 20 7946 0158', ''],
  ['Greta', 'Lindqvist', 'greta.lindqvist@example.com', '+1 202 555 0163', 'Lindqvist & Daughters'],
  ['Hiroshi', '田中', 'h.tanaka@example.net', '', ''],
  ['Ines', 'Moreau', 'ines.moreau@example.org', '+44 20 7946 0171', 'Moreau Bicycles'],
  ['João', 'Carvalho', 'joao@example.com', '+1 202 555 0182', ''],
  ['Katarzyna', 'Wójcik', 'kasia.wojcik@example.net', '+44 20 7946 0190', 'Piernik Bakery'],
  ['Liam', "O'Brien", 'liam.obrien@example.org', '+1 202 555 0199', ''],
];

/** Address books to try the upload with. */
export function serveSamples(app: FastifyInstance): void {
  app.get('/samples/people.vcf', (_, reply) => reply.type('text/vcard; charset=utf-8').send(vcards()));
  app.get('/samples/people.csv', (_, reply) => reply.type('text/csv; charset=utf-8').send(csv()));
}

function vcards(): string {
  const cards = people.map(([first, last, email, phone, organisation]) => [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${last};${first};;;`,
    `FN:${first} ${last}`,
    `EMAIL;TYPE=HOME:${email}`,
    ...(phone === '' ? [] : [`TEL;TYPE=CELL:${phone}`]),
    ...(organisation === '' ? [] : [`ORG:${organisation}`]),
    'END:VCARD',
  ]);
  return `${cards.flat().join('\r\n')}\r\n`;
}

function csv(): string {
  const rows = people.map((person) => person.map((cell) => `"${cell}"`).join(','));
  return `${['First Name,Last Name,E-mail Address,Mobile Phone,Company', ...rows].join('\r\n')}\r\n`;
}
