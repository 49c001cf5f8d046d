import { locales } from '@bookbridge/ui';
import { z } from 'zod';
import { type Include, includes } from '../../model/import.js';

/** UTF-8 text of limited size. */
const text = (maxBytes: number) =>
  z.string().refine((value) => Buffer.byteLength(value) <= maxBytes, {
    message: `must have ${maxBytes} bytes at most`,
  });

const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/, 'must be a whole number, 0 or more')
  .transform(Number)
  .meta({ type: 'integer', minimum: 0 });

/** `photos` is `photo`; members that we do not know are ignored. */
const include = z
  .string()
  .max(500, 'must have 500 characters at most')
  .transform((list): Include[] => {
    const asked = list
      .toLowerCase()
      .split(',')
      .map((member) => member.trim());
    return includes.filter(
      (member) => asked.includes(member) || (member === 'photo' && asked.includes('photos')),
    );
  });

const service = z
  .string()
  .max(320, 'must be a source code, an e-mail address or a domain')
  .describe('Source code (any case), e-mail address or domain');

/** Browsers would send it on to the application's page, and show it in places (RFC 3986 §3.2.1, §7.5). */
const hasUserInfo = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
};

/** The parameters of each endpoint; a size that operators set comes in from outside. */
export function makeSchemas(textBytes: number) {
  const userId = text(textBytes).describe('Any text; returned everywhere');
  const given = {
    include: include.optional().describe('Extra data: mailing_address, photo, notes, urls'),
    merge: z
      .string()
      .optional()
      .transform((value) => value !== '0')
      .describe('0 keeps duplicates apart'),
    locale: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,35}$/, 'must be a language tag such as en or pt-BR')
      .optional()
      .describe(`Language of pages and descriptions, as a tag or its English name: ${locales.join(', ')}`),
    user_id: userId.optional(),
    tracking_string: userId.optional().describe('Old name of user_id'),
    echo: text(textBytes).optional().describe('Any text; returned in the answer'),
  };
  const credential = z.string().max(1000, 'must have 1,000 characters at most');
  const begin = z.object({
    service,
    ...given,
    redirect_url: z
      .string()
      .max(2000, 'must have 2,000 characters at most')
      .refine((url) => URL.canParse(url), 'must be a URL')
      .refine((url) => !hasUserInfo(url), 'must be a URL without a user name or password in it')
      .optional()
      .describe('Where the browser goes afterwards; its origin must be registered'),
    username: credential.optional(),
    password: credential.optional(),
    server: z
      .string()
      .max(2000, 'must have 2,000 characters at most')
      .optional()
      .describe('Where the address book is, for sources of any server: a URL or the name of a host'),
  });
  return {
    begin,
    beginImport: begin.omit({ redirect_url: true }).extend({ username: credential, password: credential }),
    events: z.object({ echo: given.echo }),
    contacts: z.object({
      start: wholeNumber.optional().describe('First contact of the page, from 0'),
      count: wholeNumber.optional().describe('Contacts of the page; ignored without start, 0 for all'),
      with: z.literal('email', 'must be email').optional().describe('email leaves out contacts without one'),
      echo: given.echo,
    }),
    servicesOfDomain: z.object({
      domain: z
        .string()
        .max(320, 'must be a domain or an e-mail address')
        .describe('Domain; of an address only the part after @ is used'),
    }),
  };
}

export type Schemas = ReturnType<typeof makeSchemas>;
export type BeginParameters = z.output<Schemas['begin']>;
