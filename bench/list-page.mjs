// What bench/list.mjs runs in the browser: the list of people as a page shows it, and the same search without the list.
import { speechOf } from '@bookbridge/ui';
import { PeopleList } from '@bookbridge/ui/list';
import * as parts from '@bookbridge/ui/list/parts';
import { listTexts } from '@bookbridge/ui/texts';
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { entryOf, searchIn } from '../packages/ui/dist/list/book.js';
import { fold } from '../packages/ui/dist/list/fold.js';
import { alphabetOf } from '../packages/ui/dist/list/letters.js';
import { parseQuery } from '../packages/ui/dist/list/search.js';
import { family, given } from './people.mjs';

const people = (count) =>
  Array.from({ length: count }, (_, id) => ({
    id,
    name: `${given[(id * 7) % given.length]} ${family[(id * 3) % family.length]} ${id}`,
    emails:
      id % 4 === 0
        ? [`person.${id}@mail${id % 50}.example`, `p${id}@work.example`]
        : [`person.${id}@mail.example`],
    phones: [`+49 171 ${1_000_000 + id}`],
    company: id % 3 === 0 ? 'Acme, Inc.' : '',
    address: id % 2 === 0 ? `${id} Main Street, Springfield` : '',
    groups: id % 6 === 0 ? ['Friends'] : [],
  }));

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const turn = () => new Promise((resolve) => setTimeout(resolve));

function Page({ shown, isFilling }) {
  const [picked, setPicked] = useState(new Map());
  const speech = speechOf('en');
  return h(PeopleList, {
    parts,
    people: shown,
    isFilling,
    locale: 'en',
    texts: listTexts.en,
    picked,
    onChange: setPicked,
    submitLabel: (count) => `Share ${speech.number(count)} people`,
    onSubmit() {},
    handedOver: 'Their names.',
  });
}

/** Fills the list page by page, as it comes from a server. Gives the milliseconds of every task that was long. */
window.fill = async (count, pageSize) => {
  const everyone = people(count);
  await frame();
  const long = [];
  const observer = new PerformanceObserver((list) =>
    long.push(...list.getEntries().map((it) => it.duration)),
  );
  observer.observe({ entryTypes: ['longtask'] });
  const place = document.querySelector('main');
  const startedAt = performance.now();
  for (let end = pageSize; end < count + pageSize; end += pageSize) {
    render(h(Page, { shown: everyone.slice(0, end), isFilling: end < count }), place);
    await turn();
  }
  while (document.querySelector('.bb-list-count').textContent !== `${count.toLocaleString('en')} people`)
    await frame();
  const filledMs = performance.now() - startedAt;
  // What the observer has not told yet.
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { filledMs, longMs: long };
};

/** Types a word sign by sign into the list that is shown. Gives the milliseconds until it has been drawn, for each sign. */
window.type = async (word) => {
  const field = document.querySelector('input');
  const times = [];
  for (let length = 1; length <= word.length; length++) {
    const startedAt = performance.now();
    field.value = word.slice(0, length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    await Promise.resolve();
    document.querySelector('.bb-list').getBoundingClientRect();
    times.push(performance.now() - startedAt);
    await turn();
  }
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await turn();
  return times;
};

/** The same word looked for by the search of the list, and by a bare filter over the same texts: the milliseconds of both. */
window.search = (count, word, rounds) => {
  const alphabet = alphabetOf('en');
  const entries = people(count).map((person) => entryOf(person, alphabet));
  const texts = entries.map(({ searchText }) => searchText);
  const times = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    let search;
    const begunAt = performance.now();
    for (let length = 1; length <= word.length; length++) {
      search = searchIn(entries, parseQuery(word.slice(0, length)), search);
    }
    const oursAt = performance.now();
    let found;
    for (let length = 1; length <= word.length; length++) {
      const part = fold(word.slice(0, length));
      found = texts.filter((text) => text.includes(part));
    }
    const bareAt = performance.now();
    if (found.length !== search.found.length) throw new Error('The two searches differ.');
    times.ours.push((oursAt - begunAt) / word.length);
    times.bare.push((bareAt - oursAt) / word.length);
  }
  return times;
};
