import type { VNode } from 'preact';
import { messageOf, parseBegun, parseEvents } from '../../../application/answers.js';
import type { Exchange } from '../../../application/contacts-api.js';
import { clockTime } from './clock-time.js';
import { readable } from './readable.js';

/** What the application asked and what it was told, one after the other; the newest answer is open. */
export function Exchanges({ exchanges }: { exchanges: readonly Exchange[] }): VNode {
  return (
    <ol class="demo-exchanges" data-key="exchanges" data-keyed>
      {exchanges.map((exchange, number) => (
        <li key={Number(exchange.at)} data-key={`exchange-${number}`}>
          <ExchangeRow exchange={exchange} isOpen={number === exchanges.length - 1} />
        </li>
      ))}
    </ol>
  );
}

function ExchangeRow({ exchange, isOpen }: { exchange: Exchange; isOpen: boolean }): VNode {
  const { at, method, path, form, status, body } = exchange;
  const line = (
    <>
      <time class="demo-exchange-time bb-figures" dateTime={at.toISOString()}>
        {clockTime(at)}
      </time>
      <span class="demo-exchange-request">
        {method} {path}
        <span class="demo-exchange-news">{newsOf(exchange)}</span>
      </span>
      <span class={status === 200 ? 'demo-status' : 'demo-status demo-status-other'}>{status}</span>
    </>
  );
  if (body === '') return <p class="demo-exchange">{line}</p>;
  return (
    <details open={isOpen}>
      <summary class="demo-exchange">{line}</summary>
      {form === undefined ? null : <pre class="demo-body demo-body-sent">{form.replaceAll('&', '\n')}</pre>}
      {/* What scrolls must be reachable by keyboard. */}
      <pre class="demo-body" tabIndex={0}>
        {readable(body)}
      </pre>
    </details>
  );
}

/** What was new in an answer, in the words of the contract. */
function newsOf({ path, status, body }: Exchange): string {
  if (body === '') return 'the contacts';
  if (status !== 200) return messageOf(body);
  if (path.startsWith('/events/')) {
    const last = parseEvents(body).at(-1);
    return last ? `${last.event_type} ${last.status} ${last.value}` : '';
  }
  return path.startsWith('/begin_import/') ? `import_id ${parseBegun(body).import_id}` : '';
}
