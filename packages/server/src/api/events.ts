import { chooseLocale, defaultLocale } from '@bookbridge/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../context/app-context.js';
import { eventsOf, type ImportEvent } from '../imports/events.js';
import type { Import } from '../model/import.js';
import { catalogues, type Texts } from '../texts/index.js';
import { answer } from './answer/answer.js';
import { ApiError } from './answer/errors.js';
import { type FindImport, importIdOf } from './find-import.js';
import { applicationOf } from './request/context.js';
import { parseParameters } from './request/parameters.js';
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
  return async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    const { echo } = parseParameters(schemas.events, request);
    const application = applicationOf(request);
    const importId = importIdOf(request);
    await gate.pass(`${application.id}/${importId}`, request);
    const it = await findImport(application.id, importId);
    const bodyOf = (now: Import) => toAnswer(now, userIds.of(now), echo);
    if (request.headers.accept?.includes('text/event-stream')) {
      const isOpen = streams.send(request, reply, it.key, 'events', async () => {
        const now = await findImport(application.id, importId);
        const isLast = now.state === 'completed' || now.state === 'destroyed' || now.state === 'failed';
        return { data: JSON.stringify(bodyOf(now)), isLast };
      });
      if (isOpen) return reply;
      throw new ApiError('too_many_requests', 'This import has as many streams of its events as it may.');
    }
    return answer(request, reply, 'eventsResponse', bodyOf(it));
  };
}

function toAnswer(it: Import, userId: string | null, echo: string | undefined) {
  const texts = catalogues[it.locale === undefined ? defaultLocale : chooseLocale({ locale: it.locale })];
  return {
    events: eventsOf(it).map((event) => toBody(it, event, texts)),
    import_id: it.importId,
    user_id: userId,
    id: it.importId,
    echo: echo ?? null,
  };
}

function toBody(it: Import, event: ImportEvent, texts: Texts) {
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

function describe(it: Import, event: ImportEvent, texts: Texts): string {
  switch (event.type) {
    case 'INITIALIZING':
      return event.status === 'COMPLETED' ? texts.events.initialized : texts.events.initializing;
    case 'GATHERING':
      return it.isTruncated && it.delivery === 'whole' ? texts.events.cut : texts.events.gathering;
    case 'COMPLETE':
      return event.status === 'ERROR' ? texts.failures[event.failure] : texts.events.complete;
  }
}
