import type { JSX, VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { directionOf } from '../speech/locale.js';
import { sentencesOf } from '../speech/sentences.js';
import { type Announcement, Announcer } from './announcer.js';
import { type Entry, groupsOf } from './book.js';
import { Chooser } from './chooser.js';
import { Footer, maxFaces } from './footer.js';
import { lent } from './lent.js';
import { alphabetOf } from './letters.js';
import type { Picked } from './person.js';
import type { Column, PeopleListProps } from './props.js';
import { useEntries } from './use-entries.js';
import { useFound, type View } from './use-found.js';
import type { Place } from './use-place.js';
import { type Selection, useSelection } from './use-selection.js';
import { useSlash } from './use-slash.js';
import { countText, selectedText, type Words } from './words.js';

/** What takes the place of the list; a number is whose details do. */
type Beside = 'review' | number;

let lists = 0;
const newListId = () => {
  lists += 1;
  return `bb-people-${lists}`;
};

const onlyEmail: readonly Column[] = ['email'];
const everyone: View = { query: '', group: undefined };

/**
 * The people of an address book, to search them, to select some, and to look once more at who was selected. It fills the
 * element that it is put into, which must have a height, and be in one of the class `bb`.
 */
export function PeopleList(props: PeopleListProps): VNode {
  const {
    people,
    total,
    locale,
    texts,
    picked,
    limit,
    parts,
    hasSelectAll = true,
    keepsOrder = false,
  } = props;
  const id = useMemo(newListId, []);
  const speech = useMemo(() => sentencesOf(locale), [locale]);
  const alphabet = useMemo(() => alphabetOf(locale, texts.pinyin), [locale, texts]);
  const words = useMemo(() => ({ texts, speech }), [texts, speech]);

  const entries = useEntries(people, alphabet, keepsOrder);
  const groups = useMemo(() => groupsOf(entries, alphabet), [entries, alphabet]);
  const isFilling = props.isFilling === true || entries.length < people.length;

  const [view, setView] = useState(everyone);
  const found = useFound(entries, groups, view);
  const [active, setActive] = useState<number>();
  const [beside, setBeside] = useState<Beside>();
  const [isAskedFor, setAskedFor] = useState(false);
  const [announcement, setAnnouncement] = useState<Announcement>();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<Place>();
  useSlash(root, field);

  const announce = (text: string) => setAnnouncement({ text });
  const limitText = props.limitMessage ?? speech.count(texts.limit, limit ?? 0);
  const selection = useSelection(props, found, ({ picked: now, isCut }) => {
    setAskedFor(false);
    if (!parts) setBeside(undefined);
    announce(isCut ? limitText : selectedText(words, now.size, limit));
  });

  const isSearching = view.query.trim() !== '';
  const isWhole = !isSearching && view.group === undefined;
  const foundText = speech.count(isSearching ? texts.found : texts.count, found.length);
  const bookText = countText(words, { count: entries.length, isFilling, total });

  const isMounted = useRef(false);
  useLayoutEffect(() => {
    if (isMounted.current) announce(isWhole ? bookText : foundText);
    isMounted.current = true;
  }, [view, isFilling]);

  const isReview = parts && beside === 'review' && picked.size > 0;
  const person =
    parts && typeof beside === 'number' ? entries.find((it) => it.person.id === beside) : undefined;
  const isBeside = isReview || person !== undefined;
  // Whoever goes on in the list meanwhile wants it no longer.
  const isAwaited = !parts && beside !== undefined;
  const isWanted = isAwaited || (!parts && found.length === 0 && !isFilling);
  useEffect(() => {
    if (isWanted) props.onPartsWanted?.();
  }, [isWanted]);
  useEffect(() => {
    if (props.beginsWithReview) setBeside('review');
  }, [props.beginsWithReview]);
  const cameFrom = useRef<string>();
  useLayoutEffect(() => {
    if (cameFrom.current !== undefined && !isBeside) {
      const back = root.current?.querySelector<HTMLElement>(cameFrom.current) ?? field.current;
      back?.focus();
    }
    cameFrom.current = isReview ? '[data-bb-review]' : isBeside ? '[role="grid"]' : undefined;
  }, [isReview, isBeside]);

  function onKeyDown(event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void {
    if (event.key !== 'Escape' || (!isBeside && !isAwaited && view.query === '')) return;
    event.preventDefault();
    event.stopPropagation();
    if (isBeside || isAwaited) setBeside(undefined);
    else {
      setView({ ...view, query: '' });
      field.current?.focus();
    }
  }

  function onSubmit(): void {
    if (picked.size > 0) props.onSubmit();
    else {
      setAskedFor(true);
      announce(texts.selectFirst);
    }
  }

  function onRemove(entry: Entry): void {
    selection.remove(entry);
    // With nobody in it there is nothing to look at, nor with the next one who is selected.
    if (picked.size === 1) setBeside(undefined);
    announce(speech.say(texts.removed, { name: entry.title }));
  }

  const faces = useMemo(() => facesOf(entries, picked), [entries, picked]);
  const cancel = props.onCancel && { label: texts.cancel, go: props.onCancel };
  const isFull = limit !== undefined && picked.size >= limit;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape belongs to everything in it.
    <div ref={root} class="bb-list" lang={locale} dir={directionOf(locale)} onKeyDown={onKeyDown}>
      {isReview ? (
        <parts.Review
          entries={entries}
          picked={picked}
          hasOneAddress={props.hasOneAddress ?? false}
          handedOver={props.handedOver}
          onRemove={onRemove}
          lent={lent}
          words={words}
        />
      ) : parts && person ? (
        <parts.Details
          entry={person}
          chosen={picked.get(person.person.id)}
          onChoose={(chosen) => selection.choose(person, chosen)}
          id={id}
          lent={lent}
          words={words}
        />
      ) : (
        <Chooser
          id={id}
          view={view}
          onView={(next) => {
            setView(next);
            if (!parts) setBeside(undefined);
          }}
          groups={groups}
          found={found}
          isFilling={isFilling}
          countText={isWhole ? bookText : foundText}
          all={hasSelectAll ? selectAllOf(selection, words) : undefined}
          onDown={() => root.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
          field={field}
          place={place}
          columns={props.columns ?? onlyEmail}
          picked={picked}
          active={active}
          isRightToLeft={directionOf(locale) === 'rtl'}
          onActive={setActive}
          onToggle={selection.toggle}
          onRange={selection.range}
          onAll={hasSelectAll ? selection.all : undefined}
          onChoose={selection.choose}
          onMore={({ person: { id } }) => setBeside(id)}
          isLettered={!keepsOrder}
          hasOneAddress={props.hasOneAddress ?? false}
          offer={props.offer}
          hooks={props.hooks}
          parts={parts}
          words={words}
        />
      )}
      <Footer
        id={id}
        count={picked.size}
        summary={selectedText(words, picked.size, limit)}
        faces={faces}
        hint={
          isAskedFor
            ? { text: texts.selectFirst, isUrgent: true }
            : isFull
              ? { text: limitText, isUrgent: selection.isCut }
              : undefined
        }
        submitId={props.hooks?.submitId}
        submitLabel={props.submitLabel(picked.size)}
        onSubmit={onSubmit}
        onReview={isBeside ? undefined : () => setBeside('review')}
        away={isBeside ? { label: texts.back, go: () => setBeside(undefined) } : cancel}
        reviewWord={texts.review}
      />
      <Announcer announcement={announcement} />
    </div>
  );
}

/** Those who were selected last, the latest first. */
function facesOf(entries: readonly Entry[], picked: Picked): Entry[] {
  return [...picked.keys()]
    .slice(-maxFaces)
    .reverse()
    .flatMap((id) => entries.find(({ person }) => person.id === id) ?? []);
}

/** The button for all that are listed; one person is selected as quickly in the list. */
function selectAllOf(
  { selectable, isAll, all, none }: Selection,
  { texts, speech }: Words,
): { label: string; go: () => void } | undefined {
  if (selectable.length < 2) return undefined;
  return isAll
    ? { label: texts.selectNone, go: none }
    : { label: speech.count(texts.selectAll, selectable.length), go: all };
}
