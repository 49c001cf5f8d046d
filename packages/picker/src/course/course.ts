import type { Picked } from '@bookbridge/ui/list';
import type { ListTexts } from '@bookbridge/ui/texts';
import type { Owner, PickerContact } from '../contact/contact.js';
import { contactFrom, ownerFrom, type WireContact } from '../contact/from-wire.js';
import type { Stage } from '../errors.js';
import type { Reason, Sitting } from '../main/sitting.js';
import type { PickerOptions } from '../options.js';
import type { Returned } from '../stub/away.js';
import type { Begun } from '../stub/begin.js';
import type { WireBook } from '../stub/cache.js';
import type { Ground, Start } from '../stub/launch.js';
import type { AskedSource } from '../stub/sources.js';
import type { CourseWords } from '../texts/load.js';
import { nameOf } from '../texts/name-of.js';
import type { CourseTexts, MenuTexts } from '../texts/picker-texts.js';
import { Choice } from './choice.js';
import { CourseScreen } from './course-screen.js';
import { forgetImport } from './import/ask.js';
import type { RunningImport } from './import/import.js';
import type { Failure } from './import/machine.js';
import { type Imports, type Screen, stageOf, titleOf } from './screen.js';

/** An import of the service that is not over yet. */
interface Ongoing {
  readonly source: AskedSource;
  readonly running: RunningImport;
  readonly imports: Imports;
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

/** What follows the menu: an address book is read, the page sees it, the person chooses, and the page gets who was chosen. */
export class Course {
  screen: Screen = { kind: 'list' };
  readonly sitting: Sitting;
  readonly texts: MenuTexts & CourseTexts;
  readonly listTexts: ListTexts;
  readonly Screen = CourseScreen;
  readonly choice: Choice;
  /** What is being read by the service. */
  #ongoing: Ongoing | undefined;
  /** Whether somebody has picked, and only waits for the rest to be read. */
  #isSubmitted = false;
  readonly #tokens = new Set<string>();
  /** Of the import that goes on. */
  #token: string | undefined;
  #reading: AbortController | undefined;
  #saidImport: string | undefined;

  constructor(sitting: Sitting, { course, list }: CourseWords) {
    this.sitting = sitting;
    this.texts = { ...sitting.texts, ...course };
    this.listTexts = list;
    this.choice = new Choice(sitting, course.disabled);
  }

  /** Whether more people are on their way into the list. */
  get isFilling(): boolean {
    return this.#ongoing !== undefined && this.screen.kind === 'list';
  }

  /** Whether the service cannot be reached, while people are on their way; it is said then. */
  get offline(): string | undefined {
    return this.#ongoing?.running.isOffline ? this.#ongoing.imports.texts.offline : undefined;
  }

  get title(): string {
    return titleOf(this.screen, this.texts);
  }

  get stage(): Stage {
    return stageOf(this.screen);
  }

  /** Not from what the page shows itself, and not out of a choice that has been begun: there one adds to it. */
  get canGoBack(): boolean {
    return !['progress', 'leaving', 'list'].includes(this.screen.kind);
  }

  /** Whether another address book can be put beside this one. */
  get canAdd(): boolean {
    const isReady = this.screen.kind === 'list' && !this.#ongoing;
    return isReady && !this.choice.isOwn && !this.#options.skipSourceMenu;
  }

  /** A file is put beside an address book, and not into one that is still being read. */
  get takesFiles(): boolean {
    return ['list', 'error'].includes(this.stage) && !this.isFilling;
  }

  get hasPeople(): boolean {
    return !this.choice.isEmpty;
  }

  /** Shows what the page has itself. */
  start(start: Extract<Start, { kind: 'progress' | 'contacts' }>): void {
    if (start.kind === 'progress') this.#show({ kind: 'progress', name: this.#nameOf(start.source) });
    else {
      this.choice.begin(start.contacts, start.source, start.owner);
      this.#leaveImport();
      this.showPeople();
    }
  }

