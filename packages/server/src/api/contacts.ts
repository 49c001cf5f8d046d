import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../context/app-context.js';
import type { Import, ImportIn, ImportRequest } from '../model/import.js';
import { moveToDestroyed } from '../storage/import-moves.js';
import { type Contents, contentsOf } from '../storage/pages.js';
import { unwrapKey } from '../vault/import-key.js';
import { loadOwner } from '../vault/owner.js';
import { openRequest } from '../vault/request.js';
import { answer, setContentType } from './answer/answer.js';
import { type Slice, sliceOf, storedLines } from './answer/contact-lines.js';
import { contactsAsJson, contactsAsXml } from './answer/contacts-body.js';
import { ApiError, failedImport } from './answer/errors.js';
import { formatOf } from './answer/format.js';
import { type FindImport, importIdOf } from './find-import.js';
import { applicationOf } from './request/context.js';
import { parseParameters } from './request/parameters.js';
import type { Schemas } from './request/schemas.js';

type ByImport = FastifyRequest<{ Params: { id: string } }>;

/** `/contacts/{import_id}`: the contacts of a completed import, and their end. */
export function makeContactsHandlers(parts: AppContext, schemas: Schemas, findImport: FindImport) {
  async function read(request: ByImport, reply: FastifyReply) {
    const { start, count, with: only, echo } = parseParameters(schemas.contacts, request);
    const it = await findImport(applicationOf(request).id, importIdOf(request));
    const context = contextOf(it, openRequest(parts.masterKey, it), echo);
    const { ready, contents } = await readable(parts, it, context);
    const key = unwrapKey(parts.masterKey, ready, contents.wrappedKey);
    const slice: Slice = {
      start: start ?? 0,
      count: start === undefined ? 0 : (count ?? 0),
      onlyWithEmail: only === 'email',
    };
    const pages = sliceOf(ready, contents.pages, slice);
    const lines = storedLines(parts.db, ready, key, pages);
    const first = await lines.next();
    // Destroyed between finding the import and reading its first pages.
    if (first.done && pages.count > 0) throw gone(context);
    const format = formatOf(request);
    const owner = contents.sealedOwner && loadOwner(ready, key, contents.sealedOwner);
    const tail = {
      contacts_owner: owner === undefined ? null : JSON.parse(owner),
      start: slice.start,
      count: pages.count,
      total: pages.total,
      ...bodyOf(context),
    };
    const write = format === 'json' ? contactsAsJson : contactsAsXml;
    return setContentType(reply, format).send(
      Readable.from(write(first.value ?? [], lines, tail), { objectMode: false }),
    );
  }

  async function destroy(request: ByImport, reply: FastifyReply) {
    const { echo } = parseParameters(schemas.events, request);
    const it = await findImport(applicationOf(request).id, importIdOf(request));
    const context = contextOf(it, openRequest(parts.masterKey, it), echo);
    if (it.state !== 'destroyed') {
      refuseUnready(it, context);
      await moveToDestroyed(parts.db, it.key, parts.config.limits.recordHours);
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

/** The import and what there is of it. Throws `not_ready`, `gone`, or the failure that it ended with. */
async function readable(
  { db }: AppContext,
  it: Import,
  context: Context,
): Promise<{ ready: ImportIn<'completed'>; contents: Contents }> {
  const ready = refuseUnready(it, context);
  // The clock rules, not the sweep: past its time nothing is given out, whether or not it has been removed yet.
  const contents = ready.isExpired ? undefined : await contentsOf(db, ready);
  if (!contents) throw gone(context);
  return { ready, contents };
}

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
