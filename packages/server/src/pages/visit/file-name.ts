import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { cookieOptions, type Visit } from './visit.js';

/*
 * What a person calls the file that they have sent is for their own eyes: their browser keeps it, and we do not.
 */

const cookieName = 'bookbridge_file';

/** Cookies are short, and so is a heading. */
const maxLength = 200;

/** Lets the pages of this link say to this browser which file they are about. */
export function rememberFileName(
  parts: AppContext,
  reply: FastifyReply,
  { url }: Pick<Visit, 'url'>,
  name: string,
): void {
  // Half a surrogate pair cannot be encoded.
  const shortened = name.slice(0, maxLength).replace(/\p{Surrogate}/gu, '\uFFFD');
  reply.setCookie(cookieName, shortened, cookieOptions(parts, url));
}

/** The name of the file that this browser has sent by this link last; `undefined` when it has sent none. */
export const fileNameOf = ({ cookies }: FastifyRequest): string | undefined =>
  cookies[cookieName] || undefined;
