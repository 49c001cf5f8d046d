import { describe, expect, test } from 'vitest';
import { calls, come, lastCall, noting, openHost, windowOf } from '../host.js';
import { playService } from '../played-service.js';

const service = await playService();
const body =
  '<button data-cloudsponge-source="gmail">x</button><textarea class="cloudsponge-contacts"></textarea>';

async function allow(page: import('playwright-core').Page): Promise<void> {
  const consent = await windowOf(page, () => page.click('[data-cloudsponge-source]'));
  await consent.click('#allow');
}

const gone = (page: import('playwright-core').Page) =>
  page.waitForSelector('.cloudsponge-widget', { state: 'detached' });

describe('beforeDisplayContacts', () => {
  test('that says false fills the field with everyone, closes, and submits nothing', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, include: ['email'], beforeDisplayContacts(...args) { callbacks.beforeDisplayContacts(...args); return false; } });`,
    });
    await allow(page);
    await come(page, 'document.querySelector("textarea").value');
    await gone(page);
    expect(await page.inputValue('textarea')).toBe('zoe@example.com, ana@example.com, bo@example.com');
    expect(await calls(page)).not.toContain('afterSubmitContacts');
    expect((await lastCall(page, 'beforeDisplayContacts'))[0]).toHaveLength(4);
  });

  test('may show people of its own', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, filter: () => true, compare: false, beforeDisplayContacts(contacts, source, owner) { cloudsponge.showContacts([{ first_name: 'Only', last_name: 'Me' }], source, owner); } });`,
    });
    await allow(page);
    await page.getByRole('row', { name: 'Only Me' }).click();
    await page.click('#cloudsponge-export-button');
    await gone(page);
    expect(await lastCall(page, 'afterSubmitContacts')).toMatchObject([
      [{ first_name: 'Only', email: [], __selectedMail__: '' }],
      'gmail',
      { first_name: 'Olga' },
    ]);
  });

  test('that shows people of its own is asked nothing more, whatever it says', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, beforeDisplayContacts(contacts) { cloudsponge.showProgress('gmail'); setTimeout(() => cloudsponge.showContacts(contacts.slice(1, 2), 'gmail', null), 100); return false; } });`,
    });
    await allow(page);
    await page.getByRole('row', { name: 'Ana Silva' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(1);
    expect(await page.inputValue('textarea')).toBe('');
  });

  test('gets contacts with their helpers, and so does afterSubmitContacts after the field was filled', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `window.seen = []; cloudsponge.init({ beforeDisplayContacts: (contacts, source, owner) => { seen.push(contacts[0].fullName(), contacts[3].selectedEmail(), owner.fullName()); },
        afterSubmitContacts: (contacts) => { seen.push(document.querySelector('textarea').value, contacts[0].selectedEmail(), JSON.parse(JSON.stringify(contacts))[0].first_name); } });`,
    });
    await allow(page);
    await page.getByRole('row', { name: 'Zoe Zimmer' }).locator('select').selectOption('zoe@work.example');
    await page.click('#cloudsponge-export-button');
    await gone(page);
    expect(await page.evaluate('seen')).toEqual([
      'Zoe Zimmer',
      '',
      'Olga Owner',
      '"Zoe Zimmer" <zoe@work.example>',
      'zoe@work.example',
      'Zoe',
    ]);
  });
});

describe('beforeImport', () => {
  test('may end the picker: the window goes on, and nothing is destroyed', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, beforeImport(...args) { callbacks.beforeImport(...args); cloudsponge.end(); } });`,
    });
    const consent = await windowOf(page, () => page.click('button'));
    await come(page, 'calls.some(([name]) => name === "afterClosing")');
    await consent.click('#allow');
    expect(await consent.textContent('h1')).toBe('That is all we need');
    expect(service.imports.at(-1)?.isDestroyed).toBe(false);
    expect(await calls(page)).not.toContain('beforeDisplayContacts');
  });
});

describe('failures', () => {
  test('tell the page the code, the sentence and the import', async () => {
    const { page } = await openHost(service, { body, inline: `${noting} cloudsponge.init(callbacks);` });
    const consent = await windowOf(page, () => page.click('button'));
    await consent.click('#deny');
    await page.waitForSelector('.bb-notice >> text=You did not allow access to Google');
    const { id } = service.imports.at(-1) ?? {};
    expect(await lastCall(page, 'onError')).toEqual([
      {
        code: 'consent_denied',
        message: 'You did not allow access to Google. Nothing was read.',
        source: 'gmail',
        importId: id,
      },
    ]);
    expect(await lastCall(page, 'afterImport')).toEqual(['gmail', false]);
    await page.click('text=Try again');
    await consent.click('#allow');
    await page.getByRole('row', { name: 'Ana Silva' }).waitFor();
  });
});

test('events of the window and listeners are told the same', async () => {
  const { page } = await openHost(service, {
    body: '<button class="cloudsponge-launch">x</button>',
    inline: `window.heard = []; addEventListener('cloudsponge:afterLaunch', () => heard.push('event'));
      addEventListener('cloudsponge:onCancel', ({ detail }) => heard.push(detail.stage));
      const listener = () => heard.push('listener'); cloudsponge.on('afterLaunch', listener); cloudsponge.on('beforeClosing', listener); cloudsponge.off('beforeClosing', listener);`,
  });
  await page.click('button');
  await come(page, 'heard.length === 2');
  await page.click('.bb-picker-close');
  expect(await page.evaluate('heard')).toEqual(['listener', 'event', 'menu']);
});

