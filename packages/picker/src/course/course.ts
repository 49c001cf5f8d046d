import type { Person, Picked } from '@bookbridge/ui/list';
import type { ListTexts } from '@bookbridge/ui/texts';
import type { Owner, PickerContact } from '../contact/contact.js';
import { contactFrom, ownerFrom } from '../contact/from-wire.js';
import { withHelpers } from '../contact/helpers.js';
import { mergeByAddress } from '../contact/merge.js';
import type { Stage } from '../errors.js';
import type { Reason, Sitting } from '../main/sitting.js';
import { includedBy, type PickerOptions, userTokenOf } from '../options.js';
import { type Returned, rememberAway } from '../stub/away.js';
import type { Begun } from '../stub/begin.js';
import type { WireBook } from '../stub/cache.js';
import type { Start } from '../stub/launch.js';
import { type AskedSource, closedName, findSource } from '../stub/sources.js';
import { makeToken } from '../stub/token.js';
import { loadListTexts } from '../texts/load-list.js';
import { nameOf } from '../texts/name-of.js';
import { overrideListTexts } from '../texts/overrides.js';
import { markPicked, peopleOf } from './book.js';
import { CourseScreen } from './course-screen.js';
import { pickOnDevice } from './device.js';
import { failureSentence } from './failure-sentence.js';
import { fillFields } from './fields.js';
import { RunningImport } from './import/import.js';
import { type Failure, isOver } from './import/machine.js';
import { makeTransport } from './import/transport.js';
import type { ListScreen } from './list-screen.js';
import { readOnDevice } from './read-on-device.js';
import { type Screen, stageOf, titleOf } from './screen.js';

/** What is loaded when the first people are there. */
export interface LoadedList {
  readonly Screen: typeof ListScreen;
  readonly texts: ListTexts;
}

/** What follows the menu: an address book is read, the page sees it, the person chooses, and the page gets who was chosen. */
export class Course {
  screen: Screen = { kind: 'list' };
  picked: Picked = new Map();
  people: readonly Person[] = [];
  keepsOrder = false;
  readonly sitting: Sitting;
  readonly Screen = CourseScreen;
  #book: PickerContact[] = [];
  #source = '';
  #owner: Owner | undefined;
  readonly #tokens = new Set<string>();
  /** Of the import that goes on. */
  #token: string | undefined;
  #reading: AbortController | undefined;
  #saidImport: string | undefined;
  /** Whether the page itself brought the people. */
  #isOwn = false;

  constructor(sitting: Sitting) {
    this.sitting = sitting;
  }

  get title(): string {
    return titleOf(this.screen, this.sitting.texts);
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
    return this.screen.kind === 'list' && !this.#isOwn && !this.#options.skipSourceMenu;
  }

  get hasPeople(): boolean {
    return this.#book.length > 0;
  }

  /** At most so many can be picked. */
  get limit(): number | undefined {
    const { selectionLimit } = this.#options;
    const limit = Number(typeof selectionLimit === 'function' ? selectionLimit() : selectionLimit);
    return limit > 0 ? limit : undefined;
  }

  start(start: Start): void {
    if (start.kind === 'source' && start.begun) this.follow(start.begun);
    else if (start.kind === 'progress') this.#show({ kind: 'progress', name: this.#nameOf(start.source) });
    else if (start.kind === 'contacts') this.#showOwn(start.contacts, start.source, start.owner);
    else if (start.kind === 'returned') this.#comeBack(start.returned);
  }

