import type { Locale } from '@bookbridge/ui';
import type { Course } from '../course/course.js';
import type { Reading } from '../course/import/reading.js';
import type { Stage } from '../errors.js';
import type { PickerOptions } from '../options.js';
import type { Begun } from '../stub/begin.js';
import type { Ground, Launch, Notice, Start } from '../stub/launch.js';
import type { AskedSource } from '../stub/sources.js';
import type { MenuTexts } from '../texts/picker-texts.js';
import { Words } from '../texts/words.js';
import { listedSources } from './listed-sources.js';
import { load } from './load.js';

/** Why the picker is closed. */
export type Reason = 'person' | 'page' | 'submitted';

/** What the picker shows: the menu, or what follows it. */
export type Screen =
  | { readonly kind: 'menu'; readonly notice: Notice | undefined }
  | { readonly kind: 'loading' }
  /** What follows could not be loaded. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'course'; readonly course: Course };

/** From the opening of the picker to its closing. What follows the menu is loaded when it is needed. */
export class Sitting {
  screen: Screen = { kind: 'loading' };
  /** Called when what is shown has changed. */
  onChange: () => void = () => {};
  onClosed: () => void = () => {};
  isClosed = false;
  readonly launch: Launch;
  readonly ground: Ground;
  readonly locale: Locale;
  readonly texts: MenuTexts;
  readonly #words: Words;
  #course: Course | undefined;
  #coming: Promise<Course> | undefined;
  #launch: () => void = () => {};
  #turn = new Promise<void>((resolve) => {
    this.#launch = resolve;
  });
  /** How much waits for its turn. */
  #waiting = 0;
  /** Somebody has been sent off, and what follows them is still being loaded. */
  #begun: Begun | undefined;
  /** The source that it was opened at. */
  #asked: string | undefined;

  constructor(launch: Launch, ground: Ground, locale: Locale, texts: MenuTexts) {
    this.launch = launch;
    this.ground = ground;
    this.locale = locale;
    this.texts = texts;
    this.#words = new Words(locale, ground.settings.texts, launch.options.localeData);
  }

  get options(): PickerOptions {
    return this.launch.options;
  }

  get sources(): AskedSource[] {
    return listedSources(this.ground, this.options);
  }

  /** Whether files can be read here: where only the picked are shared, the choice is made elsewhere. */
  get readsFiles(): boolean {
    return this.ground.settings.delivery === 'whole';
  }

  /** Whether there are people of another address book already. */
  get hasPeople(): boolean {
    return this.#course?.hasPeople === true;
  }

  start(start: Start): void {
    if (start.kind === 'menu') this.showMenu(start.notice);
    else if (start.kind === 'returned') this.#import((reading) => reading.comeBack(start.returned));
    else if (start.kind === 'progress') this.#import((reading) => reading.showProgress(start.source));
    else if (start.kind === 'contacts') this.#follow((course) => course.start(start));
    else if (start.begun) this.#followImport(start.begun);
    else this.choose(start.source);
  }

  /** In a click, so that a window may be opened. */
  choose(source: AskedSource): void {
    const kept = this.ground.cache.get(source.asked, this.options);
    const { inlineOauth } = this.options;
    const { settings, tools } = this.ground;
    if (source.method === 'device') this.#import((reading) => reading.pickOnDevice(source));
    else if (kept) this.#import((reading) => reading.receive(kept, source));
    else if (inlineOauth === true || (inlineOauth === 'mobile' && tools.isPhone()))
      this.#import((reading) => reading.leaveFor(source));
    else this.#followImport(tools.beginInWindow(settings, source, this.options));
  }

  readFiles(files: readonly File[], source: AskedSource): void {
    if (files.length > 0) this.#import((reading) => reading.readFiles(files, source));
  }

  forget(): void {
    this.#follow((course) => course.forget());
  }

  backToList(): void {
    this.#follow((course) => course.showPeople());
  }

  showMenu(notice?: Notice): void {
    this.#show({ kind: 'menu', notice });
  }

  showCourse(course: Course): void {
    this.#show({ kind: 'course', course });
  }

  /** Set by whoever draws it. Whether the style came. */
  loadStyle: (name: 'list' | 'imports' | 'parts') => Promise<boolean> = () => Promise.resolve(true);

  /** It is on the page, which has been told so: what waited for that goes on. What follows the menu is loaded while somebody reads it. */
  launched(): void {
    this.#launch();
    void this.#loadCourse().catch(() => {});
  }

  close(reason: Reason): void {
    if (this.isClosed) return;
    const { stage } = this;
    this.isClosed = true;
    this.#course?.stop(reason);
    if (reason === 'person') this.#begun?.window?.close();
    this.launch.tell('beforeClosing');
    this.onClosed();
    if (reason === 'person') this.launch.tell('onCancel', { stage });
    if (reason !== 'submitted')
      this.launch.answer?.reject(
        new this.ground.tools.PickError(reason === 'person' ? 'cancelled' : 'ended', stage),
      );
    this.launch.tell('afterClosing');
    this.launch.tell('afterClose');
  }

  /** Whether the same was asked for again, and is there. */
  bringForward(asked: string | undefined): boolean {
    if (asked === undefined) return true;
    if (this.screen.kind === 'loading') return this.#asked === asked;
    return this.screen.kind === 'course' && this.screen.course.bringForward(asked);
  }

  get stage(): Stage {
    if (this.screen.kind === 'course') return this.screen.course.stage;
    if (this.screen.kind === 'lost') return 'error';
    return this.#begun ? 'consent' : 'menu';
  }

  #followImport(begun: Begun): void {
    this.#asked = begun.source.asked;
    this.#begun = begun;
    this.#import((reading) => {
      this.#begun = undefined;
      reading.follow(begun);
    });
  }

  #import(go: (reading: Reading) => unknown): void {
    const reading = this.#course?.reading;
    if (reading && this.#waiting === 0) void go(reading);
    else this.#inTurn(this.#loadReading(), (it) => void go(it));
  }

  #follow(go: (course: Course) => void): void {
    if (this.#course && this.#waiting === 0) go(this.#course);
    else this.#inTurn(this.#loadCourse(), go);
  }

  /** What comes first goes on first, whatever has to be loaded for it. */
  #inTurn<T>(loaded: Promise<T>, go: (it: T) => void): void {
    this.#show({ kind: 'loading' });
    this.#waiting += 1;
    const before = this.#turn;
    this.#turn = Promise.all([loaded, before])
      .finally(() => {
        this.#waiting -= 1;
      })
      .then(
        ([it]) => {
          if (!this.isClosed) go(it);
        },
        () => this.#lose(),
      );
  }

  #lose(): void {
    this.launch.tell('onError', {
      code: 'picker_unavailable',
      message: this.texts.failed,
      source: undefined,
      importId: undefined,
    });
    this.#show({ kind: 'lost' });
  }

  /** One promise for all. Asked for again when it could not be loaded. */
  #loadCourse(): Promise<Course> {
    this.#coming ??= Promise.all([
      load('course', () => import('../course/course.js')),
      this.#words.course(),
    ]).then(
      ([{ Course }, words]) => {
        this.#course = new Course(this, words);
        return this.#course;
      },
      (error) => {
        this.#coming = undefined;
        throw error;
      },
    );
    return this.#coming;
  }

  async #loadReading(): Promise<Reading> {
    const [course, { Reading }, texts] = await Promise.all([
      this.#loadCourse(),
      load('imports', () => import('../course/import/imports.js')),
      this.#words.imports(),
      this.loadStyle('imports'),
    ]);
    course.reading ??= new Reading(course, texts);
    return course.reading;
  }

  #show(screen: Screen): void {
    if (this.isClosed) return;
    this.screen = screen;
    this.onChange();
  }
}
