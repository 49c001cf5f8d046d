import { accessibilityFaults } from '@bookbridge/testing/axe';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hues } from '../../dist/list/avatar.js';
import { madeUpPeople, somebody } from './people.js';
import { serveList, showList } from './show.js';

const desktop = { width: 1100, height: 800 };

let origin: string;

beforeAll(async () => {
  origin = await serveList();
});

const pickedIn = (page: Page) => page.evaluate(() => [...window.picked]);
const named = (...names: string[]) =>
  names.map((name, id) => ({ ...somebody, id, name, emails: [`${id}@home.example`] }));
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The name in the row that has the keyboard. */
const activeName = (page: Page) =>
  page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const active = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
    return active?.querySelector('.bb-list-name')?.textContent;
  });

test('with the keyboard alone: search, select, choose an address, review, share', async () => {
  const people = named('Ana', 'Ben', 'Bea', 'Zoë').map((person) =>
    person.name === 'Ben' ? { ...person, emails: ['ben@home.example', 'ben@work.example'] } : person,
  );
  const { page, faults } = await showList(origin, { people }, desktop);
  await page.keyboard.press('/');
  await page.keyboard.type('be');
  expect(await page.getByRole('row').count()).toBe(2);
  await page.keyboard.press('ArrowDown');
  expect(await activeName(page)).toBe('Bea');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await pickedIn(page)).toEqual([
    [2, {}],
    [1, { email: 'ben@work.example' }],
  ]);
  await page.keyboard.press('Escape');
  expect(await activeName(page)).toBe('Ben');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('row').count()).toBe(4);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');

  await tabTo(page, 'Review');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Remove Bea');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Share 1 person with Invitely');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.submitted)).toBe(1);
  expect(await pickedIn(page)).toEqual([[1, { email: 'ben@work.example' }]]);
  expect(faults).toEqual([]);
});

async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate((it) => {
      const element = document.activeElement;
      return `${element?.getAttribute('aria-label')} ${element?.textContent}`.includes(it);
    }, name);
  for (let presses = 0; presses < 12 && !(await isThere()); presses++) await page.keyboard.press('Tab');
  expect(await isThere(), name).toBe(true);
}

describe('in the list the keyboard', () => {
  async function focusList(people = madeUpPeople(213)): Promise<Page> {
    const { page } = await showList(origin, { people }, desktop);
    await page.getByRole('grid').focus();
    return page;
  }

  test('goes to the end and back, by row and by page', async () => {
    const page = await focusList(named(...Array.from({ length: 100 }, (_, at) => `Ana ${100 + at}`)));
    const goTo = async (key: string) => {
      await page.keyboard.press(key);
      return await activeName(page);
    };
    expect(await activeName(page)).toBe('Ana 100');
    expect(await goTo('ArrowDown')).toBe('Ana 101');
    expect(await goTo('End')).toBe('Ana 199');
    expect(await goTo('ArrowDown')).toBe('Ana 199');
    expect(await goTo('ArrowUp')).toBe('Ana 198');
    expect(await goTo('Home')).toBe('Ana 100');
    const further = await goTo('PageDown');
    expect(Number(further?.slice(4))).toBeGreaterThan(104);
    expect(await goTo('PageUp')).toBe('Ana 100');
  });

  test('finds a name by its beginning, and goes on to the next one with it', async () => {
    const page = await focusList(named('Ana', 'Zoe', 'Zoë', 'Zacharias', 'Ben'));
    await page.keyboard.type('zo');
    expect(await activeName(page)).toBe('Zoe');
    await page.waitForTimeout(800);
    await page.keyboard.press('z');
    expect(await activeName(page)).toBe('Zoë');
  });

  test('selects on its way with Shift, and selects nobody who cannot be', async () => {
    const people = named('Ana', 'Ben', 'Carl', 'Dora').map((person) =>
      person.name === 'Carl' ? { ...person, unavailable: 'Already a member' } : person,
    );
    const page = await focusList(people);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    expect((await pickedIn(page)).map(([id]) => id)).toEqual([0, 1, 3]);
    await page.keyboard.press('ArrowUp');
    expect(await activeName(page)).toBe('Carl');
    await page.keyboard.press('Space');
    expect((await pickedIn(page)).map(([id]) => id)).toEqual([0, 1, 3]);
  });

  test('selects all who match with Ctrl+A, and all who were selected before stay', async () => {
    const { page } = await showList(origin, { people: named('Ana', 'Ben', 'Bea', 'Zoë') }, desktop);
    await row(page, 'Zoë').click();
    await page.getByRole('searchbox').fill('be');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+a');
    expect((await pickedIn(page)).map(([id]) => id)).toEqual([3, 2, 1]);
  });

  test('stops once at all groups, however many there are', async () => {
    const { page } = await showList(origin, { people: madeUpPeople(213) }, desktop);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Select all');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Family' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });
});

