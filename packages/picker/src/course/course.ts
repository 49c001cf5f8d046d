import type { Person, Picked } from '@bookbridge/ui/list';
import type { ListTexts } from '@bookbridge/ui/texts';
import type { Owner, PickerContact } from '../contact/contact.js';
import { contactFrom, ownerFrom, type WireContact } from '../contact/from-wire.js';
import { withHelpers } from '../contact/helpers.js';
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
import { markPicked } from './book.js';
import { CourseScreen } from './course-screen.js';
import { fillFields } from './fields.js';
import { forgetImport } from './import/ask.js';
import type { RunningImport } from './import/import.js';
import type { Failure } from './import/machine.js';
import type { ListScreen } from './list-screen.js';
import { type Imports, type Screen, stageOf, titleOf } from './screen.js';
import { ShownBook } from './shown-book.js';

/** What is loaded when the first people are there. */
export interface LoadedList {
  readonly Screen: typeof ListScreen;
  readonly texts: ListTexts;
}

/** An import of the service that is not over yet. */
interface Ongoing {
  readonly source: AskedSource;
  readonly running: RunningImport;
  readonly imports: Imports;
}

/** What follows the menu: an address book is read, the page sees it, the person chooses, and the page gets who was chosen. */
export class Course {
  screen: Screen = { kind: 'list' };
  picked: Picked = new Map();
  readonly sitting: Sitting;
  readonly texts: MenuTexts & CourseTexts;
  readonly Screen = CourseScreen;
  readonly #listTexts: ListTexts;
  readonly #book: ShownBook;
  /** What is being read by the service. */
  #ongoing: Ongoing | undefined;
  /** Whether somebody has picked, and only waits for the rest to be read. */
  #isSubmitted = false;
  #source = '';
  #owner: Owner | undefined;
  readonly #tokens = new Set<string>();
  /** Of the import that goes on. */
  #token: string | undefined;
  #reading: AbortController | undefined;
  #saidImport: string | undefined;
  /** Whether the page itself brought the people. */
  #isOwn = false;

  constructor(sitting: Sitting, { course, list }: CourseWords) {
    this.sitting = sitting;
    this.texts = { ...sitting.texts, ...course };
    this.#listTexts = list;
    this.#book = new ShownBook(sitting.options, course.disabled);
  }

  get people(): readonly Person[] {
    return this.#book.people;
  }

  get keepsOrder(): boolean {
    return this.#book.keepsOrder;
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
    return isReady && !this.#isOwn && !this.#options.skipSourceMenu;
  }

  get hasPeople(): boolean {
    return !this.#book.isEmpty;
  }

  /** At most so many can be picked. */
  get limit(): number | undefined {
    const { selectionLimit } = this.#options;
    const limit = Number(typeof selectionLimit === 'function' ? selectionLimit() : selectionLimit);
    return limit > 0 ? limit : undefined;
  }

