import type { Owner, PickerContact } from '../../contact/contact.js';
import { contactFrom, ownerFrom, type WireContact } from '../../contact/from-wire.js';
import type { Stage } from '../../errors.js';
import type { Reason, Sitting } from '../../main/sitting.js';
import type { PickerOptions } from '../../options.js';
import { type Returned, rememberAway } from '../../stub/away.js';
import type { Begun } from '../../stub/begin.js';
import type { WireBook } from '../../stub/cache.js';
import type { Ground } from '../../stub/launch.js';
import type { AskedSource } from '../../stub/sources.js';
import { nameOf } from '../../texts/name-of.js';
import type { CourseTexts, ImportTexts, MenuTexts } from '../../texts/picker-texts.js';
import type { Course } from '../course.js';
import { pickOnDevice } from '../device.js';
import { failureSentence } from '../failure-sentence.js';
import { readOnDevice } from '../read-on-device.js';
import { ReadingScreen } from '../screens/reading-screen.js';
import { forgetImport } from './ask.js';
import { Gathering } from './gathering.js';
import { RunningImport } from './import.js';
import type { Failure } from './machine.js';
import { importTitle } from './title.js';
import { makeTransport } from './transport.js';

/** What is shown of an address book that is on its way, or did not come. */
export type ReadingState =
  | { readonly kind: 'import'; readonly source: AskedSource; readonly running: RunningImport }
  /** On the way to the provider in the page's own window. */
  | { readonly kind: 'leaving'; readonly source: AskedSource }
  | { readonly kind: 'file'; readonly count: number }
  /** The page reads something itself. */
  | { readonly kind: 'progress'; readonly name: string }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** Where to try again; `undefined` where only the menu leads on. */
      readonly source: AskedSource | undefined;
    };

/** An import of the service that is not over yet. */
interface Ongoing {
  readonly source: AskedSource;
  readonly running: RunningImport;
}

/** People who are here, and whose address book it is. */
interface Taken {
  readonly contacts: PickerContact[];
  readonly source: string;
  readonly owner: Owner | undefined;
  /** Whether they are all that somebody wants to share, chosen elsewhere. */
  readonly isChosen: boolean;
  /** Whether they begin selected, to be looked at once more. */
  readonly isPicked?: boolean;
}

/** Where an address book comes from that the page does not bring itself: an import, a file, the phone, or what was kept. */
export class Reading {
  state: ReadingState = { kind: 'progress', name: '' };
  readonly course: Course;
  readonly texts: MenuTexts & CourseTexts & ImportTexts;
  readonly Screen = ReadingScreen;
  readonly #gathering: Gathering;
  /** What is being read by the service. */
  #ongoing: Ongoing | undefined;
  /** Whether somebody has picked, and only waits for the rest to be read. */
  #isSubmitted = false;
  readonly #tokens = new Set<string>();
  /** Of the import that goes on. */
  #token: string | undefined;
  #file: AbortController | undefined;
  #saidImport: string | undefined;
  /** What the page gets without a list, as soon as it can be given. */
  #awaited: Taken | undefined;

  constructor(course: Course, texts: ImportTexts) {
    this.course = course;
    this.texts = { ...course.texts, ...texts };
    this.#gathering = new Gathering(course.choice);
    // There is time for it while somebody gives consent, and a list may not come first.
    void course.later.load();
  }

  /** Whether more people are on their way. */
  get isOngoing(): boolean {
    return this.#ongoing !== undefined;
  }

  get isOffline(): boolean {
    return this.#ongoing?.running.isOffline === true;
  }

  get title(): string {
    const { state, texts } = this;
    if (state.kind === 'import') return importTitle(state.running.state, texts);
    if (state.kind !== 'failed') return texts.readingTitle;
    return state.failure.code === 'consent_denied' ? texts.deniedTitle : texts.failedTitle;
  }

  get stage(): Stage {
    const { kind } = this.state;
    if (kind === 'failed') return 'error';
    return kind === 'import' || kind === 'leaving' ? 'consent' : 'progress';
  }

  get canGoBack(): boolean {
    return this.state.kind !== 'progress' && this.state.kind !== 'leaving';
  }

