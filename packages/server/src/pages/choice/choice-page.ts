import { type Choice, readChoice } from '@bookbridge/ui';
import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { type Choosing, ListedPeople } from '../../imports/choice/listed-people.js';
import { TakenOver } from '../../imports/gather/taken-over.js';
import type { SealKey } from '../../security/seal.js';
import { sealedChoice } from '../../storage/choices.js';
import { sealedOwner } from '../../storage/owners.js';
import { openChoice } from '../../vault/choice.js';
import { type ChoiceProblem, choosingPage, reviewPage } from '../views/index.js';
import { goneSignal } from '../visit/gone-signal.js';
import { extraFieldsOf, sendPage, type Visit } from '../visit/visit.js';

/** A person who chooses who is shared. */
export type ChoosingVisit = Visit & { readonly it: Choosing };

export const isChoosing = (visit: Visit): visit is ChoosingVisit =>
  visit.it.state === 'choosing' && !visit.it.isExpired;

/** What is chosen from, and the key to it. */
export interface Question {
  readonly visit: ChoosingVisit;
  readonly key: SealKey;
  readonly people: ListedPeople;
  readonly total: number;
  /** Who is picked so far. */
  readonly choice: Choice;
  /** Says that nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Throws `TakenOver` when the choice is over. */
export async function questionOf(
  { db }: AppContext,
  visit: ChoosingVisit,
  reply: FastifyReply,
): Promise<Question> {
  const { it } = visit;
  const signal = goneSignal(reply);
  const key = visit.openKey();
  if (!key) throw new TakenOver();
  const people = new ListedPeople(db, it, key, signal);
  const [total, sealed] = await Promise.all([people.total(), sealedChoice(db, it.key)]);
  const choice = (sealed && readChoice(openChoice(it, key, sealed), total)) ?? new Map();
  return { visit, key, people, total, choice, signal };
}

const perPage = 50;

/** Those that are shown once more before they are shared. */
const maxReviewed = 200;

/** What a problem is answered with. */
export const statusOf = { nobody: 422, changed: 409 } as const;

/** A page of people with check boxes; `at` is its number, from 1 on. */
export async function sendChoosing(
  { db }: AppContext,
  reply: FastifyReply,
  { visit, people, total, choice }: Question,
  at: number,
  problem?: ChoiceProblem,
): Promise<FastifyReply> {
  const { it, shell, url } = visit;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(at, 1), pages);
  const places = (await people.byName()).slice((page - 1) * perPage, page * perPage);
  const html = choosingPage(shell, {
    action: `${url}/choice`,
    peopleUrl: `${url}/people`,
    people: await people.at(places),
    choice,
    total,
    page,
    pages,
    reads: extraFieldsOf(it),
    isFirstPage: it.method === 'consent' && it.browserOrigin === undefined,
    hasOwner: (await sealedOwner(db, it.key)) !== undefined,
    cut: it.isTruncated,
    problem,
  });
  return sendPage(reply, problem ? statusOf[problem] : 200, html, visit);
}

/** Everybody who is picked, before they are shared. */
export async function sendReview(
  reply: FastifyReply,
  { visit, people, total, choice }: Question,
  problem?: ChoiceProblem,
): Promise<FastifyReply> {
  const { it, shell, url } = visit;
  const html = reviewPage(shell, {
    action: `${url}/choice`,
    backUrl: url,
    people: await people.at([...choice.keys()].slice(0, maxReviewed)),
    choice,
    total,
    reads: extraFieldsOf(it),
    problem: problem ?? (choice.size === 0 ? 'nobody' : undefined),
  });
  return sendPage(reply, problem ? statusOf[problem] : 200, html, visit);
}
