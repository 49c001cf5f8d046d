import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../context/app-context.js';
import { destroyContacts } from '../imports/destroy.js';
import type { Import, ImportIn, ImportRequest } from '../model/import.js';
import { RateLimiter } from '../security/rate-limit.js';
import { recordAct } from '../storage/audit.js';
import { openRequest } from '../vault/request.js';
import { answer, setContentType } from './answer/answer.js';
import type { Slice } from './answer/contact-lines.js';
import { contactsBody } from './answer/contacts-stream.js';
import { ApiError, failedImport } from './answer/errors.js';
import { formatOf } from './answer/format.js';
import { type FindImport, importIdOf } from './find-import.js';
import { applicationOf } from './request/context.js';
import { parseParameters } from './request/parameters.js';
import type { Schemas } from './request/schemas.js';

type ByImport = FastifyRequest<{ Params: { id: string } }>;

/** Refusals of destroying that are recorded of one application on one node: the trail is not for it to fill. */
const recordedAtOnce = 20;
const recordedPerSecond = 0.1;

/** `/contacts/{import_id}`: the contacts of a completed import, and their end. */
export function makeContactsHandlers(parts: AppContext, schemas: Schemas, findImport: FindImport) {
  async function read(request: ByImport, reply: FastifyReply) {
    const { start, count, with: only, echo } = parseParameters(schemas.contacts, request);
    const it = await findImport(applicationOf(request).id, importIdOf(request));
    const context = contextOf(it, openRequest(parts.masterKey, it), echo);
    const ready = refuseUnready(it, context);
    const slice: Slice = {
      start: start ?? 0,
      count: start === undefined ? 0 : (count ?? 0),
      onlyWithEmail: only === 'email',
    };
    const format = formatOf(request);
    const body = await contactsBody(parts, ready, slice, format, bodyOf(context));
    if (!body) throw gone(context);
    return setContentType(reply, format).send(body);
  }

  const refusals = new RateLimiter(recordedPerSecond, recordedAtOnce);

  async function destroy(request: ByImport, reply: FastifyReply) {
    try {
      return await destroyNow(request, reply);
    } catch (error) {
      const { domainKey: application } = applicationOf(request);
      if (error instanceof ApiError && refusals.take(application).isAllowed)
        await recordAct(parts.db, {
          actor: { kind: 'application', name: application },
          act: 'contacts.destroyed',
          application,
          target: error.context.importId?.toString(),
          outcome: 'refused',
          details: { error: error.code },
        });
      throw error;
    }
  }

  async function destroyNow(request: ByImport, reply: FastifyReply) {
    const { echo } = parseParameters(schemas.events, request);
    const it = await findImport(applicationOf(request).id, importIdOf(request));
    const context = contextOf(it, openRequest(parts.masterKey, it), echo);
    if (it.state !== 'destroyed') {
      refuseUnready(it, context);
      const application = applicationOf(request).domainKey;
      await destroyContacts(parts, it, { actor: { kind: 'application', name: application }, application });
    }
    return answer(request, reply, 'result', { status: 'success', ...bodyOf(context) });
  }

  return { read, destroy };
}

type Context = Required<
  Pick<NonNullable<ConstructorParameters<typeof ApiError>[2]>, 'importId' | 'userId' | 'echo'>
>;

const contextOf = (it: Import, { userId }: ImportRequest, echo: string | undefined): Context => ({
  importId: it.importId,
  userId,
  echo: echo ?? null,
});

const bodyOf = ({ importId, userId, echo }: Context) => ({
  import_id: importId,
  user_id: userId,
  id: importId,
  echo,
});

function refuseUnready(it: Import, context: Context): ImportIn<'completed'> {
  switch (it.state) {
    case 'waiting':
    case 'asking':
    case 'gathering':
    case 'finishing':
    case 'choosing':
      throw new ApiError('not_ready', 'The contacts are not ready yet; poll events until COMPLETE.', context);
    case 'failed':
      throw failedImport(it.failure, context);
    case 'destroyed':
      throw gone(context);
    case 'completed':
      return it;
  }
}

const gone = (context: Context) => new ApiError('gone', 'The contacts have been destroyed.', context);