test('a click with Shift does to all in between what the click before did', async () => {
  const { page } = await showList(origin, { people: named('Ana', 'Ben', 'Carl', 'Dora', 'Eve') }, desktop);
  await row(page, 'Ben').click();
  await row(page, 'Dora').click({ modifiers: ['Shift'] });
  expect((await pickedIn(page)).map(([id]) => id)).toEqual([1, 2, 3]);
  await row(page, 'Dora').click();
  await row(page, 'Carl').click({ modifiers: ['Shift'] });
  expect((await pickedIn(page)).map(([id]) => id)).toEqual([1]);
});

test('a group shows its people, who are selected at once', async () => {
  const { page } = await showList(origin, { people: madeUpPeople(213) });
  await page.getByRole('button', { name: 'Chess club' }).tap();
  const listed = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  expect(listed).toBe(9);
  await page.getByRole('button', { name: /Select all/ }).tap();
  const people = madeUpPeople(213).filter(({ groups }) => groups.includes('Chess club'));
  const ids = people.filter(({ unavailable }) => unavailable === undefined).map(({ id }) => id);
  expect((await pickedIn(page)).map(([id]) => id).sort()).toEqual(ids.sort());
  await page.getByRole('button', { name: 'Select none' }).tap();
  expect(await pickedIn(page)).toEqual([]);
});

test('the limit is never exceeded, and said', async () => {
  const { page } = await showList(origin, { people: named('Ana', 'Ben', 'Carl'), limit: 2 });
  await page.getByRole('button', { name: 'Select all 3' }).tap();
  expect((await pickedIn(page)).map(([id]) => id)).toEqual([0, 1]);
  await row(page, 'Carl').tap();
  expect(await pickedIn(page)).toHaveLength(2);
  expect(await page.locator('.bb-list-hint').textContent()).toBe('You can select up to 2 people.');
  await expect.poll(() => page.getByRole('status').textContent()).toBe('You can select up to 2 people.');
});

test('an address that is chosen at the limit is not, and is not shown as if it were', async () => {
  const people = named('Ana', 'Ben').map((person) => ({
    ...person,
    emails: ['a@home.example', 'b@work.example'],
  }));
  const { page } = await showList(origin, { people, limit: 1 }, desktop);
  await row(page, 'Ana').getByRole('combobox').selectOption('b@work.example');
  await row(page, 'Ben').getByRole('combobox').selectOption('b@work.example');
  expect(await pickedIn(page)).toEqual([[0, { email: 'b@work.example' }]]);
  expect(await row(page, 'Ben').getByRole('combobox').inputValue()).toBe('');
  expect(await row(page, 'Ana').textContent()).toContain('b@work.example');
});