  showProgress(code: string): void {
    const { settings, tools } = this.#ground;
    const name =
      tools.findSource(settings, code, this.#options)?.name ?? tools.closedName(settings, code) ?? code;
    this.#show({ kind: 'progress', name });
  }

  /** Asks for consent in the page's own window, which comes back here. */
  async leaveFor(source: AskedSource): Promise<void> {
    this.#file?.abort();
    this.#show({ kind: 'leaving', source });
    this.#sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.#sitting.isClosed) return;
    const { settings, tools } = this.#ground;
    const token = tools.makeToken();
    const options = JSON.parse(JSON.stringify(this.#options)) as PickerOptions;
    const scroll = [scrollX, scrollY] as const;
    if (!rememberAway(settings.key, { token: token.text, source, options, scroll }))
      return this.#fail({ code: 'storage_refused' }, source);
    await tools
      .beginHere(settings, source, this.#options, token)
      .catch(() => this.#fail({ code: 'insecure_page' }, source));
    // Whoever comes back by the browser's own button finds the page as it was left.
    addEventListener('pageshow', ({ persisted }) => persisted && this.course.back(), { once: true });
  }

  /** The same in place of a window that was not to be had, or is in the way. */
  goOnHere(): void {
    if (!this.#ongoing) return;
    const { source } = this.#ongoing;
    this.#cancelImport();
    void this.leaveFor(source);
  }

  async readFiles(files: readonly File[], source: AskedSource): Promise<void> {
    this.#file?.abort();
    this.#file = new AbortController();
    const { signal } = this.#file;
    this.#sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.#sitting.isClosed) return;
    const count = (now: number) => this.#show({ kind: 'file', count: now });
    count(0);
    const read = await readOnDevice(files, count, signal);
    if (signal.aborted) return;
    if (read.failure) this.#fail(read.failure, undefined, source);
    else this.receive({ contacts: read.contacts, owner: null, importId: undefined }, source);
  }

  /** An import that somebody has been sent off to. */
  follow(begun: Begun): void {
    const { source, token, isSent } = begun;
    this.#cancelImport();
    this.#token = token;
    const running = RunningImport.begun(this.#partsFor(token), begun);
    isSent.catch(() => running.fail('insecure_page'));
    this.#tokens.add(token);
    this.#go({ source, running });
  }

  /** Brings the window forward; one that was closed is opened again, with the same import in it. */
  showWindow(): void {
    if (!this.#ongoing || this.#ongoing.running.bringForward()) return;
    const { source, running } = this.#ongoing;
    const { settings, tools } = this.#ground;
    if (running.isRunning)
      running.reopened(tools.beginInWindow(settings, source, this.#options, this.#token));
    else this.#sitting.choose(source);
  }

  /** Whether the same was asked for again, and is there. */
  bringForward(asked: string): boolean {
    if (this.#ongoing?.source.asked !== asked) return false;
    return this.course.isFilling || this.#ongoing.running.bringForward();
  }

  /** An import whose consent was given in the page's own window. */
  comeBack({ token, source, importId, release, scroll }: Returned): void {
    this.#saidImport = importId;
    const running = RunningImport.returned(this.#partsFor(token), importId, release);
    this.#tokens.add(token);
    this.#go({ source, running });
    scrollTo(...scroll);
  }

  async pickOnDevice(source: AskedSource): Promise<void> {
    this.#sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.#sitting.isClosed) return;
    try {
      const picked = await pickOnDevice();
      if (this.#sitting.isClosed) return;
      if (picked.length === 0) return this.course.back();
      const contacts = picked.map((contact) => this.course.choice.lent.withHelpers(contact));
      this.#sitting.launch.tell('afterImport', source.asked, true);
      this.#take({ contacts, source: source.asked, owner: undefined, isChosen: false, isPicked: true });
    } catch {
      this.#fail({ code: 'device_refused' }, source);
    }
  }

  /** An address book is here: the page sees it first, and then the person, unless one of them need not. */
  receive(wire: WireBook, source: AskedSource): void {
    const { cache, settings, tools } = this.#ground;
    const included = tools.includedBy(this.#options);
    const { withHelpers } = this.course.choice.lent;
    const contacts = wire.contacts.map((contact) => withHelpers(contactFrom(contact, included)));
    const owner = ownerFrom(wire.owner, included, tools.userTokenOf(this.#options));
    const isChosen = settings.delivery === 'picked';
    if (!isChosen) cache.put(source.asked, this.#options, wire);
    if (wire.token !== undefined) this.#tokens.add(wire.token);
    this.#sitting.launch.tell('afterImport', source.asked, true);
    if (!this.#sitting.isClosed)
      this.#take({ contacts, source: source.asked, owner: owner && withHelpers(owner), isChosen });
  }

  /** Somebody has picked: whether they wait for the rest, since duplicates become one when all are there. */
  submit(): boolean {
    if (!this.#ongoing) return false;
    this.#isSubmitted = true;
    this.#show({ kind: 'import', ...this.#ongoing });
    return true;
  }

  /** Destroys what was read at the service. */
  forget(): void {
    for (const token of this.#tokens) void forgetImport(this.#ground.settings.baseUrl, token);
    this.#tokens.clear();
  }

  cancel(): void {
    this.#cancelImport();
    this.#file?.abort();
  }

  /** People of the page's own are shown in its place. */
  leave(): void {
    this.#ongoing?.running.leave();
    this.#ongoing = undefined;
    this.#isSubmitted = false;
    this.#awaited = undefined;
    this.#gathering.clear();
  }

  stop(reason: Reason): void {
    if (reason === 'person') this.#cancelImport();
    else this.leave();
    this.#file?.abort();
  }

  #cancelImport(): void {
    void this.#ongoing?.running.cancel();
    this.#ongoing = undefined;
    this.#isSubmitted = false;
    this.#awaited = undefined;
    this.#gathering.drop();
  }

  #partsFor(token: string) {
    return {
      transport: makeTransport(this.#ground.settings.baseUrl, token),
      onChange: () => this.#afterStep(),
      onGathered: this.#listsEarly ? (people: readonly WireContact[]) => this.#gather(people) : undefined,
    };
  }

  #go(ongoing: Ongoing): void {
    this.#ongoing = ongoing;
    this.#isSubmitted = false;
    this.#show({ kind: 'import', ...ongoing });
  }

  /** Not where the page is asked before anybody is shown, or puts people in an order of its own. */
  get #listsEarly(): boolean {
    const { beforeDisplayContacts, skipContactsDisplay, compare } = this.#options;
    const isAsked = beforeDisplayContacts || skipContactsDisplay || typeof compare === 'function';
    return this.#ground.settings.delivery === 'whole' && !isAsked;
  }

  /** People of an address book that is still being read. */
  #gather(people: readonly WireContact[]): void {
    const included = this.#ground.tools.includedBy(this.#options);
    const { withHelpers } = this.course.choice.lent;
    this.#gathering.gather(people.map((contact) => withHelpers(contactFrom(contact, included))));
    if (this.#isShown && !this.#isSubmitted && this.course.choice.book.people.length > 0)
      this.course.showPeople();
    else this.course.redraw();
  }

  get #isShown(): boolean {
    return this.state.kind === 'import' && this.course.screen.kind === 'reading';
  }

  #afterStep(): void {
    if (!this.#ongoing) return;
    const { running, source } = this.#ongoing;
    const { state } = running;
    const { importId } = state;
    if (importId !== undefined && this.#saidImport !== importId) {
      this.#saidImport = importId;
      this.#sitting.launch.tell('beforeImport', source.asked, importId);
      if (this.#sitting.isClosed) return;
    }
    if (running.isOver) this.#ongoing = undefined;
    if (state.kind === 'done') this.receive(state.book, source);
    else if (state.kind === 'failed') this.#fail(state.failure, source, source, importId);
    else this.course.redraw();
  }

  #take(taken: Taken): void {
    const { contacts, source, owner, isChosen, isPicked = false } = taken;
    const { choice } = this.course;
    const isSubmitted = this.#isSubmitted;
    this.#isSubmitted = false;
    choice.source = source;
    choice.owner = owner ?? choice.owner;
    const { screen } = this.course;
    const answer = this.#sitting.launch.tell('beforeDisplayContacts', contacts, source, owner);
    // The page may have closed the picker, or shown people of its own.
    if (this.#sitting.isClosed || this.course.screen !== screen) return;
    const isSilent = answer === false || this.#options.skipContactsDisplay === true;
    if (isSilent || isChosen) {
      this.#giveAll(taken, isSilent);
      return;
    }
    this.#gathering.complete(contacts, isPicked);
    if (isSubmitted && choice.picked.size > 0) this.course.submit();
    if (!this.#sitting.isClosed) this.course.showPeople(isPicked);
  }

  /** The page gets everyone, without a list. */
  #giveAll(taken: Taken, isSilent: boolean): void {
    this.#awaited = taken;
    this.course.later.whenThere((parts) => {
      if (this.#sitting.isClosed || this.#awaited !== taken) return;
      const everybody = new Map(taken.contacts.map((_, at) => [at, {}]));
      parts.handOver(this.course.choice, taken.contacts, everybody, !isSilent);
      this.#sitting.close('submitted');
    });
  }

  #fail(failure: Failure, again: AskedSource | undefined, source = again, importId?: string): void {
    const { launch, locale } = this.#sitting;
    this.#isSubmitted = false;
    this.#gathering.drop();
    const name = source ? nameOf(source, this.texts) : '';
    const message = failureSentence(failure, name, this.texts, locale);
    if (source) launch.tell('afterImport', source.asked, false);
    launch.tell('onError', { code: failure.code, message, source: source?.asked, importId });
    if (!this.#sitting.isClosed) this.#show({ kind: 'failed', failure, source: again });
  }

  #show(state: ReadingState): void {
    this.state = state;
    this.course.showReading(this);
  }

  get #sitting(): Sitting {
    return this.course.sitting;
  }

  get #options(): PickerOptions {
    return this.#sitting.options;
  }

  get #ground(): Ground {
    return this.#sitting.ground;
  }
}
