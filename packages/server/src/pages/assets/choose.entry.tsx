/** Makes a list that can be searched of the people to choose from; the page works without it. */
import { type Locale, type Plural, readChoice, sentencesOf, writeChoice } from '@bookbridge/ui';
import { PeopleList, type Person, type Picked } from '@bookbridge/ui/list';
import * as parts from '@bookbridge/ui/list/parts';
import type { ListTexts } from '@bookbridge/ui/texts';
import { render, type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChoiceAnswer, sendChoice } from './choice-answers.client.js';
import { hideNotice, showNotice } from './notice.client.js';
import { ChoiceOver, type Told, type ToldPerson, toldPeople } from './people-stream.client.js';
import { turned } from './swap-page.client.js';

/** What the page has written down for us. */
interface Words {
  readonly list: ListTexts;
  readonly submit: Plural;
  /** With nobody picked. */
  readonly submitNobody: string;
  readonly lost: string;
  readonly gets: string;
}

interface ChoosingProps {
  readonly peopleUrl: string;
  readonly action: string;
  readonly locale: Locale;
  readonly words: Words;
  readonly total: number;
}

/** Long enough to tick a few people in one go. */
const saveAfterMs = 800;
const askAgainMs = 3_000;
/** People that are shown together, in order, so that nobody moves while one looks. */
const maxAtOnce = 5_000;

function Choosing({ peopleUrl, action, locale, words, total }: ChoosingProps): VNode {
  const { people, isFilling, chosen } = usePeople(peopleUrl, words);
  const [picked, setPicked] = useState<Picked>(new Map());
  const isSending = useRef(false);
  const speech = sentencesOf(locale);

  // What was picked before the page was opened again comes with the people.
  useEffect(() => {
    if (chosen.size > 0) setPicked((now) => new Map([...chosen, ...now]));
  }, [chosen]);
  useSaving(action, picked, people, isSending);

  async function end(step: 'share' | 'cancel'): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    const answer = await sendChoice(action, step, asText(picked, people));
    isSending.current = leave(answer);
    if (answer.kind === 'lost') showNotice(words.lost);
  }

  return (
    <PeopleList
      parts={parts}
      people={people}
      isFilling={isFilling}
      total={total}
      locale={locale}
      texts={words.list}
      picked={picked}
      onChange={setPicked}
      columns={['email', 'phone']}
      submitLabel={(count) => (count === 0 ? words.submitNobody : speech.count(words.submit, count))}
      onSubmit={() => void end('share')}
      onCancel={() => void end('cancel')}
      handedOver={words.gets}
    />
  );
}

/** Whether the page is left; what was refused is said. */
function leave(answer: ChoiceAnswer): boolean {
  if (answer.kind === 'over') location.replace(answer.next);
  if (answer.kind === 'refused') showNotice(answer.message);
  return answer.kind === 'over';
}

/** Everybody as they arrive, and who of them had been picked before. */
function usePeople(url: string, words: Words) {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [isFilling, setFilling] = useState(true);
  const [chosen, setChosen] = useState<Picked>(new Map());

  useEffect(() => {
    async function fill(): Promise<void> {
      const book = new Book();
      try {
        for await (const part of toldPeople(url)) {
          if (book.add(part) && book.isLarge) setPeople(book.people);
        }
        setPeople(book.people);
        setChosen(book.chosen);
        setFilling(false);
        hideNotice();
      } catch (error) {
        if (error instanceof ChoiceOver) return location.reload();
        showNotice(words.lost);
        setTimeout(fill, askAgainMs);
      }
    }
    void fill();
  }, [url]);

  return { people, isFilling, chosen };
}

/** An address book while it arrives. */
class Book {
  people: readonly Person[] = [];
  #told: Told | undefined;

  /** Whether there are more people now. */
  add(part: Told | ToldPerson[]): boolean {
    if (!Array.isArray(part)) {
      this.#told = part;
      return false;
    }
    const first = this.people.length;
    this.people = [...this.people, ...part.map((person, at) => ({ id: first + at, ...person }))];
    return true;
  }

  /** Whether it takes so long that one had rather see it come in than stand still. */
  get isLarge(): boolean {
    return (this.#told?.total ?? 0) > maxAtOnce;
  }

  get chosen(): Picked {
    const { picked = '', total = 0 } = this.#told ?? {};
    const choice = readChoice(picked, total) ?? new Map<number, number | undefined>();
    return new Map(
      [...choice].map(([place, address]) => [
        place,
        { email: address === undefined ? undefined : this.people[place]?.emails[address] },
      ]),
    );
  }
}

/** Keeps what is picked on the server, so that it is there when the page is opened again. */
function useSaving(
  action: string,
  picked: Picked,
  people: readonly Person[],
  isSending: { readonly current: boolean },
): void {
  const saved = useRef('');
  const last = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const text = asText(picked, people);
    if (text === saved.current) return undefined;
    const save = () => {
      if (isSending.current || text === saved.current) return;
      saved.current = text;
      // One after the other: an older choice must not arrive last.
      last.current = last.current.then(async () => leave(await sendChoice(action, 'save', text)));
    };
    const timer = setTimeout(save, saveAfterMs);
    addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', save);
    };
  }, [picked]);
}

function asText(picked: Picked, people: readonly Person[]): string {
  return writeChoice(
    new Map(
      [...picked].map(([id, { email }]) => {
        const at = email === undefined ? -1 : (people[id]?.emails.indexOf(email) ?? -1);
        return [id, at < 0 ? undefined : at];
      }),
    ),
  );
}

/** Draws the list where the page has a place for it. */
function draw(): void {
  const place = document.querySelector<HTMLElement>('[data-bb-choose]');
  const { bbChoose, bbAction, bbLocale, bbWords, bbTotal } = place?.dataset ?? {};
  if (!place || !bbChoose || !bbAction || !(Number(bbTotal) > 0)) return;
  // Another element, with a place of its own: what stays and moves would jump under the eyes.
  const list = document.createElement('div');
  list.className = 'bb-choosing-list';
  place.replaceWith(list);
  list.closest('.bb-page')?.classList.add('bb-page-live');
  render(
    <Choosing
      peopleUrl={bbChoose}
      action={bbAction}
      locale={bbLocale as Locale}
      words={JSON.parse(bbWords ?? '{}') as Words}
      total={Number(bbTotal)}
    />,
    list,
  );
}

// A book that is read before the file's own page has an answer comes into that page.
document.addEventListener(turned, draw);
draw();
