import { Button } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { Contact } from '../../../application/answers.js';
import type { Download } from '../../../imports/demo-import.js';
import { clockTime } from './clock-time.js';
import { readable } from './readable.js';

interface ContactsViewProps {
  id: number;
  destroyAt: Date;
  download: Download;
}

const figures = new Intl.NumberFormat('en');
const views = ['People', 'JSON', 'XML'];

/** What the application downloaded, and how long the service still has it. */
export function ContactsView({ id, destroyAt, download }: ContactsViewProps): VNode {
  const { total, contacts, json, xml } = download;
  return (
    <div class="demo-contacts">
      <Retention id={id} destroyAt={destroyAt} total={total} />
      <fieldset class="demo-views">
        <legend class="bb-unseen">Show the contacts as</legend>
        {views.map((view, number) => (
          <label key={view} class="demo-view">
            <input type="radio" name={`view-${id}`} value={view} checked={number === 0} />
            <span>{view}</span>
          </label>
        ))}
      </fieldset>
      <div class="demo-shown" data-view="People">
        <People contacts={contacts} />
      </div>
      <Body view="JSON" body={json.body} />
      <Body view="XML" body={xml.body} />
      {total > contacts.length ? (
        <p class="bb-small">
          These are the first {figures.format(contacts.length)} of {figures.format(total)}.
        </p>
      ) : null}
    </div>
  );
}

function Retention({ id, destroyAt, total }: { id: number; destroyAt: Date; total: number }): VNode {
  return (
    <form class="demo-retention" method="post" action={`/developers/imports/${id}/destroy`}>
      <p>
        Bookbridge destroys them{' '}
        <time class="bb-figures" dateTime={destroyAt.toISOString()} data-countdown="">
          at {clockTime(destroyAt)}
        </time>
        .
      </p>
      <Button look="quiet" type="submit">
        Destroy {figures.format(total)} {total === 1 ? 'contact' : 'contacts'} now
      </Button>
    </form>
  );
}

function People({ contacts }: { contacts: readonly Contact[] }): VNode {
  if (contacts.length === 0) return <p>There is nobody in this address book.</p>;
  return (
    // What scrolls must be reachable by keyboard.
    <ul class="demo-people" tabIndex={0}>
      {contacts.map((contact, number) => (
        <li key={String(number)} class="demo-person">
          <bdi class="demo-person-name">{nameOf(contact)}</bdi>
          <Several values={contact.email.map(({ address }) => address)} />
          <Several values={contact.phone.map(({ number: dialled }) => dialled)} />
        </li>
      ))}
    </ul>
  );
}

function Several({ values }: { values: readonly string[] }): VNode {
  return (
    <span class="demo-person-more">
      {values.map((value) => (
        <bdi key={value}>{value}</bdi>
      ))}
    </span>
  );
}

function Body({ view, body }: { view: string; body: string }): VNode {
  return (
    <div class="demo-shown" data-view={view}>
      {/* What scrolls must be reachable by keyboard. */}
      <pre class="demo-body demo-body-tall" tabIndex={0}>
        {readable(body)}
      </pre>
    </div>
  );
}

const nameOf = ({ first_name: first, last_name: last, companies = [] }: Contact) =>
  `${first} ${last}`.trim() || companies[0] || 'No name';
