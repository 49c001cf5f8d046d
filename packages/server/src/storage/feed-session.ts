import pg, { type Notification, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import { Recurring } from '../observe/recurring.js';
import type { Connection } from './database.js';
import { lastNumber, parseTold, type Step, stepsChannel, tellNumber } from './import-steps.js';

/** A question is given up after so long, and what was asked for is read: less eagerly than a busy database answers. */
const maxAskedMs = 1000;

/** A number that was given out is waited for so long: its transaction may still be committing, or never end. */
const maxMissingMs = 100;

/** Between looks at who has waited for so long: a timer for each question would take longer than all else of it. */
const lookMs = 25;

/** A connection that does not answer for so long is given up. */
const silentMs = 3000;

/** A number waits for a transaction that is being committed, and that may hang on a full disk: less long than we listen. */
const lockMs = 1000;

/** Between tries to be told a number. */
const restMs = 500;

/** The channels on which the queue tells of jobs, and of changes of its tables. */
const listenToQueue = 'LISTEN "jobs:insert"; LISTEN "worker:migrate"';

export interface FeedEvents {
  /** From now on every step is told that becomes visible. */
  readonly heard: () => void;
  readonly step: (step: Step) => void;
  /** A number is missing: it was of a transaction that failed, or of a step that nobody will ever hear of. */
  readonly gap: () => void;
  /** From now on everything is told that the queue tells. */
  readonly heardQueue: () => void;
  readonly queue: (told: Notification) => void;
  readonly lost: (error: unknown) => void;
}

const isOver = (since: number, ms: number): boolean => performance.now() - since > ms;

/** Those who want to know, at the same moment, whether they have been told of everything. */
class Question {
  readonly since = performance.now();
  readonly answer: Promise<boolean>;
  settle: (isCertain: boolean) => void = () => undefined;

  constructor() {
    this.answer = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  isLate(): boolean {
    return isOver(this.since, maxAskedMs);
  }
}

/**
 * One connection by which the database tells of steps, in the order in which they become visible. It is asked on the same
 * connection how far the numbers of steps have come, so that both answers are of one server and one history. By the same one
 * the queue tells of jobs: whatever is notified wakes every connection that listens to anything.
 */
export class FeedSession {
  readonly #client: pg.Client;
  /** The statement that was sent last: the next is sent when it has ended, one way or the other. */
  #sent: Promise<unknown>;
  #steps: Promise<void> | undefined;
  #queue: Promise<void> | undefined;
  /** The number that was told last. */
  #told = -1;
  /** What the database is asked now, and what it will be asked next. */
  #asked: Question | undefined;
  #next: Question | undefined;
  readonly #looks = new Recurring(lookMs, () => this.#look());
  #isNumbering = false;
  #isLost = false;
  /** Questions that wait for a number to be told. */
  #waiting: { readonly number: number; readonly question: Question; readonly since: number }[] = [];

  constructor(
    connection: Connection,
    private readonly on: FeedEvents,
  ) {
    const { Client = pg.Client } = connection;
    this.#client = new Client({
      ...connection,
      keepAlive: true,
      connectionTimeoutMillis: silentMs,
      query_timeout: silentMs,
      application_name: 'bookbridge feed',
    });
    this.#client.on('notification', (told) => this.#hear(told));
    this.#client.on('error', (error) => this.#lose(error));
    this.#client.once('end', () => this.#lose(undefined));
    this.#sent = this.#open().catch((error: unknown) => this.#lose(error));
  }

  async #open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query(`set lock_timeout = ${lockMs}`);
  }

  /** Listens to steps from now on. */
  hearSteps(): void {
    this.#steps ??= this.#listen(`listen ${stepsChannel}`, () => {
      this.on.heard();
      this.#number();
    });
  }

  /** Listens to the queue from now on. */
  hearQueue(): void {
    this.#queue ??= this.#listen(listenToQueue, this.on.heardQueue);
  }

  #send<Row extends QueryResultRow>(statement: string | QueryConfig): Promise<QueryResult<Row>> {
    const answer = this.#sent.then(() => this.#client.query<Row>(statement));
    this.#sent = answer.catch(() => undefined);
    return answer;
  }

  async #listen(statement: string, heard: () => void): Promise<void> {
    try {
      await this.#send(statement);
      if (!this.#isLost) heard();
    } catch (error) {
      this.#lose(error);
    }
  }

  /** Whoever waits is told that nothing is certain. */
  close(): Promise<void> {
    this.#isLost = true;
    for (const { question } of this.#waiting) question.settle(false);
    this.#asked?.settle(false);
    this.#next?.settle(false);
    return this.#client.end().catch(() => undefined);
  }

  /**
   * Resolves to true once every step has been told that was visible when this was called, to whomever; to false when that
   * cannot be known soon. All who ask before the database is asked share one round trip to it.
   */
  isCertain(): Promise<boolean> | false {
    if (this.#isLost || !this.#steps || this.#asked?.isLate()) return false;
    if (this.#told < 0) {
      this.#number();
      return false;
    }
    if (!this.#next) {
      this.#next = new Question();
      this.#looks.begin();
      // What has arrived in this turn of the event loop asks together.
      if (!this.#asked) setImmediate(() => this.#ask());
    }
    return this.#next.answer;
  }

  #ask(): void {
    const question = this.#next;
    if (!question || this.#asked || this.#isLost) return;
    this.#next = undefined;
    this.#asked = question;
    this.#send<{ last_value: string }>(lastNumber)
      .then(({ rows }) => this.#settleAt(Number(rows[0]?.last_value), question))
      .catch((error: unknown) => this.#lose(error))
      .finally(() => {
        this.#asked = undefined;
        this.#ask();
      });
  }

  /** Who waits for an answer, or for a number that is missing and might be for ever, is told that nothing is certain. */
  #look(): boolean {
    if (this.#isLost) return false;
    if (this.#asked?.isLate()) {
      this.#asked.settle(false);
      this.#next?.settle(false);
      this.#next = undefined;
    }
    if (this.#waiting.some(({ since }) => isOver(since, maxMissingMs))) {
      for (const { question } of this.#waiting) question.settle(false);
      this.#waiting = [];
      this.#number();
    }
    return this.#asked !== undefined || this.#next !== undefined || this.#waiting.length > 0;
  }

  /** Has a number told that ends the wait for all before it. The database may refuse it for now, when it takes no changes. */
  #number(): void {
    if (this.#isNumbering || this.#isLost) return;
    this.#isNumbering = true;
    this.#send(tellNumber)
      .catch((error: unknown) => {
        if (!(error instanceof pg.DatabaseError)) this.#lose(error);
      })
      .finally(() =>
        setTimeout(() => {
          this.#isNumbering = false;
        }, restMs).unref(),
      );
  }

  #settleAt(number: number, question: Question): void {
    if (this.#told >= number) question.settle(true);
    else this.#waiting.push({ number, question, since: performance.now() });
  }

  #hear(told: Notification): void {
    // What is left of a connection that was given up must not undo what its successor has told.
    if (this.#isLost) return;
    if (told.channel === stepsChannel) this.#tell(told.payload ?? '');
    else this.on.queue(told);
  }

  #tell(payload: string): void {
    const { number, step } = parseTold(payload);
    if (number !== this.#told + 1) this.on.gap();
    this.#told = number;
    if (step) this.on.step(step);
    if (this.#waiting.length === 0) return;
    for (const waiting of this.#waiting) if (waiting.number <= number) waiting.question.settle(true);
    this.#waiting = this.#waiting.filter((waiting) => waiting.number > number);
  }

  #lose(error: unknown): void {
    if (this.#isLost) return;
    void this.close();
    this.on.lost(error);
  }
}
