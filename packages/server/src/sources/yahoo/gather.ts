import type { CardDavConnection } from '../carddav/find/book.js';
import { findAtProvider } from '../carddav/find/find-books.js';
import { gather } from '../carddav/gather.js';
import { type KnownProvider, knownProvider } from '../carddav/providers.js';
import type { ConsentContext, Cursor, Gather, SourceContext } from '../provider.js';
import { refusals, withRemedy } from './failure.js';
import { readOwner } from './owner.js';
import type { SignIn } from './sign-in.js';

/** Where to go on. */
interface Checkpoint {
  /** Where the books were found: nobody looks for them again. */
  readonly connection: CardDavConnection;
  /** Where in them; absent as long as none of it was read. */
  readonly books?: Cursor;
}

/** Reads the address books that belong to a sign-in, by CardDAV. */
export function gatherAt({ code, urlOf }: SignIn): Gather<ConsentContext> {
  const provider: KnownProvider = { ...knownProvider(code), refusals };
  return async function* (context, cursor) {
    const asking = withToken(context);
    const known = cursor as Checkpoint | undefined;
    const connection =
      known?.connection ??
      (await findAtProvider({ ...asking, isKnownServer: () => false }, provider, { password: undefined }));
    const owner = known ? undefined : await readOwner(context, urlOf(context.settings));
    if (owner) yield { contacts: [], owner, cursor: { connection } };
    for await (const page of gather(provider, asking, connection, known?.books))
      yield { ...page, cursor: { connection, books: page.cursor } };
  };
}

/**
 * Asks with the token throughout. The place is the provider's own, and a 401 to somebody who shows none would be taken for a
 * token that has run out.
 */
const withToken = (context: ConsentContext): SourceContext => ({
  ...context,
  request: async (asked) => {
    try {
      return await context.request({ ...asked, isAnonymous: false });
    } catch (error) {
      throw withRemedy(error);
    }
  },
});
