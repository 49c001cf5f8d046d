import { parseContacts } from '../../../application/answers.js';
import { ContactsApi } from '../../../application/contacts-api.js';
import type { Demo } from '../../../imports/begin.js';
import type { DemoImport } from '../../../imports/demo-import.js';
import { destroyNow } from '../../../imports/follow.js';
import { sayAside } from '../../../terminal/say.js';
import type { Party, Person } from '../party.js';

/** Puts whom the person has picked on the guest list, once they are there. */
export function receiveGuests(demo: Demo, party: Party, importId: number): void {
  const stop = demo.imports.subscribe((it) => {
    if (it.id !== importId || it.stage.name === 'waiting' || it.stage.name === 'reading') return;
    stop();
    if (it.stage.name === 'completed') void receive(demo, party, it);
  });
}

async function receive(demo: Demo, party: Party, it: DemoImport): Promise<void> {
  try {
    const { people, unreachable } = await pickedPeople(demo, it);
    // Who has left it meanwhile gets nobody.
    if (party.bringing?.importId === it.id && people.length > 0) party.add(people, unreachable);
    await destroyNow(demo, it.id);
    party.proceed(it.id, people.length > 0 ? 'arrived' : 'nobody');
  } catch (error) {
    if (!demo.signal.aborted)
      sayAside(`warning: Invitely did not get the guests of import ${it.id} (${String(error)})`);
  }
}

interface PickedPeople {
  readonly people: readonly Person[];
  /** Those without an e-mail address. */
  readonly unreachable: number;
}

async function pickedPeople({ imports, signal }: Demo, { id, access }: DemoImport): Promise<PickedPeople> {
  const exchange = await new ContactsApi(access, signal).contacts(id, 'json');
  // What was downloaded is kept on the guest list alone.
  imports.record(id, [{ ...exchange, body: '' }]);
  const { contacts, total } = parseContacts(exchange.body);
  const people = contacts.flatMap(({ first_name: first, last_name: last, email: [primary] }) =>
    primary ? [{ name: `${first} ${last}`.trim(), address: primary.address }] : [],
  );
  return { people, unreachable: total - people.length };
}
