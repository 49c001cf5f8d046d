import type { FastifyReply } from 'fastify';
import type { Demo } from '../../imports/begin.js';
import { candidatesOf } from './choosing/people.js';
import { addressBookPage, type Progress } from './pages/address-book.js';
import type { Party } from './party.js';
import type { SendPage } from './routes.js';

/** Sends the page as it is for a party, with why what was asked for could not be done. */
export type ShowAddressBook = (
  reply: FastifyReply,
  status: number,
  party: Party,
  problem?: string,
) => Promise<FastifyReply>;

/** What shows the page of the address book. */
export const addressBookShower =
  (demo: Demo, sendPage: SendPage): ShowAddressBook =>
  async (reply, status, party, problem) => {
    const progress = await progressOf(demo, party);
    return sendPage(reply, status, addressBookPage({ party, progress, problem }));
  };

async function progressOf(demo: Demo, { bringing }: Party): Promise<Progress | undefined> {
  const it = bringing && demo.imports.find(bringing.importId);
  if (bringing === undefined || it === undefined) return undefined;
  const candidates = it.stage.name === 'completed' ? await candidatesOf(demo, it) : undefined;
  return { ...bringing, it, candidates };
}
