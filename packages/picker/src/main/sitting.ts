import type { Locale } from '@bookbridge/ui';
import type { Course } from '../course/course.js';
import { PickError, type Stage } from '../errors.js';
import type { PickerOptions } from '../options.js';
import type { Ground, Launch, Notice, Start } from '../stub/launch.js';
import { type AskedSource, listedSources } from '../stub/sources.js';
import { isPhone } from '../stub/surroundings.js';
import { type Overrides, overrideTexts } from '../texts/overrides.js';
import type { PickerTexts } from '../texts/picker-texts.js';

/** Why the picker is closed. */
export type Reason = 'person' | 'page' | 'submitted';

/** What the picker shows: the menu, or what follows it. */
export type Screen =
  | { readonly kind: 'menu'; readonly notice: Notice | undefined }
  | { readonly kind: 'loading' }
  /** What follows could not be loaded. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'course'; readonly course: Course };

interface Spoken {
  readonly locale: Locale;
  readonly texts: PickerTexts;
  readonly overrides: Overrides;
}

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
  readonly texts: PickerTexts;
  /** What the application and the page say in place of it. */
  readonly overrides: Overrides;
  #course: Course | undefined;
  /** The source that it was opened at. */
  #asked: string | undefined;

  constructor(launch: Launch, ground: Ground, { locale, texts, overrides }: Spoken) {
    this.launch = launch;
    this.ground = ground;
    this.locale = locale;
    this.overrides = overrides;
    this.texts = overrideTexts(texts, overrides);
  }

  get options(): PickerOptions {
    return this.launch.options;
  }

  get sources(): AskedSource[] {
    return listedSources(this.ground.settings, this.options);
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
    if (start.kind === 'source') this.#asked = start.source.asked;
    if (start.kind === 'menu') this.showMenu(start.notice);
    else if (start.kind === 'source' && !start.begun) this.choose(start.source);
    else this.#follow((course) => course.start(start));
  }

  /** In a click, so that a window may be opened. */
  choose(source: AskedSource): void {
    const kept = this.ground.cache.get(source.asked, this.options);
    const { inlineOauth } = this.options;
    if (source.method === 'device') this.#follow((course) => void course.pickOnDevice(source));
    else if (kept) this.#follow((course) => course.receive(kept, source));
    else if (inlineOauth === true || (inlineOauth === 'mobile' && isPhone()))
      this.#follow((course) => void course.leaveFor(source));
    else {
      const begun = this.ground.beginInWindow(this.ground.settings, source, this.options);
      this.#follow((course) => course.follow(begun));
    }
  }

  readFiles(files: readonly File[], source: AskedSource): void {
    if (files.length > 0) this.#follow((course) => void course.readFiles(files, source));
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

  /** Set by whoever draws it. */
  loadListStyles: () => Promise<unknown> = () => Promise.resolve();

  /** Loads what follows the menu while somebody reads it. */
  prepare(): void {
    void loadCourse().catch(() => {});
  }

  close(reason: Reason): void {
    if (this.isClosed) return;
    const { stage } = this;
    this.isClosed = true;
    this.#course?.stop(reason);
    this.launch.tell('beforeClosing');
    this.onClosed();
    if (reason === 'person') this.launch.tell('onCancel', { stage });
    if (reason !== 'submitted')
      this.launch.answer?.reject(new PickError(reason === 'person' ? 'cancelled' : 'ended', stage));
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
    return this.screen.kind === 'lost' ? 'error' : 'menu';
  }

  #follow(go: (course: Course) => void): void {
    if (this.#course) {
      go(this.#course);
      return;
    }
    this.#show({ kind: 'loading' });
    loadCourse().then(
      ({ Course }) => {
        this.#course ??= new Course(this);
        if (!this.isClosed) go(this.#course);
      },
      () => {
        this.launch.tell('onError', {
          code: 'picker_unavailable',
          message: this.texts.failed,
          source: undefined,
          importId: undefined,
        });
        this.#show({ kind: 'lost' });
      },
    );
  }

  #show(screen: Screen): void {
    if (this.isClosed) return;
    this.screen = screen;
    this.onChange();
  }
}

type Loaded = typeof import('../course/course.js');

let loading: Promise<Loaded> | undefined;

/** One promise for all: what waits for it goes on in the order in which it came. Asked for again when it could not be loaded. */
function loadCourse(): Promise<Loaded> {
  loading ??= import('../course/course.js').catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
