// Counts what a service of this process sends to PostgreSQL, by the names of the statements.
import pg from 'pg';

/** What each statement of an import is for. */
export const purposes = {
  application_by_domain_key: 'who calls the API; kept for a second',
  insert_waiting: 'begins the import, with its key',
  import_by_code: 'the import of a page, its application and its key',
  insert_upload_rows: 'keeps sealed rows of the file, as many as are held at once',
  move_to_reading: 'accepts the file, drops one that it replaces, and queues its reading',
  get_job: 'the queue: gives the job to a worker',
  take_run: 'takes the import for this run, with its key, limits and mapping',
  upload_rows: 'the next sealed rows of the file',
  append_pages: 'stores gathered pages, their count and the cursor at once',
  move_to_finishing: 'everything has been read: stores the last pages, and keeps the report',
  begin: 'begins the one transaction of merging',
  hold_run: 'holds the import while its merged pages are written',
  page_counts: 'how many contacts each gathered page has',
  pages_numbered: 'sealed pages: those that change, those that are downloaded',
  insert_pages: 'writes pages that merging has changed',
  move_to_completed: 'completes the import, removes the file, and counts it',
  move_to_completed_merged: 'completes the import with the merged pages, removes the file, and counts it',
  commit: 'ends the one transaction of merging',
  complete_job: 'the queue: removes the job',
  imports_by_number: 'the import that an application asks for',
  claim_webhook: 'where an endpoint is told: takes a message for an attempt, with its URL and secrets',
  webhook_delivered: 'where an endpoint is told: the message was taken',
  contents: 'the key, the page counts and the owner of what is downloaded',
};

/** What a service sends by the clock, whether or not anybody imports anything: heart-beats, the keys of the node, the sweep, and what the queue mends. */
const upkeep = new Set([
  'beat',
  'record_key_holder',
  'bury_dead',
  'requeue_lost',
  'due',
  'due_to_give_up',
  'delete_expired_consents',
  'delete_expired_begins',
  'clear_stale_locks',
]);

/** What each connection begins with, whenever the pool opens one. */
const connectionSetting = 'set idle_in_transaction_session_timeout';

function nameOf(query) {
  const { name, text = query } = query;
  // Without the numbers of rows that statements are made for.
  return name
    ? name.replace(/F?\/graphile_worker$|_\d+$/, '')
    : text.trim().split(/\s+/).slice(0, 4).join(' ');
}

/**
 * Counts from now on, on every connection, and gives how often each statement was sent, in the order in which they came
 * first. Looks of the queue that find no job are left out like all that comes by the clock.
 */
export function countStatements() {
  const counts = new Map();
  const count = (name) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const { query: send } = pg.Client.prototype;

  pg.Client.prototype.query = function query(...args) {
    const sent = send.apply(this, args);
    const name = nameOf(args[0]);
    if (name === 'get_job') sent.then(({ rowCount }) => rowCount > 0 && count(name)).catch(() => undefined);
    else if (!upkeep.has(name) && !name.startsWith(connectionSetting)) count(name);
    return sent;
  };

  return {
    counts,
    stop() {
      pg.Client.prototype.query = send;
    },
  };
}

/** How many statements were counted. */
export const totalOf = (counts) => [...counts.values()].reduce((sum, times) => sum + times, 0);