  /** Asks for consent in the page's own window, which comes back here. */
  async leaveFor(source: AskedSource, imports: Imports): Promise<void> {
    this.#reading?.abort();
    this.#show({ kind: 'leaving', source, imports });
    this.sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.sitting.isClosed) return;
    const { settings, tools } = this.#ground;
    const token = tools.makeToken();
    const options = JSON.parse(JSON.stringify(this.#options)) as PickerOptions;
    const scroll = [scrollX, scrollY] as const;
    if (!tools.rememberAway(settings.key, { token: token.text, source, options, scroll }))
      return this.#fail({ code: 'storage_refused' }, source, imports);
    await tools
      .beginHere(settings, source, this.#options, token)
      .catch(() => this.#fail({ code: 'insecure_page' }, source, imports));
    // Whoever comes back by the browser's own button finds the page as it was left.
    addEventListener('pageshow', ({ persisted }) => persisted && this.back(), { once: true });
  }

  /** The same in place of a window that was not to be had, or is in the way. */
  goOnHere(): void {
    if (!this.#ongoing) return;
    const { source, imports } = this.#ongoing;
    this.#cancelImport();
    void this.leaveFor(source, imports);
  }

  async readFiles(files: readonly File[], source: AskedSource, imports: Imports): Promise<void> {
    this.#reading?.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.sitting.isClosed) return;
    const count = (now: number) => this.#show({ kind: 'file', source, count: now, imports });
    count(0);
    const read = await imports.readOnDevice(files, count, signal);
    if (signal.aborted) return;
    if (read.failure) this.#fail(read.failure, undefined, imports, source);
    else this.receive({ contacts: read.contacts, owner: null, importId: undefined }, source);
  }

  /** Back to the menu, or out where there is none. */
  back(): void {
    this.#cancelImport();
    this.#reading?.abort();
    if (this.#options.skipSourceMenu) this.sitting.close('person');
    else this.sitting.showMenu();
  }

  pick(picked: Picked): void {
    this.choice.picked = picked;
    this.#redraw();
  }

  /** People who were typed. */
  addPeople(people: readonly PickerContact[]): void {
    this.choice.add(people);
    this.#show({ kind: 'list' });
  }

  /** Destroys what was read, here and at the service. */
  forget(): void {
    const { cache, settings } = this.#ground;
    cache.clear();
    for (const token of this.#tokens) void forgetImport(settings.baseUrl, token);
    this.#tokens.clear();
    this.choice.forget();
    this.sitting.showMenu({ kind: 'forgotten' });
  }

  /** Hands over who is picked; while people are on their way as soon as all are there, since duplicates become one then. */
  submit(): void {
    if (this.#ongoing) {
      this.#isSubmitted = true;
      this.#show({ kind: 'import', ...this.#ongoing });
      return;
    }
    this.choice.handOver();
    this.sitting.close('submitted');
  }

  stop(reason: Reason): void {
    if (reason === 'person') this.#cancelImport();
    else this.#leaveImport();
    this.#reading?.abort();
  }

  /** Whether the same was asked for again, and is there. */
  bringForward(asked: string): boolean {
    if (this.#ongoing?.source.asked !== asked) return false;
    return this.isFilling || this.#ongoing.running.bringForward();
  }

  /** An import that somebody has been sent off to. */
  follow(begun: Begun, imports: Imports): void {
    const { source, token, isSent } = begun;
    this.#cancelImport();
    this.#token = token;
    const running = imports.RunningImport.begun(this.#partsFor(token, imports), begun);
    isSent.catch(() => running.fail('insecure_page'));
    this.#tokens.add(token);
    this.#go({ source, running, imports });
  }

  /** Brings the window forward; one that was closed is opened again, with the same import in it. */
  showWindow(): void {
    if (!this.#ongoing || this.#ongoing.running.bringForward()) return;
    const { source, running } = this.#ongoing;
    const { settings, tools } = this.#ground;
    if (running.isRunning)
      running.reopened(tools.beginInWindow(settings, source, this.#options, this.#token));
    else this.sitting.choose(source);
  }

  /** An import whose consent was given in the page's own window. */
  comeBack({ token, source, importId, release, scroll }: Returned, imports: Imports): void {
    this.#saidImport = importId;
    const running = imports.RunningImport.returned(this.#partsFor(token, imports), importId, release);
    this.#tokens.add(token);
    this.#go({ source, running, imports });
    scrollTo(...scroll);
  }

  #partsFor(token: string, imports: Imports) {
    return {
      transport: imports.makeTransport(this.#ground.settings.baseUrl, token),
      onChange: () => this.#afterStep(),
      onGathered: this.#listsEarly
        ? (people: readonly WireContact[]) => this.#gather(people, imports)
        : undefined,
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
  #gather(people: readonly WireContact[], { placesAfter }: Imports): void {
    const included = this.#ground.tools.includedBy(this.#options);
    this.choice.gather(
      people.map((contact) => contactFrom(contact, included)),
      placesAfter,
    );
    if (this.screen.kind === 'import' && !this.#isSubmitted && this.choice.people.length > 0)
      this.#show({ kind: 'list' });
    else this.#redraw();
  }

  #afterStep(): void {
    if (!this.#ongoing) return;
    const { running, source, imports } = this.#ongoing;
    const { state } = running;
    const { importId } = state;
    if (importId !== undefined && this.#saidImport !== importId) {
      this.#saidImport = importId;
      this.sitting.launch.tell('beforeImport', source.asked, importId);
      if (this.sitting.isClosed) return;
    }
    if (running.isOver) this.#ongoing = undefined;
    if (state.kind === 'done') this.receive(state.book, source);
    else if (state.kind === 'failed') this.#fail(state.failure, source, imports, source, importId);
    else this.#redraw();
  }

  /** An address book is here: the page sees it first, and then the person, unless one of them need not. */
  receive(wire: WireBook, source: AskedSource): void {
    const { cache, settings, tools } = this.#ground;
    const included = tools.includedBy(this.#options);
    const contacts = wire.contacts.map((contact) => contactFrom(contact, included));
    const owner = ownerFrom(wire.owner, included, tools.userTokenOf(this.#options));
    const isChosen = settings.delivery === 'picked';
    if (!isChosen) cache.put(source.asked, this.#options, wire);
    if (wire.token !== undefined) this.#tokens.add(wire.token);
    this.sitting.launch.tell('afterImport', source.asked, true);
    if (!this.sitting.isClosed) this.#take({ contacts, source: source.asked, owner, isChosen });
  }

  async pickOnDevice(source: AskedSource, imports: Imports): Promise<void> {
    this.sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.sitting.isClosed) return;
    try {
      const contacts = await imports.pickOnDevice();
      if (this.sitting.isClosed) return;
      if (contacts.length === 0) return this.back();
      this.sitting.launch.tell('afterImport', source.asked, true);
      this.#take({ contacts, source: source.asked, owner: undefined, isChosen: false, isPicked: true });
    } catch {
      this.#fail({ code: 'device_refused' }, source, imports);
    }
  }

  #take({ contacts, source, owner, isChosen, isPicked = false }: Taken): void {
    const isSubmitted = this.#isSubmitted;
    this.#isSubmitted = false;
    this.choice.comeFrom(source, owner);
    const { screen } = this;
    const answer = this.sitting.launch.tell('beforeDisplayContacts', contacts, source, owner);
    // The page may have closed the picker, or shown people of its own.
    if (this.sitting.isClosed || this.screen !== screen) return;
    const isSilent = answer === false || this.#options.skipContactsDisplay === true;
    if (isSilent || isChosen) {
      this.choice.handOverAll(contacts, !isSilent);
      this.sitting.close('submitted');
      return;
    }
    this.choice.complete(contacts, isPicked);
    if (isSubmitted && this.choice.picked.size > 0) this.submit();
    else this.showPeople(isPicked);
  }

  showPeople(isReview = false): void {
    if (this.choice.people.length > 0) this.#show({ kind: 'list', isReview });
    else this.#show({ kind: 'empty', why: this.choice.isEmpty ? 'book' : 'filter' });
  }

  #fail(
    failure: Failure,
    again: AskedSource | undefined,
    imports: Imports,
    source = again,
    importId?: string,
  ): void {
    this.#isSubmitted = false;
    this.choice.drop();
    const message = imports.failureSentence(
      failure,
      source ? nameOf(source, this.texts) : '',
      imports.texts,
      this.sitting.locale,
    );
    if (source) this.sitting.launch.tell('afterImport', source.asked, false);
    this.sitting.launch.tell('onError', { code: failure.code, message, source: source?.asked, importId });
    if (!this.sitting.isClosed) this.#show({ kind: 'failed', failure, source: again, imports });
  }

  #nameOf(code: string): string {
    const { settings, tools } = this.#ground;
    return tools.findSource(settings, code, this.#options)?.name ?? tools.closedName(settings, code) ?? code;
  }

  #show(screen: Screen): void {
    this.screen = screen;
    this.#redraw();
  }

  #redraw(): void {
    this.sitting.showCourse(this);
  }

  get #options(): PickerOptions {
    return this.sitting.options;
  }

  get #ground(): Ground {
    return this.sitting.ground;
  }

  #cancelImport(): void {
    void this.#ongoing?.running.cancel();
    this.#ongoing = undefined;
    this.#isSubmitted = false;
    this.choice.drop();
  }

  #leaveImport(): void {
    this.#ongoing?.running.leave();
    this.#ongoing = undefined;
    this.#isSubmitted = false;
  }
}
