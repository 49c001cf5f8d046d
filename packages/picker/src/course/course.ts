import type { Picked } from '@bookbridge/ui/list';
import type { ListTexts } from '@bookbridge/ui/texts';
import type { Stage } from '../errors.js';
import type { Reason, Sitting } from '../main/sitting.js';
import type { Start } from '../stub/launch.js';
import type { CourseWords } from '../texts/load.js';
import type { CourseTexts, MenuTexts } from '../texts/picker-texts.js';
import { Choice } from './choice.js';
import { CourseScreen } from './course-screen.js';
import type { Reading } from './import/reading.js';
import { Later } from './later.js';
import type { Screen } from './screen.js';

/** What follows the menu: people are here or on their way, the person chooses, and the page gets who was chosen. */
export class Course {
  screen: Screen = { kind: 'list' };
  readonly sitting: Sitting;
  readonly texts: MenuTexts & CourseTexts;
  readonly listTexts: ListTexts;
  readonly Screen = CourseScreen;
  readonly choice: Choice;
  readonly later: Later;
  /** Once an address book was asked for. */
  reading: Reading | undefined;
  /** Whether who is picked is given as soon as it can be. */
  isSubmitted = false;

  constructor(sitting: Sitting, { course, list }: CourseWords) {
    this.sitting = sitting;
    this.texts = { ...sitting.texts, ...course };
    this.listTexts = list;
    this.choice = new Choice(sitting, course.disabled);
    this.later = new Later(
      () => sitting.loadStyle('parts'),
      () => sitting.onChange(),
    );
  }

  /** Whether more people are on their way into the list. */
  get isFilling(): boolean {
    return this.reading?.isOngoing === true && this.screen.kind === 'list';
  }

  /** Whether the service cannot be reached, while people are on their way or something is wanted of it. */
  get isOffline(): boolean {
    return this.reading?.isOffline || this.later.isMissed;
  }

  get title(): string {
    const { screen, texts } = this;
    if (screen.kind === 'reading') return screen.reading.title;
    return screen.kind === 'list' ? texts.listTitle : texts.emptyTitle;
  }

  get stage(): Stage {
    return this.screen.kind === 'reading' ? this.screen.reading.stage : 'list';
  }

  /** Not from what the page shows itself, and not out of a choice that has been begun: there one adds to it. */
  get canGoBack(): boolean {
    const { screen } = this;
    return screen.kind === 'reading' ? screen.reading.canGoBack : screen.kind === 'empty';
  }

  /** Whether another address book can be put beside this one. */
  get canAdd(): boolean {
    const isReady = this.screen.kind === 'list' && !this.isFilling;
    return isReady && !this.choice.isOwn && !this.sitting.options.skipSourceMenu;
  }

  /** A file is put beside an address book, and not into one that is still being read. */
  get takesFiles(): boolean {
    return ['list', 'error'].includes(this.stage) && !this.isFilling;
  }

  get hasPeople(): boolean {
    return !this.choice.book.isEmpty;
  }

  /** Shows people of the page's own. */
  start({ contacts, source, owner }: Extract<Start, { kind: 'contacts' }>): void {
    this.choice.begin(contacts, source, owner);
    this.reading?.leave();
    this.showPeople();
  }

  /** Back to the menu, or out where there is none. */
  back(): void {
    this.reading?.cancel();
    this.isSubmitted = false;
    if (this.sitting.options.skipSourceMenu) this.sitting.close('person');
    else this.sitting.showMenu();
  }

  pick(picked: Picked): void {
    this.choice.picked = picked;
    this.isSubmitted = false;
    this.redraw();
  }

  /** Destroys what was read, here and at the service. */
  forget(): void {
    this.sitting.ground.cache.clear();
    this.reading?.forget();
    this.choice.forget();
    this.sitting.showMenu({ kind: 'forgotten' });
  }

  /** The look of the list, which comes with the first people; what a review needs as well, if that comes at once. */
  loadList(): Promise<unknown> {
    const isReview = this.screen.kind === 'list' && this.screen.isReview;
    return Promise.all([this.sitting.loadStyle('list'), isReview && this.later.load()]);
  }

  /** Hands over who is picked. */
  submit(): void {
    if (this.reading?.submit()) return;
    this.isSubmitted = true;
    this.later.whenThere((parts) => {
      // Whoever has gone on choosing meanwhile says so again.
      if (this.sitting.isClosed || !this.isSubmitted) return;
      parts.handOver(this.choice, this.choice.book.contacts, this.choice.picked, true);
      this.sitting.close('submitted');
    });
    this.redraw();
  }

  stop(reason: Reason): void {
    this.later.stop();
    this.reading?.stop(reason);
  }

  /** Whether the same was asked for again, and is there. */
  bringForward(asked: string): boolean {
    return this.reading?.bringForward(asked) === true;
  }

  showPeople(isReview = false): void {
    if (this.choice.book.people.length > 0) this.#show({ kind: 'list', isReview });
    else this.#show({ kind: 'empty', why: this.hasPeople ? 'filter' : 'book' });
  }

  showReading(reading: Reading): void {
    this.#show({ kind: 'reading', reading });
  }

  redraw(): void {
    this.sitting.showCourse(this);
  }

  #show(screen: Screen): void {
    this.screen = screen;
    this.redraw();
  }
}
