import { chooseLocale, defaultLocale } from '@bookbridge/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../context/app-context.js';
import { eventsOf, type ImportEvent } from '../imports/events.js';
import { nameOf, RunningImports } from '../imports/running-imports.js';
import type { ImportProgress } from '../model/import.js';
import { catalogues, type Texts } from '../texts/index.js';
import { answer, setContentType } from './answer/answer.js';
import { ApiError } from './answer/errors.js';
import { formatOf } from './answer/format.js';
import { type FindImport, importIdOf } from './find-import.js';
import { applicationOf } from './request/context.js';
import { noParameters, parseParameters } from './request/parameters.js';
import type { PollGate } from './request/poll-gate.js';
import type { Schemas } from './request/schemas.js';
import type { EventStreams } from './stream/event-stream.js';
import { UserIds } from './user-ids.js';

/** `/events/{import_id}`: how far an import is; as a stream for whoever accepts one. */
export function makeEventsHandler(
  parts: AppContext,
  schemas: Schemas,
  findImport: FindImport,
  gate: PollGate,
  streams: EventStreams,
) {
  const userIds = new UserIds(parts.masterKey);
  const running = new RunningImports(parts.feed, findImport);
  const json = new JsonAnswers((now) => toAnswer(now, userIds.of(now), undefined));
  return async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    const echo =
      request.parameters === noParameters ? undefined : parseParameters(schemas.events, request).echo;
    const application = applicationOf(request);
    const importId = importIdOf(request);
    const name = nameOf(application.id, importId);
    const held = gate.pass(name, request);
    if (held) await held;
    if (request.headers.accept?.includes('text/event-stream')) {
      const it = await findImport(application.id, importId);
      const isOpen = streams.send(request, reply, it.key, 'events', async () => {
        const now = await findImport(application.id, importId);
        const isLast = now.state === 'completed' || now.state === 'destroyed' || now.state === 'failed';
        return { data: JSON.stringify(toAnswer(now, userIds.of(now), echo)), isLast };
      });
      if (isOpen) return reply;
      throw new ApiError('too_many_requests', 'This import has as many streams of its events as it may.');
    }
    const now = await running.progressOf(name, application.id, importId);
    if (echo === undefined && formatOf(request) === 'json')
      return setContentType(reply, 'json').send(json.of(now));
    return answer(request, reply, 'eventsResponse', toAnswer(now, userIds.of(now), echo));
  };
}

/** Answers to polls of imports that have taken no step since. */
class JsonAnswers {
  readonly #made = new WeakMap<ImportProgress, string>();

  constructor(private readonly bodyOf: (now: ImportProgress) => unknown) {}

  of(now: ImportProgress): string {
    let made = this.#made.get(now);
    if (made === undefined) {
      made = JSON.stringify(this.bodyOf(now));
      this.#made.set(now, made);
    }
    return made;
  }
}

function toAnswer(it: ImportProgress, userId: string | null, echo: string | undefined) {
  const texts = catalogues[it.locale === undefined ? defaultLocale : chooseLocale({ locale: it.locale })];
  return {
    events: eventsOf(it).map((event) => toBody(it, event, texts)),
    import_id: it.importId,
    user_id: userId,
    id: it.importId,
    echo: echo ?? null,
  };
}

function toBody(it: ImportProgress, event: ImportEvent, texts: Texts) {
  return {
    import_action_id: event.actionId,
    import_id: it.importId,
    event_type: event.type,
    value: event.value,
    description: describe(it, event, texts),
    status: event.status,
    ...(event.status === 'ERROR' && { code: event.failure }),
    created_at: event.createdAt,
  };
}

function describe(it: ImportProgress, event: ImportEvent, texts: Texts): string {
  switch (event.type) {
    case 'INITIALIZING':
      return event.status === 'COMPLETED' ? texts.events.initialized : texts.events.initializing;
    case 'GATHERING':
      return it.isTruncated && it.delivery === 'whole' ? texts.events.cut : texts.events.gathering;
    case 'COMPLETE':
      return event.status === 'ERROR' ? texts.failures[event.failure] : texts.events.complete;
  }
}