describe('pick', () => {
  test('gives who was picked, and leaves the field and the callbacks of init alone', async () => {
    const { page } = await openHost(service, {
      body: `${body}<button id="pick">x</button>`,
      inline: `${noting} cloudsponge.init(callbacks); addEventListener('DOMContentLoaded', () => { document.getElementById('pick').onclick = () => {
        cloudsponge.pick({ source: 'gmail', selectionLimit: 1 }).then((it) => { window.result = it; }); }; });`,
    });
    const consent = await windowOf(page, () => page.click('#pick'));
    await consent.click('#allow');
    await page.getByRole('row', { name: 'Ana Silva' }).click();
    await page.click('#cloudsponge-export-button');
    await come(page, 'window.result');
    expect(
      await page.evaluate('[result.contacts[0].selectedEmail(), result.source, result.owner.fullName()]'),
    ).toEqual(['ana@example.com', 'gmail', 'Olga Owner']);
    expect(await page.inputValue('textarea')).toBe('');
    expect(await calls(page)).toEqual(['afterInit']);
  });

  test('gives who was picked to a page that closes the picker when it is told', async () => {
    const { page } = await openHost(service, { body: '<button id="pick">x</button>' });
    await page.evaluate(
      `document.getElementById('pick').onclick = () => cloudsponge.pick({ source: 'gmail', afterSubmitContacts: () => cloudsponge.end() })
        .then(({ contacts }) => contacts.length, ({ code }) => code).then((it) => { window.result = it; })`,
    );
    const consent = await windowOf(page, () => page.click('#pick'));
    await consent.click('#allow');
    await page.getByRole('row', { name: 'Ana Silva' }).click();
    await page.click('#cloudsponge-export-button');
    await come(page, 'window.result !== undefined');
    expect(await page.evaluate('window.result')).toBe(1);
  });

  test('rejects with what has happened instead', async () => {
    const { page } = await openHost(service, { body });
    const outcome = (how: string) =>
      page.evaluate(
        `(async () => { const picked = cloudsponge.pick(); await new Promise((resolve) => addEventListener('cloudsponge:afterLaunch', resolve, { once: true })); ${how}; return picked.catch(({ name, code, stage }) => ({ name, code, stage })); })()`,
      );
    expect(await outcome('document.querySelector(".bb-picker-close").click()')).toEqual({
      name: 'PickError',
      code: 'cancelled',
      stage: 'menu',
    });
    expect(await outcome('cloudsponge.end()')).toEqual({ name: 'PickError', code: 'ended', stage: 'menu' });
  });
});

test('trigger is not there yet, and says so', async () => {
  const { page } = await openHost(service, { body });
  expect(await page.evaluate('cloudsponge.trigger({ a: 1 }).catch((it) => it)')).toEqual({
    status: 501,
    responseText: expect.any(String),
    data: { a: 1 },
  });
});

test('showProgress and showContacts show what the page has, with filter and order', async () => {
  const { page } = await openHost(service, {
    body: '<input class="cloudsponge-contacts">',
    inline: `${noting} cloudsponge.init({ ...callbacks, filter: () => true, compare: false, include: 'email' });`,
  });
  await page.evaluate('cloudsponge.showProgress("gmail")');
  await page.waitForSelector('.bb-picker-body >> text=Google');
  await page.evaluate(
    'cloudsponge.showContacts([{ first_name: "Zed", email: [{ address: "z@x.example", type: "" }] }, { first_name: "Amy" }], "own", null)',
  );
  await page.getByRole('row').first().waitFor();
  expect(await page.locator('.bb-list-name').allTextContents()).toEqual(['Zed', 'Amy']);
  expect(await page.locator('.cloudsponge-widget').count()).toBe(1);
  await page.getByRole('row').first().click();
  await page.click('#cloudsponge-export-button');
  await gone(page);
  expect(await page.inputValue('input')).toBe('z@x.example');
  expect((await lastCall(page, 'afterSubmitContacts')).slice(1)).toEqual(['own', null]);
});

test('destroy takes everything away', async () => {
  const { page } = await openHost(service, { body: '<button class="cloudsponge-launch">x</button>' });
  await page.click('button');
  await page.waitForSelector('[data-launcher]');
  await page.evaluate('window.kept = cloudsponge; cloudsponge.destroy()');
  expect(await page.locator('.cloudsponge-widget').count()).toBe(0);
  await page.click('button');
  await page.waitForTimeout(200);
  expect(
    await page.evaluate(
      '[document.querySelectorAll(".cloudsponge-widget").length, typeof window.cloudsponge]',
    ),
  ).toEqual([0, 'undefined']);
});

describe('afterLaunch comes before what follows', () => {
  const order = async (page: import('playwright-core').Page) =>
    (await calls(page)).filter((name) => name !== 'afterInit');

  test('where the address book is there already', async () => {
    service.next = {};
    const { page } = await openHost(service, { body, inline: `${noting} cloudsponge.init(callbacks);` });
    for (const turn of [1, 2]) {
      await page.evaluate('calls.length = 0');
      if (turn === 1) {
        const consent = await windowOf(page, () => page.click('[data-cloudsponge-source]'));
        await consent.click('#allow');
      } else await page.click('[data-cloudsponge-source]');
      await page.getByRole('row').first().waitFor();
      const told = await order(page);
      expect(told.slice(0, 2)).toEqual(['beforeLaunch', 'afterLaunch']);
      expect(told.at(-1)).toBe('beforeDisplayContacts');
      await page.click('.bb-picker-close');
    }
  });

  test("where the page's own window goes to the provider", async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, inlineOauth: true, beforeImport: () => sessionStorage.setItem('told', calls.map(([name]) => name).filter((name) => name !== 'afterInit')) });`,
    });
    await page.click('[data-cloudsponge-source]');
    await page.waitForSelector('#allow');
    await page.goBack();
    expect(await page.evaluate('sessionStorage.getItem("told")')).toBe('beforeLaunch,afterLaunch');
  });
});
