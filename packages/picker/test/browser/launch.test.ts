import { describe, expect, test } from 'vitest';
import { calls, come, lastCall, noting, openHost, windowOf } from '../host.js';
import { playService } from '../played-service.js';

const service = await playService();

const isMenuOpen = (page: import('playwright-core').Page) =>
  page.waitForSelector('[data-launcher="gmail"] button').then(() => true);

describe('the script', () => {
  test('is ready for the next script of the page, and links that come later open it', async () => {
    const { page } = await openHost(service, {
      inline: `${noting} window.first = typeof cloudsponge.init; cloudsponge.init(callbacks);`,
      body: '<main></main>',
    });
    expect(await page.evaluate('first')).toBe('function');
    expect(
      await page.evaluate('window.bookbridge === window.cloudsponge && csLaunch === cloudsponge.launch'),
    ).toBe(true);
    await page.evaluate(() => {
      document.body.innerHTML = '<div class="cloudsponge-launch" id="late"><b>Invite</b></div>';
    });
    await page.click('#late b');
    expect(await isMenuOpen(page)).toBe(true);
  });

  test('is read twice without harm: one object, its options, one click', async () => {
    const { page } = await openHost(service, {
      head: '{script}{inline}{script}',
      inline: `${noting} cloudsponge.init({ ...callbacks, selectionLimit: 2 }); window.first = cloudsponge;`,
    });
    expect(await page.evaluate('first === cloudsponge && cloudsponge.options.selectionLimit')).toBe(2);
    await page.click('.cloudsponge-launch');
    await isMenuOpen(page);
    expect(await page.locator('.cloudsponge-widget').count()).toBe(1);
    expect((await calls(page)).filter((name) => name === 'beforeLaunch')).toHaveLength(1);
  });

  test('reads csPageOptions that are set after an async tag', async () => {
    const { page } = await openHost(service, {
      head: '<script src="/async.js"></script>',
      files: {
        '/async.js': [
          'text/javascript',
          `const tag = document.createElement('script'); tag.src = '${service.baseUrl}/widget/k.js'; tag.async = true; document.head.append(tag);
           ${noting} window.csPageOptions = { ...callbacks, sources: ['csv'] };`,
        ],
      },
    });
    await come(page, 'window.cloudsponge');
    await page.click('.cloudsponge-launch');
    await page.waitForSelector('[data-launcher="csv"]');
    expect(await page.locator('[data-launcher]').count()).toBe(1);
    expect((await calls(page)).filter((name) => name === 'afterInit')).toHaveLength(1);
  });

  test('waits with lazyLoad until load is called', async () => {
    const { page } = await openHost(service, {
      head: '{inline}{script}',
      inline: 'window.csPageOptions = { lazyLoad: true };',
    });
    await page.click('.cloudsponge-launch');
    expect(await page.evaluate('cloudsponge.launch()')).toBe(false);
    await page.waitForTimeout(300);
    expect(await page.locator('.cloudsponge-widget').count()).toBe(0);
    await page.evaluate('cloudsponge.load(); cloudsponge.launch()');
    expect(await isMenuOpen(page)).toBe(true);
  });

  test('adds options with each init: callbacks stay, and each afterInit is called', async () => {
    const { page } = await openHost(service, {
      inline: `${noting} cloudsponge.init(callbacks); cloudsponge.init({ selectionLimit: 1 }); cloudsponge.init(); cloudsponge.init({ selectionLimit: undefined, afterInit: note('late') });`,
    });
    await come(page, 'calls.length === 2');
    expect(await calls(page)).toEqual(['afterInit', 'late']);
    expect(await page.evaluate('cloudsponge.options.selectionLimit')).toBe(1);
    expect(await page.evaluate('typeof cloudsponge.options.beforeLaunch')).toBe('function');
  });

  test('can be launched from afterInit', async () => {
    const { page } = await openHost(service, {
      inline: 'cloudsponge.init({ afterInit: () => cloudsponge.launch() });',
    });
    expect(await isMenuOpen(page)).toBe(true);
  });

  test('opens no second picker for a second click', async () => {
    const { page } = await openHost(service, { inline: `${noting} cloudsponge.init(callbacks);` });
    await page.evaluate(
      'cloudsponge.launch(); cloudsponge.launch({}); cloudsponge.launch(new Event("click"));',
    );
    await isMenuOpen(page);
    expect(await page.locator('.cloudsponge-widget').count()).toBe(1);
    expect(await calls(page)).toEqual(['afterInit', 'beforeLaunch', 'afterLaunch']);
  });
});