describe('on a phone with two columns', () => {
  const ana = {
    ...somebody,
    name: 'Ana',
    emails: ['ana@home.example', 'ana@work.example'],
    phones: ['+351 1', '+351 2'],
    company: 'ACME',
    groups: ['Chess club'],
  };
  const setting = { people: [ana, ...named('', 'Ben').slice(1)], columns: ['email', 'phone'] as const };

  test('all that is known of somebody is one step away, where the address and the number are chosen', async () => {
    const { page, faults } = await showList(origin, { ...setting, hasOneAddress: true });
    expect(await row(page, 'Ana').getByRole('combobox').count()).toBe(0);
    await page.getByRole('button', { name: 'More about Ana' }).tap();
    await page.getByRole('heading', { name: 'Ana' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ana');
    await photograph(page, 'list-details-phone');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await page.getByRole('radio', { name: 'ana@home.example' }).isChecked()).toBe(true);
    expect(await pickedIn(page)).toEqual([]);
    await page.getByRole('radio', { name: '+351 2' }).tap();
    await page.getByRole('radio', { name: 'ana@work.example' }).tap();
    expect(await pickedIn(page)).toEqual([[0, { email: 'ana@work.example', phone: '+351 2' }]]);
    expect(await page.locator('.bb-list-details').textContent()).toContain('ACME');
    await page.getByRole('button', { name: 'Back' }).tap();
    expect(await row(page, 'Ana').textContent()).toContain('ana@work.example');
    await page.getByRole('button', { name: 'More about Ben' }).tap();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('where all of somebody is handed over, the address alone is chosen, in its place', async () => {
    const { page } = await showList(origin, setting);
    expect(await page.getByRole('button', { name: 'More about Ana' }).count()).toBe(0);
    await row(page, 'Ana').getByRole('combobox').selectOption('ana@work.example');
    expect(await pickedIn(page)).toEqual([[0, { email: 'ana@work.example' }]]);
    expect(await page.getByRole('combobox').count()).toBe(1);
  });

  test('the arrow leads there by keyboard, and Escape comes back to the row', async () => {
    const { page } = await showList(origin, { ...setting, hasOneAddress: true });
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ana' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    expect(await activeName(page)).toBe('Ana');
  });
});

test('with room for two columns the number is chosen in its place', async () => {
  const people = named('Ana').map((person) => ({ ...person, phones: ['+351 1', '+351 2'] }));
  const columns = ['email', 'phone'] as const;
  const { page } = await showList(origin, { people, columns, hasOneAddress: true }, desktop);
  await page.getByRole('combobox', { name: 'Phone number of Ana' }).selectOption('+351 2');
  expect(await pickedIn(page)).toEqual([[0, { phone: '+351 2' }]]);
  expect(await page.getByRole('button', { name: 'More about Ana' }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('with nobody selected the button says why it does nothing', async () => {
  const { page } = await showList(origin, { people: named('Ana', 'Ben') });
  await page.getByRole('button', { name: 'Share with Invitely' }).tap({ force: true });
  expect(await page.evaluate(() => window.submitted)).toBe(0);
  expect(await page.locator('.bb-list-hint').textContent()).toBe('Select at least one person.');
  await page.getByRole('button', { name: 'Cancel' }).tap();
  expect(await page.evaluate(() => window.cancelled)).toBe(1);
});

test('a screen reader hears what was found once nobody types any longer, not at each key', async () => {
  const { page } = await showList(origin, { people: madeUpPeople(213) }, desktop);
  await expect.poll(() => page.getByRole('status').textContent()).toBe('213 people');
  await page.evaluate(() => {
    const heard: string[] = [];
    const status = document.querySelector('[role=status]') as Element;
    new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    Object.assign(window, { heard });
  });
  await page.getByRole('searchbox').pressSequentially('muller', { delay: 40 });
  await expect.poll(() => page.getByRole('status').textContent()).toBe('18 people found');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    '18 people found',
  ]);
});

test('nobody found: the search is cleared, or goes on with everyone', async () => {
  const { page } = await showList(origin, { people: madeUpPeople(213) });
  await page.getByRole('button', { name: 'Chess club' }).tap();
  await page.getByRole('searchbox').fill('ana xyl');
  expect(await page.getByText('Nobody found for “ana xyl” in Chess club').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Search everyone' }).tap();
  expect(await page.getByText('Nobody found for “ana xyl”').isVisible()).toBe(true);
  await page.getByRole('searchbox').fill('xylophone');
  await page.locator('.bb-list-empty').getByRole('button', { name: 'Clear search' }).tap();
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('213');
});

test('after the review the list is where it was, and the review ends with the last one removed', async () => {
  const { page } = await showList(origin, { people: madeUpPeople(2000) }, desktop);
  await row(page, 'Ana Mensah').first().click();
  await page.getByRole('grid').evaluate((it) => it.scrollTo(0, 5000));
  await page.getByRole('button', { name: 'Review' }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check who you share');
  await page.getByRole('button', { name: 'Back' }).click();
  expect(await page.getByRole('grid').evaluate((it) => it.scrollTop)).toBe(5000);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Review');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Remove/ }).click();
  expect(await page.getByRole('grid').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.getByRole('row').nth(2).click();
  expect(await pickedIn(page)).toHaveLength(1);
  expect(await page.getByRole('grid').count()).toBe(1);
});

test('a view begins at its top, whatever was seen before', async () => {
  const { page } = await showList(origin, { people: madeUpPeople(2000) }, desktop);
  const top = () => page.getByRole('grid').evaluate((it) => it.scrollTop);
  await page.getByRole('grid').evaluate((it) => it.scrollTo(0, 5000));
  await page.getByRole('searchbox').fill('xylophone');
  await page.getByRole('searchbox').fill('person');
  expect(await top()).toBe(0);
  await page.getByRole('grid').evaluate((it) => it.scrollTo(0, 3000));
  await page.getByRole('button', { name: 'Chess club' }).click();
  expect(await top()).toBe(0);
});

test('the first click means the row below it, however the list is scrolled', async () => {
  const { page } = await showList(origin, { people: madeUpPeople(2000) }, desktop);
  await page.getByRole('grid').evaluate((it) => it.scrollTo(0, 5030));
  const nameBelow = () =>
    page.evaluate(() => {
      const row = document.elementFromPoint(500, 400)?.closest('[role=row]');
      return row?.querySelector('.bb-list-name')?.textContent;
    });
  await expect.poll(nameBelow).toBeTruthy();
  const name = await nameBelow();
  await page.mouse.click(500, 400);
  expect(await page.getByRole('grid').evaluate((it) => it.scrollTop)).toBe(5030);
  const picked = (await pickedIn(page)).map(([id]) => madeUpPeople(2000)[id]?.name);
  expect(picked).toEqual([name]);
});

test('while people come in above, those one looks at stay where they are', async () => {
  const people = named(...Array.from({ length: 200 }, (_, at) => `${at % 2 ? 'Ben' : 'Zoë'} ${100 + at}`));
  const { page } = await showList(origin, { people, isFilling: true, total: 300 }, desktop);
  await page.getByRole('grid').evaluate((it) => it.scrollTo(0, 7000));
  const topOf = () => row(page, 'Zoë 140').evaluate((it) => it.getBoundingClientRect().top);
  const before = await topOf();
  const more = named(...Array(100).fill('Ana')).map((person) => ({ ...person, id: person.id + 200 }));
  await page.evaluate((it) => window.add(it), more);
  await expect.poll(() => page.locator('.bb-list-count').textContent()).toBe('300 people');
  expect(await topOf()).toBeCloseTo(before, 0);
});

describe('20,000 people', () => {
  const rowsDrawn = (page: Page) => page.locator('.bb-list-row').count();
  const all = madeUpPeople(20_000);

  async function showAll(options: Parameters<typeof showList>[2]): Promise<Page> {
    const { page } = await showList(origin, { people: all }, options);
    return page;
  }

  test('have at most 200 rows in the document, by keyboard and by wheel', async () => {
    const page = await showAll({ width: 1100, height: 4000 });
    await page.getByRole('grid').focus();
    const counts = [await rowsDrawn(page)];
    for (const key of ['PageDown', 'PageDown', 'End', 'PageUp', 'Home', 'ArrowDown']) {
      await page.keyboard.press(key);
      counts.push(await rowsDrawn(page));
    }
    await page.mouse.move(500, 500);
    for (let turns = 0; turns < 10; turns++) {
      await page.mouse.wheel(0, 20_000);
      await page.waitForTimeout(30);
      counts.push(await rowsDrawn(page));
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(200);
    // The row with the keyboard is there although nobody sees it.
    expect(await activeName(page)).toBeTruthy();
    const seen = await page.evaluate(
      () => document.elementFromPoint(500, 2000)?.closest('[role=row]') !== null,
    );
    expect(seen).toBe(true);
  });

  test('are under a finger that glides along the letters', async () => {
    const page = await showAll({});
    const rail = page.locator('.bb-list-rail');
    const box = await rail.boundingBox();
    if (!box) throw new Error('no rail');
    await page.mouse.move(box.x + box.width / 2, box.y + 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 2, { steps: 8 });
    expect(await page.locator('.bb-list-under').textContent()).toBe('#');
    await page.mouse.up();
    const last = await page.locator('.bb-list-letter').last().textContent();
    expect(last).toBe('#');
    expect(await rowsDrawn(page)).toBeLessThanOrEqual(200);
  });

  test('are all selected at once, and all in the review', async () => {
    const page = await showAll(desktop);
    await page.getByRole('button', { name: /Select all/ }).click();
    const count = all.filter(({ unavailable }) => unavailable === undefined).length;
    expect(await page.evaluate(() => window.picked.size)).toBe(count);
    await page.getByRole('button', { name: 'Review' }).click();
    expect(await rowsDrawn(page)).toBeLessThanOrEqual(200);
    expect(await page.getByRole('listitem').first().getAttribute('aria-setsize')).toBe(String(count));
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  const people = madeUpPeople(213);

  test.each([
    ['phone', {}],
    ['desktop', desktop],
  ])('on a %s: the list, some selected, the limit, the review', async (screen, size) => {
    const { page, faults } = await showList(
      origin,
      { people, limit: 3, columns: ['email', 'phone'] },
      { ...size, colorScheme },
    );
    const look = async (name: string) => {
      await photograph(page, `list-${name}-${screen}-${colorScheme}`);
      expect(await accessibilityFaults(page), name).toEqual([]);
    };
    await look('all');
    await page.getByRole('button', { name: /Select all/ }).click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await look('selected');
    await page.getByRole('button', { name: 'Review' }).click();
    await look('review');
    expect(faults).toEqual([]);
  });

  test('nobody found, nobody there, nobody yet, right to left', async () => {
    const { page } = await showList(origin, { people }, { colorScheme });
    await page.getByRole('searchbox').fill('xylophone');
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const setting of [
      { people: [], locale: 'en' },
      { people: [], locale: 'en', isFilling: true },
      { people, locale: 'ar' },
    ] as const) {
      const { page } = await showList(origin, setting, { colorScheme });
      await photograph(page, `list-${setting.locale}-${setting.people.length}-${colorScheme}`);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  test('initials are readable on every tint', async () => {
    const { page } = await showList(origin, { people }, { colorScheme });
    const pairs = await page.evaluate(
      (all) =>
        all.map((hue) => {
          const face = document.body.appendChild(document.createElement('span'));
          face.className = 'bb-avatar';
          face.style.setProperty('--bb-hue', String(hue));
          const { color, backgroundColor } = getComputedStyle(face);
          return [color, backgroundColor] as const;
        }),
      [...hues],
    );
    expect(new Set(pairs.map(([, ground]) => ground)).size).toBe(10);
    for (const [ink, ground] of pairs) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

/** @see WCAG 2.2, "contrast ratio" */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/\d+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test.each(['en', 'de', 'fr', 'ar'] as const)(
  '%s: long names fit into 320 pixels, and with text of twice the size',
  async (locale) => {
    const people = madeUpPeople(60).map((person) => ({
      ...person,
      name: `Maximiliane Freifrau von Hohenstein-Waldburg zu Oberammergau ${person.id}`,
      groups: [`${'Gemeinschaftsverpflegungsdienstleistungen'.repeat(2)}`],
    }));
    const setting = { people, locale, limit: 2, columns: ['email', 'phone'] as const };
    const { page } = await showList(origin, setting, { width: 320, height: 640 });
    const look = async (name: string) => {
      await photograph(page, `list-320-${locale}-${name}`);
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('.bb-list button, .bb-list input, .bb-list-row')]
          .filter((it) => it.closest('.bb-list-groups') === null)
          .filter((it) => it.getBoundingClientRect().right > 321 || it.getBoundingClientRect().left < -1)
          .map((it) => it.className),
      );
      expect(wide, name).toEqual([]);
    };
    const lookAtAll = async (size: string) => {
      await look(`list ${size}`);
      await page.getByRole('row').first().click();
      await look(`selected ${size}`);
      await page.locator('[data-bb-review]').click();
      await look(`review ${size}`);
      await page.locator('.bb-list-away').click();
    };
    await lookAtAll('100 %');
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await page.getByRole('row').first().click();
    await lookAtAll('200 %');
    const name = await page.locator('.bb-list-name').first().boundingBox();
    expect(name?.width).toBeGreaterThan(60);
  },
);

test('what is pressed is as large as a finger', async () => {
  const { page } = await showList(origin, { people: madeUpPeople(213) });
  await row(page, 'Ana').first().tap();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.bb-list button, .bb-list select, .bb-list input, .bb-list-row')]
      .filter((it) => {
        const { width, height } = it.getBoundingClientRect();
        // Chips reach beyond what is seen of them.
        const reach = Number.parseFloat(getComputedStyle(it, '::after').height) || 0;
        return width < 44 || Math.max(height, reach) < 44;
      })
      .map((it) => it.className),
  );
  expect(small).toEqual([]);
});

test('hostile names are text, and stay in their own row', async () => {
  const hostile = [
    '<img src=x onerror="document.title=1">',
    '\u202egnp.exe\u202d',
    `${'a\u0301\u0302\u0303\u0304\u0305'.repeat(200)}`,
    'line\nbreak\u2028\u0000',
    '\u{1f469}\u200d'.repeat(50),
    '__proto__',
    '{name} {count}',
  ];
  const people = named(...hostile).map((person) => ({
    ...person,
    company: person.name,
    emails: [person.name, 'b@home.example'],
    groups: [person.name],
  }));
  const { page, faults } = await showList(origin, { people });
  expect(await page.title()).toBe('Who to share');
  expect(await page.locator('.bb-list img').count()).toBe(0);
  await page.getByRole('button', { name: /Select all/ }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  expect(await overflow(page)).toBe(0);
  const heights = await page.locator('.bb-list-row').evaluateAll((rows) => rows.map((it) => it.clientHeight));
  expect(new Set(heights)).toEqual(new Set([56]));
  expect(faults).toEqual([]);
});

test('with forced colours it is seen without colour who is selected', async () => {
  const { page } = await showList(origin, { people: named('Ana', 'Ben') }, desktop);
  await page.emulateMedia({ forcedColors: 'active' });
  await row(page, 'Ana').click();
  await photograph(page, 'list-forced-colours');
  const isTicked = (name: string) => row(page, name).locator('.bb-list-check svg').isVisible();
  expect(await isTicked('Ana')).toBe(true);
  expect(await isTicked('Ben')).toBe(false);
});

test('right to left, the arrow in the direction of reading goes into the choice', async () => {
  const people = named('Ana').map((person) => ({ ...person, emails: ['a@home.example', 'b@work.example'] }));
  const { page } = await showList(origin, { people, locale: 'ar' }, desktop);
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
});

test('keys of the page around it, and of a host that closes it, are left alone', async () => {
  const { page } = await showList(origin, { people: named('Ana') }, desktop);
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { keys });
    document.addEventListener('keydown', (event) => {
      if (!event.defaultPrevented) keys.push(event.key);
    });
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'elsewhere';
  });
  await page.locator('#elsewhere').focus();
  await page.keyboard.press('/');
  expect(await page.locator('#elsewhere').inputValue()).toBe('/');
  await page.getByRole('searchbox').fill('ana');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['/', 'Escape']);
});