  /** Asks for consent in the page's own window, which comes back here. */
  async leaveFor(source: AskedSource): Promise<void> {
    this.#reading?.abort();
    this.#show({ kind: 'leaving', source });
    this.sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.sitting.isClosed) return;
    const token = makeToken();
    const options = JSON.parse(JSON.stringify(this.#options)) as PickerOptions;
    const scroll = [scrollX, scrollY] as const;
    if (!rememberAway(this.sitting.ground.settings.key, { token: token.text, source, options, scroll }))
      return this.#fail({ code: 'storage_refused' }, source);
    await this.sitting.ground
      .beginHere(this.sitting.ground.settings, source, this.#options, token)
      .catch(() => this.#fail({ code: 'insecure_page' }, source));
    // Whoever comes back by the browser's own button finds the page as it was left.
    addEventListener('pageshow', ({ persisted }) => persisted && this.back(), { once: true });
  }

  async readFiles(files: readonly File[], source: AskedSource): Promise<void> {
    this.#reading?.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.sitting.isClosed) return;
    const count = (now: number) => this.#show({ kind: 'file', source, count: now });
    count(0);
    const read = await readOnDevice(files, count, signal);
    if (signal.aborted) return;
    if (read.failure) this.#fail(read.failure, undefined, source);
    else this.receive({ contacts: read.contacts, owner: null, importId: undefined }, source);
  }

  /** The list, its words and its styles. */
  async loadList(): Promise<LoadedList> {
    const { locale, overrides, loadListStyles } = this.sitting;
    const [{ ListScreen: Screen }, texts] = await Promise.all([
      import('./list-screen.js'),
      loadListTexts(locale),
      loadListStyles(),
    ]);
    return { Screen, texts: overrideListTexts(texts, overrides) };
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
    this.#setBook(mergeByAddress(this.#book, people));
    const wanted = new Set(people.map((person) => person.primaryEmail().toLowerCase()));
    const picked = new Map(this.picked);
    const { limit = Number.POSITIVE_INFINITY } = this;
    for (const { id, emails, unavailable } of this.people) {
      const isWanted = emails.some((email) => wanted.has(email.toLowerCase()));
      if (isWanted && unavailable === undefined && picked.size < limit && !picked.has(id))
        picked.set(id, undefined);
    }
    this.picked = picked;
    this.#show({ kind: 'list' });
  }

  /** Destroys what was read, here and at the service. */
  forget(): void {
    this.sitting.ground.cache.clear();
    for (const token of this.#tokens)
      void makeTransport(this.sitting.ground.settings.baseUrl, token).forget();
    this.#tokens.clear();
    this.picked = new Map();
    this.#setBook([]);
    this.sitting.showMenu({ kind: 'forgotten' });
  }

  submit(): void {
    const contacts = markPicked(this.#book, this.picked);
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
    if (this.screen.kind !== 'import' || this.screen.source.asked !== asked) return false;
    return !isOver(this.screen.running.state) && this.screen.running.bringForward();
  }

  /** An import that somebody has been sent off to. */
  follow(begun: Begun): void {
    const { source, token, isSent } = begun;
    this.#cancelImport();
    this.#token = token;
    const running = RunningImport.begun(this.#partsFor(token), begun);
    isSent.catch(() => running.fail('insecure_page'));
    this.#tokens.add(token);
    this.#show({ kind: 'import', source, running });
  }

  /** Brings the window forward; one that was closed is opened again, with the same import in it. */
  showWindow(): void {
    if (this.screen.kind !== 'import' || this.screen.running.bringForward()) return;
    const { source, running } = this.screen;
    const { settings, beginInWindow } = this.sitting.ground;
    if (running.isRunning) running.reopened(beginInWindow(settings, source, this.#options, this.#token));
    else this.sitting.choose(source);
  }

  #comeBack({ token, source, importId, release, scroll }: Returned): void {
    this.#saidImport = importId;
    const running = RunningImport.returned(this.#partsFor(token), importId, release);
    this.#tokens.add(token);
    this.#show({ kind: 'import', source, running });
    scrollTo(...scroll);
  }

  #partsFor(token: string) {
    const { baseUrl } = this.sitting.ground.settings;
    return {
      transport: makeTransport(baseUrl, token),
      onChange: () => this.#afterStep(),
    };
  }

  #afterStep(): void {
    if (this.screen.kind !== 'import') return;
    const { running, source } = this.screen;
    const { state } = running;
    const { importId } = state;
    if (importId !== undefined && this.#saidImport !== importId) {
      this.#saidImport = importId;
      this.sitting.launch.tell('beforeImport', source.asked, importId);
      if (this.sitting.isClosed) return;
    }
    if (state.kind === 'done') this.receive(state.book, source);
    else if (state.kind === 'failed') this.#fail(state.failure, source);
    else this.#redraw();
  }

  /** An address book is here: the page sees it first, and then the person, unless one of them need not. */
  receive(wire: WireBook, source: AskedSource): void {
    const included = includedBy(this.#options);
    const contacts = wire.contacts.map((contact) => contactFrom(contact, included));
    const owner = ownerFrom(wire.owner, included, userTokenOf(this.#options));
    const isChosen = this.sitting.ground.settings.delivery === 'picked';
    if (!isChosen) this.sitting.ground.cache.put(source.asked, this.#options, wire);
    if (wire.token !== undefined) this.#tokens.add(wire.token);
    this.sitting.launch.tell('afterImport', source.asked, true);
    if (!this.sitting.isClosed) this.#take(contacts, source.asked, owner, isChosen);
  }

  async pickOnDevice(source: AskedSource): Promise<void> {
    this.sitting.launch.tell('beforeImport', source.asked, undefined);
    if (this.sitting.isClosed) return;
    try {
      const contacts = await pickOnDevice();
      if (this.sitting.isClosed) return;
      if (contacts.length === 0) return this.back();
      this.sitting.launch.tell('afterImport', source.asked, true);
      this.#take(contacts, source.asked, undefined, false, true);
    } catch {
      this.#fail({ code: 'device_refused' }, source);
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
    const before = this.#book.length;
    this.#setBook(mergeByAddress(this.#book, contacts));
    if (isPicked) this.picked = this.#everyone(this.picked, (id) => id >= before);
    else if (this.sitting.ground.settings.preselects && this.#options.initiallySelectedContacts)
      this.picked = this.#everyone(this.picked, (id) => id >= before);
    this.showPeople();
  }

  showPeople(): void {
    if (this.people.length > 0) this.#show({ kind: 'list' });
    else this.#show({ kind: 'empty', why: this.#book.length === 0 ? 'book' : 'filter' });
  }

  #showOwn(contacts: readonly object[], source: string, owner: object | null): void {
    this.#isOwn = true;
    this.#source = source;
    this.#owner = owner ? (withHelpers(owner) as Owner) : undefined;
    this.picked = new Map();
    this.#setBook(contacts.map((contact) => withHelpers(contact)));
    if (this.sitting.ground.settings.preselects && this.#options.initiallySelectedContacts)
      this.picked = this.#everyone(this.picked, () => true);
    this.#leaveImport();
    this.showPeople();
  }

  /** Without a list: everyone that the page got is what the field gets. */
  #handOverAll(contacts: PickerContact[], isChoice: boolean): void {
    const all = markPicked(contacts, new Map(contacts.map((_, at) => [at, undefined])));
    this.#fill(all);
    if (isChoice) this.sitting.launch.tell('afterSubmitContacts', all, this.#source, this.#owner);
    this.#answer(all);
    this.sitting.close('submitted');
  }

  #setBook(book: readonly PickerContact[]): void {
    this.#book = [...book];
    const { people, keepsOrder } = peopleOf(this.#book, this.#options, this.sitting.texts.disabled);
    this.people = people;
    this.keepsOrder = keepsOrder;
  }

  #everyone(picked: Picked, isOne: (id: number) => boolean): Picked {
    const more = new Map(picked);
    const { limit = Number.POSITIVE_INFINITY } = this;
    for (const { id, unavailable } of this.people)
      if (isOne(id) && unavailable === undefined && more.size < limit) more.set(id, undefined);
    return more;
  }

  #fill(contacts: readonly PickerContact[]): void {
    if (this.sitting.launch.fillsField) fillFields(contacts, this.#options);
  }

  #answer(contacts: PickerContact[]): void {
    this.sitting.launch.answer?.resolve({ contacts, source: this.#source, owner: this.#owner });
  }

  #fail(failure: Failure, again: AskedSource | undefined, source = again): void {
    const importId = this.screen.kind === 'import' ? this.screen.running.importId : undefined;
    const message = failureSentence(
      failure,
      source ? nameOf(source, this.sitting.texts) : '',
      this.sitting.texts,
      this.sitting.locale,
    );
    if (source) this.sitting.launch.tell('afterImport', source.asked, false);
    this.sitting.launch.tell('onError', { code: failure.code, message, source: source?.asked, importId });
    if (!this.sitting.isClosed) this.#show({ kind: 'failed', failure, source: again });
  }

  #nameOf(code: string): string {
    const { settings } = this.sitting.ground;
    return findSource(settings, code, this.#options)?.name ?? closedName(settings, code) ?? code;
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

  #cancelImport(): void {
    if (this.screen.kind !== 'import' || isOver(this.screen.running.state)) return;
    void this.screen.running.cancel();
  }

  #leaveImport(): void {
    if (this.screen.kind === 'import') this.screen.running.leave();
  }
}