describe('a launch', () => {
  test('by link, by name and by attribute goes straight to the source; a handler that returns it does not navigate', async () => {
    for (const body of [
      '<a class="cloudsponge-launch" data-cloudsponge-source="windowslive" href="/gone">x</a>',
      '<a id="own" href="/gone">x</a>',
      '<a class="cs_import" data-cloudsponge-source="windowslive"><i>x</i></a>',
    ]) {
      const { page, origin } = await openHost(service, {
        inline: `${noting} cloudsponge.init(callbacks); addEventListener('DOMContentLoaded', () => { const own = document.getElementById('own'); if (own) own.onclick = () => cloudsponge.launch('windowslive'); });`,
        body,
      });
      const consent = await windowOf(page, () => page.click('a'));
      await consent.waitForSelector('#allow');
      expect(page.url()).toBe(`${origin}/`);
      await page.waitForSelector('.bb-picker-actions');
      expect(await lastCall(page, 'beforeImport')).toEqual(['windowslive', service.imports.at(-1)?.id]);
      expect(service.imports.at(-1)?.form).toMatchObject({ key: 'localhost-only', service: 'outlookcom' });
    }
  });

  test('is prevented by a beforeLaunch that says false', async () => {
    const { page } = await openHost(service, { inline: 'cloudsponge.init({ beforeLaunch: () => false });' });
    await page.click('.cloudsponge-launch');
    await page.waitForTimeout(300);
    expect(await page.locator('.cloudsponge-widget').count()).toBe(0);
    expect(page.context().pages()).toHaveLength(1);
  });

  test('goes on when callbacks throw', async () => {
    const { page, faults } = await openHost(service, {
      inline:
        'cloudsponge.init({ beforeLaunch() { throw new Error("one") }, afterLaunch() { throw new Error("two") } });',
    });
    await page.click('.cloudsponge-launch');
    await isMenuOpen(page);
    expect(faults.join()).toContain('one');
  });

  test('of a provider that has closed opens the menu, and says why', async () => {
    const { page } = await openHost(service, {});
    await page.evaluate('cloudsponge.launch("plaxo")');
    await isMenuOpen(page);
    expect(await page.textContent('.bb-caution')).toContain('Plaxo');
    await page.evaluate('cloudsponge.end(); cloudsponge.launch("nobody-knows")');
    await page.waitForSelector('.bb-caution >> text=not offered');
  });

  test('has options of its own, for this once', async () => {
    const { page } = await openHost(service, { inline: 'cloudsponge.init({ sources: ["gmail", "csv"] });' });
    await page.evaluate('cloudsponge.launch({ sources: ["icloud"] })');
    await page.waitForSelector('[data-launcher="icloud"]');
    expect(await page.locator('[data-launcher]').count()).toBe(1);
    await page.evaluate('cloudsponge.end(); cloudsponge.launch()');
    await isMenuOpen(page);
    expect(await page.locator('[data-launcher]').count()).toBe(2);
  });

  test('twice on the same source brings its window forward, and begins nothing more', async () => {
    const { page } = await openHost(service, { body: '<button data-cloudsponge-source="gmail">x</button>' });
    const before = service.imports.length;
    await windowOf(page, () => page.dblclick('button', { delay: 5 }));
    await page.waitForSelector('.bb-picker-actions');
    await page.evaluate('cloudsponge.launch("gmail")');
    await page.waitForTimeout(200);
    expect(service.imports.length).toBe(before + 1);
    expect(page.context().pages()).toHaveLength(2);
  });
});

describe('closing', () => {
  test('by Escape says it was given up and where, and gives the focus back', async () => {
    const { page } = await openHost(service, { inline: `${noting} cloudsponge.init(callbacks);` });
    await page.focus('.cloudsponge-launch');
    await page.keyboard.press('Enter');
    await isMenuOpen(page);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect((await calls(page)).slice(-3)).toEqual(['beforeClosing', 'onCancel', 'afterClosing']);
    expect(await lastCall(page, 'onCancel')).toEqual([{ stage: 'menu' }]);
    expect(await page.evaluate('document.activeElement.className')).toBe('cloudsponge-launch');
    expect(await page.evaluate('document.documentElement.style.overflow')).toBe('');
  });

  test('by end is no giving up, is safe when closed, and from within a callback', async () => {
    const { page } = await openHost(service, {
      inline: `${noting} cloudsponge.init({ ...callbacks, afterClosing() { calls.push(['afterClosing']); cloudsponge.end(); cloudsponge.init({}); } });`,
    });
    await page.evaluate('cloudsponge.end()');
    await page.click('.cloudsponge-launch');
    await isMenuOpen(page);
    await page.evaluate('cloudsponge.end(); cloudsponge.end()');
    expect((await calls(page)).filter((name) => name === 'afterClosing')).toHaveLength(1);
    expect(await calls(page)).not.toContain('onCancel');
  });
});

describe('a picker that cannot be loaded', () => {
  test('tells the page, and is asked for again by the next click', async () => {
    const { chunks } = service.settings;
    const { page } = await openHost(service, {
      head: '<script src="/picker.js"></script>{inline}',
      inline: `${noting} cloudsponge.init(callbacks);`,
      files: {
        '/picker.js': [
          'text/javascript',
          service.script({ chunks: { ...chunks, main: chunks.main.replace('main.js', 'gone.js') } }),
        ],
      },
    });
    await page.click('.cloudsponge-launch');
    await come(page, 'calls.some(([name]) => name === "onError")');
    expect(await lastCall(page, 'onError')).toMatchObject([{ code: 'picker_unavailable' }]);
    await page.click('.cloudsponge-launch');
    await come(page, 'calls.filter(([name]) => name === "onError").length === 2');
    expect(await page.evaluate('cloudsponge.pick().catch(({ code }) => code)')).toBe('picker_unavailable');
  });
});

test('a policy that asks for a nonce has it, in scripts and in styles', async () => {
  const { origin } = new URL(service.baseUrl);
  const { page, faults } = await openHost(service, {
    head: `<script nonce="n0nce" src="${service.baseUrl}/widget/k.js"></script>`,
    policy: `default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'nonce-n0nce'; connect-src ${origin}; form-action ${origin}; img-src data:; base-uri 'none'`,
  });
  await page.click('.cloudsponge-launch');
  await page.waitForSelector('[data-launcher]');
  expect(await page.evaluate('getComputedStyle(document.querySelector(".bb-picker")).display')).toBe('flex');
  expect(faults).toEqual([]);
});