  /** Shows what the page has itself. */
  start(start: Extract<Start, { kind: 'progress' | 'contacts' }>): void {
    if (start.kind === 'progress') this.#show({ kind: 'progress', name: this.#nameOf(start.source) });
    else this.#showOwn(start.contacts, start.source, start.owner);
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

  /** The list and its styles. */
  async loadList(): Promise<LoadedList> {
    const [{ ListScreen: Screen }] = await Promise.all([
      import('./list-screen.js'),
      this.sitting.loadListStyles(),
    ]);
    return { Screen, texts: this.#listTexts };
  }

  /** Back to the menu, or out where there is none. */
  back(): void {
    this.#cancelImport();
    this.#reading?.abort();
    if (this.#options.skipSourceMenu) this.sitting.close('person');
    else this.sitting.showMenu();
  }

  pick(picked: Picked): void {
    this.picked = picked;
    this.#redraw();
  }

  /** Puts people in who were typed, and picks them; who is there already is only picked. */
  addPeople(people: readonly PickerContact[]): void {
    this.#book.add(people);
    const wanted = new Set(people.map((person) => person.primaryEmail().toLowerCase()));
    const picked = new Map(this.picked);
    const { limit = Number.POSITIVE_INFINITY } = this;
    for (const { id, emails, unavailable } of this.people) {
      const isWanted = emails.some((email) => wanted.has(email.toLowerCase()));
      if (isWanted && unavailable === undefined && picked.size < limit && !picked.has(id)) picked.set(id, {});
    }
    this.picked = picked;
    this.#show({ kind: 'list' });
  }

  /** Destroys what was read, here and at the service. */
  forget(): void {
    const { cache, settings } = this.#ground;
    cache.clear();
    for (const token of this.#tokens) void forgetImport(settings.baseUrl, token);
    this.#tokens.clear();
    this.picked = new Map();
    this.#book.replace([]);
    this.sitting.showMenu({ kind: 'forgotten' });
  }

  /** Hands over who is picked; while people are on their way as soon as all are there, since duplicates become one then. */
  submit(): void {
    if (this.#ongoing) {
      this.#isSubmitted = true;
      this.#show({ kind: 'import', ...this.#ongoing });
      return;
    }
    const contacts = markPicked(this.#book.contacts, this.picked);
    this.#fill(contacts);
    this.sitting.launch.tell('afterSubmitContacts', contacts, this.#source, this.#owner);
    this.#answer(contacts);
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
    const { end } = this.#book;
    this.#book.gather(
      people.map((contact) => contactFrom(contact, included)),
      placesAfter,
    );
    if (this.#preselects) this.picked = this.#everyone(this.picked, (id) => id >= end);
    if (this.screen.kind === 'import' && !this.#isSubmitted && this.people.length > 0)
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
    if (!this.sitting.isClosed) this.#take(contacts, source.asked, owner, isChosen);
  }

  async pickOnDevice(source: AskedSource, imports: Imports): Promise<void> {
    this.sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.sitting.isClosed) return;
    try {
      const contacts = await imports.pickOnDevice();
      if (this.sitting.isClosed) return;
      if (contacts.length === 0) return this.back();
      this.sitting.launch.tell('afterImport', source.asked, true);
      this.#take(contacts, source.asked, undefined, false, true);
    } catch {
      this.#fail({ code: 'device_refused' }, source, imports);
    }
  }

  #take(
    contacts: PickerContact[],
    source: string,
    owner: Owner | undefined,
    isChosen: boolean,
    isPicked = false,
  ): void {
    this.#source = source;
    this.#owner = owner ?? this.#owner;
    const { screen } = this;
    const answer = this.sitting.launch.tell('beforeDisplayContacts', contacts, source, owner);
    // The page may have closed the picker, or shown people of its own.
    if (this.sitting.isClosed || this.screen !== screen) return;
    const isSilent = answer === false || this.#options.skipContactsDisplay === true;
    if (isSilent || isChosen) {
      this.#handOverAll(contacts, !isSilent);
      return;
    }
    const { end } = this.#book;
    this.picked = this.#book.complete(contacts, this.picked);
    if (isPicked || this.#preselects) this.picked = this.#everyone(this.picked, (id) => id >= end);
    if (this.#isSubmitted && this.picked.size > 0) this.submit();
    else this.showPeople(isPicked);
  }

  showPeople(isReview = false): void {
    if (this.people.length > 0) this.#show({ kind: 'list', isReview });
    else this.#show({ kind: 'empty', why: this.#book.isEmpty ? 'book' : 'filter' });
  }

  #showOwn(contacts: readonly object[], source: string, owner: object | null): void {
    this.#isOwn = true;
    this.#source = source;
    this.#owner = owner ? (withHelpers(owner) as Owner) : undefined;
    this.picked = new Map();
    this.#book.replace(contacts.map((contact) => withHelpers(contact)));
    if (this.#preselects) this.picked = this.#everyone(this.picked, () => true);
    this.#leaveImport();
    this.showPeople();
  }

  /** Without a list: everyone that the page got is what the field gets. */
  #handOverAll(contacts: PickerContact[], isChoice: boolean): void {
    const all = markPicked(contacts, new Map(contacts.map((_, at) => [at, {}])));
    this.#fill(all);
    if (isChoice) this.sitting.launch.tell('afterSubmitContacts', all, this.#source, this.#owner);
    this.#answer(all);
    this.sitting.close('submitted');
  }

  #everyone(picked: Picked, isOne: (id: number) => boolean): Picked {
    const more = new Map(picked);
    const { limit = Number.POSITIVE_INFINITY } = this;
    for (const { id, unavailable } of this.people)
      if (isOne(id) && unavailable === undefined && more.size < limit) more.set(id, {});
    return more;
  }

  #fill(contacts: readonly PickerContact[]): void {
    if (this.sitting.launch.fillsField)
      fillFields(contacts, this.#options, this.#ground.tools.includedBy(this.#options).names);
  }

  #answer(contacts: PickerContact[]): void {
    this.sitting.launch.answer?.resolve({ contacts, source: this.#source, owner: this.#owner });
  }

  #fail(
    failure: Failure,
    again: AskedSource | undefined,
    imports: Imports,
    source = again,
    importId?: string,
  ): void {
    this.picked = this.#book.drop(this.picked);
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

  /** Whether everyone is selected at first: where the page wants it, and the application allows it. */
  get #preselects(): boolean {
    return this.#ground.settings.preselects && Boolean(this.#options.initiallySelectedContacts);
  }

  #cancelImport(): void {
    void this.#ongoing?.running.cancel();
    this.#ongoing = undefined;
    this.#isSubmitted = false;
    this.picked = this.#book.drop(this.picked);
  }

  #leaveImport(): void {
    this.#ongoing?.running.leave();
    this.#ongoing = undefined;
  }
}
