import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { come, type Host, lastCall, noting, openHost, windowOf } from '../host.js';
import { people, person, playService } from '../played-service.js';

const service = await playService();
const body =
  '<button data-cloudsponge-source="gmail">x</button><button class="cloudsponge-launch">menu</button><textarea id="to"></textarea><textarea class="cloudsponge-contacts">old@example.com</textarea>';

/** A page with these options, as they stand in a script, and its list open. */
async function withList(options: string, contacts: readonly object[] = people, more = ''): Promise<Host> {
  service.next = { contacts };
  const host = await openHost(service, {
    body,
    inline: `${noting} cloudsponge.init({ ...callbacks, ...(${options}) }); ${more}`,
  });
  const consent = await windowOf(host.page, () => host.page.click('[data-cloudsponge-source]'));
  await consent.click('#allow');
  await host.page.getByRole('row').first().waitFor();
  return host;
}

const names = (page: Page) => page.locator('.bb-list-name').allTextContents();
const submit = async (page: Page) => {
  await page.click('#cloudsponge-export-button');
  await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
};

describe('who is listed', () => {
  test('are those with an address by their names, a filter and an order aside', async () => {
    expect(await names((await withList('{}')).page)).toEqual(['Ana Silva', 'Bo Berg', 'Zoe Zimmer']);
    expect(await names((await withList('{ compare: false }')).page)).toEqual([
      'Zoe Zimmer',
      'Ana Silva',
      'Bo Berg',
    ]);
    expect(
      await names(
        (
          await withList(
            '{ filter: ({ phone }) => phone.length, compare: (a, b) => a.last_name < b.last_name ? -1 : 1 }',
          )
        ).page,
      ),
    ).toEqual(['Bo Berg', 'No Mail', 'Ana Silva', 'Zoe Zimmer']);
  });

  test('that are there already are shown, and cannot be picked', async () => {
    const { page } = await withList('{ disabledContacts: ["ANA@example.com"] }');
    const ana = page.getByRole('row', { name: 'Ana Silva' });
    expect(await ana.textContent()).toContain('Already there');
    await ana.click({ force: true });
    expect(await page.getAttribute('#cloudsponge-export-button', 'aria-disabled')).toBe('true');
    const other = await withList(
      `{ disabledContacts: ({ first_name }) => first_name === 'Bo' && 'Is a member' }`,
    );
    expect(await other.page.getByRole('row', { name: 'Bo Berg' }).textContent()).toContain('Is a member');
  });

  test('can be shown with their phones', async () => {
    const { page } = await withList('{ displayContactsColumns: ["email", "phone"] }');
    expect(await page.locator('.bb-list-column-phone').first().textContent()).toContain('+351');
  });

  test('have one of their phones, the first unless another is chosen', async () => {
    const two = {
      ...people[1],
      phone: [
        { number: '+1', type: '' },
        { number: '+2', type: '' },
      ],
    };
    const phones = '{ displayContactsColumns: ["email", "phone"] }';
    const { page } = await withList(phones, [two]);
    await page.getByRole('combobox', { name: 'Phone number of Ana Silva' }).selectOption('+2');
    await submit(page);
    expect((await lastCall(page, 'afterSubmitContacts'))[0]).toMatchObject([
      { phone: [{ number: '+1' }, { number: '+2', selected: true }] },
    ]);
    const other = await withList(
      '{ displayContactsColumns: ["email", "phone"], ignoreMultiplePhones: true }',
      [two],
    );
    expect(await other.page.locator('select').count()).toBe(0);
  });

  test('have one address where several are ignored', async () => {
    expect(await (await withList('{}')).page.locator('select').count()).toBe(1);
    expect(await (await withList('{ ignoreMultipleEmails: true }')).page.locator('select').count()).toBe(0);
  });
});

describe('how many', () => {
  test.each(['2', '() => 2'])('at most %s, with the words of the page', async (limit) => {
    const { page } = await withList(
      `{ selectionLimit: ${limit}, selectionLimitMessage: 'No more than \${0}' }`,
    );
    for (const row of await page.getByRole('row').all()) await row.click();
    expect(await page.textContent('.bb-list-hint')).toBe('No more than 2');
    await submit(page);
    expect((await lastCall(page, 'afterSubmitContacts'))[0]).toHaveLength(2);
  });

  test('all at once, unless the page does without', async () => {
    const { page } = await withList('{}');
    await page.click('#cloudsponge-select-all');
    await submit(page);
    expect((await lastCall(page, 'afterSubmitContacts'))[0]).toHaveLength(3);
    const other = await withList('{ displaySelectAllNone: false }');
    expect(await other.page.locator('#cloudsponge-select-all').count()).toBe(0);
  });

  test('nobody at first, unless the application allows it, too', async () => {
    const { page } = await withList('{ initiallySelectedContacts: true }');
    expect(await page.textContent('.bb-list-selected')).toBe('Nobody selected yet');
    service.next = {};
    const host = await openHost(service, {
      body,
      head: '<script src="/picker.js"></script>{inline}',
      inline: 'cloudsponge.init({ initiallySelectedContacts: true, selectionLimit: 2 });',
      files: { '/picker.js': ['text/javascript', service.script({ preselects: true })] },
    });
    const consent = await windowOf(host.page, () => host.page.click('[data-cloudsponge-source]'));
    await consent.click('#allow');
    await host.page.waitForSelector('text=2 of 2 people selected');
  });
});

describe('the field', () => {
  test('is the one that is named, or those of the class, or none', async () => {
    const named = await withList('{ textarea_id: "to" }');
    await named.page.getByRole('row', { name: 'Ana' }).click();
    await submit(named.page);
    expect(await named.page.inputValue('#to')).toBe('"Ana Silva" <ana@example.com>');
    expect(await named.page.inputValue('.cloudsponge-contacts')).toBe('old@example.com');
    const none = await withList('{ textarea_id: null }');
    await none.page.getByRole('row', { name: 'Ana' }).click();
    await submit(none.page);
    expect(await none.page.inputValue('.cloudsponge-contacts')).toBe('old@example.com');
  });

  test('is replaced or added to, and its page notices', async () => {
    const more = `addEventListener('DOMContentLoaded', () => { for (const type of ['input', 'change']) document.body.addEventListener(type, ({ target }) => calls.push([type, target.value])); }); window.onImportComplete = note('onImportComplete');`;
    const { page } = await withList('{ fieldMode: "append", include: ["email"] }', people, more);
    await page.getByRole('row', { name: 'Ana' }).click();
    await submit(page);
    expect(await page.inputValue('.cloudsponge-contacts')).toBe('old@example.com, ana@example.com');
    expect(await lastCall(page, 'input')).toEqual(['old@example.com, ana@example.com']);
    expect(await lastCall(page, 'change')).toEqual(['old@example.com, ana@example.com']);
    expect(await lastCall(page, 'onImportComplete')).toEqual(['ana@example.com']);
  });
});

describe('without screens', () => {
  test('skipContactsDisplay gives the field everyone', async () => {
    service.next = {};
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, include: 'email', skipContactsDisplay: true });`,
    });
    const consent = await windowOf(page, () => page.click('[data-cloudsponge-source]'));
    await consent.click('#allow');
    await come(page, 'document.querySelector(".cloudsponge-contacts").value.includes("bo@")');
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
  });

  test('skipSourceMenu closes where the menu would be', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, skipSourceMenu: true });`,
    });
    await windowOf(page, () => page.click('[data-cloudsponge-source]'));
    await page.click('.bb-picker-actions >> text=Cancel');
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect(await lastCall(page, 'onCancel')).toEqual([{ stage: 'consent' }]);
    await page.click('.cloudsponge-launch');
    await page.waitForSelector('[data-launcher]');
  });
});

describe('words and looks', () => {
  test('are those of the page: language, single texts, and a file of them', async () => {
    const texts = `{ GET_CONTACTS: 'Invite \${0}', SELECT_CONTACTS: 'Whom?', SELECT_ALL: 'All of \${0}', NOBODY_KNOWS: 'x' }`;
    const { page } = await withList(`{ locale: 'de_AT', localeData: ${texts} }`);
    expect(await page.textContent('.bb-picker-title')).toBe('Whom?');
    expect(await page.textContent('#cloudsponge-select-all')).toBe('All of 3');
    expect(await page.textContent('#cloudsponge-export-button')).toBe('Invite');
    await page.getByRole('row', { name: 'Ana' }).click();
    expect(await page.textContent('#cloudsponge-export-button')).toBe('Invite 1');
    expect(await page.getAttribute('.cloudsponge-widget', 'lang')).toBe('de');
    expect(await page.getAttribute('.bb-picker-close', 'aria-label')).toBe('Schließen');
    const other = await openHost(service, {
      body,
      inline:
        'cloudsponge.init({ locale: "spanish", localeData: "/texts.json" }); cloudsponge.showContacts([]);',
      files: { '/texts.json': ['application/json', JSON.stringify({ SELECT_CONTACTS: '¿A quién?' })] },
    });
    await other.page.evaluate(
      'cloudsponge.showContacts([{ first_name: "A", email: [{ address: "a@x.example", type: "" }] }])',
    );
    await other.page.waitForSelector('.bb-picker-title >> text=¿A quién?');
  });

  test('follow the document where the page says nothing, and go from right to left', async () => {
    const { page } = await openHost(service, { body, inline: 'document.documentElement.lang = "ar-EG";' });
    await page.click('.cloudsponge-launch');
    await page.waitForSelector('[data-launcher]');
    expect(await page.getAttribute('.cloudsponge-widget', 'dir')).toBe('rtl');
    const [close, title] = await Promise.all(
      ['.bb-picker-close', '.bb-picker-title'].map((it) => page.locator(it).boundingBox()),
    );
    expect(close?.x).toBeLessThan(title?.x ?? 0);
  });

  test('take a style sheet of the page, and values of ours', async () => {
    const { page } = await openHost(service, {
      body,
      inline: 'cloudsponge.init({ css: "/own.css" });',
      files: { '/own.css': ['text/css', '.bb-picker-title { color: rgb(1, 2, 3); }'] },
    });
    const colour = () => page.evaluate(`getComputedStyle(document.querySelector('.bb-picker-title')).color`);
    await page.click('.cloudsponge-launch');
    await page.waitForSelector('[data-launcher]');
    expect(await colour()).toBe('rgb(1, 2, 3)');
    const other = await openHost(service, {
      body,
      inline: 'cloudsponge.init({ css: { primaryColor: "rgb(4, 5, 6)" } });',
    });
    await other.page.click('.cloudsponge-launch');
    await other.page.waitForSelector('[data-launcher]');
    expect(
      await other.page.evaluate(
        `getComputedStyle(document.querySelector('.bb-button-primary')).backgroundColor`,
      ),
    ).toBe('rgb(4, 5, 6)');
  });

  test('are inside of an element of the page', async () => {
    const { page } = await openHost(service, {
      head: '<link rel="stylesheet" href="/own.css">{script}{inline}',
      body: `${body}<div id="here"></div>`,
      inline: 'cloudsponge.init({ theme: "inline", rootNodeSelector: "#here" });',
      files: { '/own.css': ['text/css', '#here { width: 500px; height: 500px; }'] },
    });
    await page.click('.cloudsponge-launch');
    await page.waitForSelector('#here [data-launcher="gmail"]');
    expect((await page.locator('#here .bb-picker').boundingBox())?.width).toBe(500);
    await page.evaluate('cloudsponge.end()');
    expect(await page.locator('.cloudsponge-widget').count()).toBe(0);
  });
});

describe('the address book of a source', () => {
  const again = async (page: Page) => {
    await page.click('[data-cloudsponge-source]');
    await page.getByRole('row').first().waitFor();
    return page.context().pages().length;
  };

  test('is kept until the page is left, for this user alone', async () => {
    const { page } = await withList('{ userToken: 1 }');
    await page.click('.bb-picker-close');
    const begun = service.imports.length;
    await again(page);
    expect(service.imports.length).toBe(begun);
    await page.click('.bb-picker-close');
    await page.evaluate('cloudsponge.init({ userToken: 2 })');
    await page.click('[data-cloudsponge-source]');
    await page.waitForSelector('.bb-picker-actions');
    await expect.poll(() => service.imports.length).toBe(begun + 1);
  });

  test.each(['0', 'false'])('is not kept with %s', async (minutes) => {
    const { page } = await withList(`{ browserContactCacheMin: ${minutes} }`);
    await page.click('.bb-picker-close');
    const begun = service.imports.length;
    await page.click('[data-cloudsponge-source]');
    await expect.poll(() => service.imports.length).toBe(begun + 1);
  });

  test('is kept in this tab for minutes, never in localStorage, and forgotten when the person wants it', async () => {
    const { page } = await withList('{ browserContactCacheMin: 5 }');
    await page.reload();
    const begun = service.imports.length;
    await again(page);
    expect(service.imports.length).toBe(begun);
    expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 1]);
    await page.click('text=Add address book');
    await page.click('text=Forget my contacts');
    await page.waitForSelector('text=Your contacts are forgotten.');
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('is destroyed at the service with that', async () => {
    const { page } = await withList('{}');
    await page.click('text=Add address book');
    await page.click('text=Forget my contacts');
    await expect.poll(() => service.imports.at(-1)?.isDestroyed).toBe(true);
  });
});

describe('more people', () => {
  test('come from another source, each once', async () => {
    const { page } = await withList('{}');
    await page.getByRole('row', { name: 'Ana' }).click();
    await page.click('text=Add address book');
    service.next = {
      contacts: [person('Ana', 'Again', 'ANA@example.com'), person('Cy', 'New', 'cy@example.com')],
    };
    const consent = await windowOf(page, () => page.click('[data-launcher="outlookcom"] button'));
    await consent.click('#allow');
    await page.getByRole('row', { name: 'Cy New' }).click();
    expect(await names(page)).toEqual(['Ana Silva', 'Bo Berg', 'Cy New', 'Zoe Zimmer']);
    await submit(page);
    const [contacts, source] = await lastCall(page, 'afterSubmitContacts');
    expect(contacts).toMatchObject([{ first_name: 'Ana' }, { first_name: 'Cy' }]);
    expect(source).toBe('outlookcom');
  });

  test('can be typed', async () => {
    const { page } = await withList('{}');
    await page.fill('.bb-list-query', 'New One <new@example.com>, two@example.com');
    await page.click('text=Add 2 addresses');
    await page.waitForSelector('text=2 people selected');
    await page.fill('.bb-list-query', 'ana@example.com');
    expect(await names(page)).toEqual(['Ana Silva']);
    await page.fill('.bb-list-query', '');
    await submit(page);
    expect((await lastCall(page, 'afterSubmitContacts'))[0]).toMatchObject([
      { first_name: 'New', last_name: 'One', __selectedMail__: 'new@example.com' },
      { __selectedMail__: 'two@example.com' },
    ]);
  });
});

describe('what is asked of the service', () => {
  test('is what the page includes', async () => {
    const withAddress = {
      ...people[1],
      address: [{ formatted: '1 Rua\nLisboa' }],
      photos: ['https://x.example/a.jpg'],
    };
    const { page } = await withList(
      '{ include: ["name", "mailing_address", "photo"], referrer: "tests", locale: "en" }',
      [withAddress],
    );
    expect(service.imports.at(-1)?.form).toMatchObject({
      include: 'mailing_address,photo',
      locale: 'en',
      referrer: 'tests',
    });
    await page.getByRole('row').first().click();
    await submit(page);
    expect((await lastCall(page, 'afterSubmitContacts'))[0]).toMatchObject([
      { address: [{ formatted: '1 Rua\nLisboa' }], photos: [{ value: 'https://x.example/a.jpg' }] },
    ]);
  });

  test('never goes where a page says: webhooks are ignored with one warning', async () => {
    const warnings: string[] = [];
    const { page } = await openHost(service, { body });
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.evaluate(
      'for (const _ of [1, 2]) cloudsponge.init({ webhooks: { afterSubmitContacts: "https://x.example" } })',
    );
    await expect.poll(() => warnings.length).toBe(1);
    expect(warnings[0]).toContain('webhooks');
  });
});

describe('the menu', () => {
  test('shows the sources of the page in its order, and skips what is unknown or closed', async () => {
    const { page } = await openHost(service, {
      body,
      inline: 'cloudsponge.init({ sources: ["csv", "windowslive", "nobody", "plaxo", "gmail", "google"] });',
    });
    await page.click('.cloudsponge-launch');
    await page.waitForSelector('[data-launcher]');
    expect(
      await page
        .locator('li[data-launcher]')
        .evaluateAll((all) => all.map((it) => it.getAttribute('data-launcher'))),
    ).toEqual(['csv', 'windowslive', 'gmail']);
  });

  test('finds a provider by an address: known domains at once, others by the service', async () => {
    service.domains.set('company.example', { service: 'gmail', aliases: ['google'] });
    const { page } = await openHost(service, { body, inline: `${noting} cloudsponge.init(callbacks);` });
    await page.click('.cloudsponge-launch');
    await page.fill('[name=email]', 'nobody');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=This is not an e-mail address.');
    await page.fill('[name=email]', 'ana@unknown.example');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=We do not know this provider.');
    await page.fill('[name=email]', 'ana@hotmail.co.uk');
    const consent = await windowOf(page, () => page.keyboard.press('Enter'));
    await consent.waitForSelector('#allow');
    expect(service.imports.at(-1)?.form.service).toBe('ana@hotmail.co.uk');
    await come(page, 'calls.some(([name]) => name === "beforeImport")');
    await page.click('.bb-picker-actions >> text=Cancel');
    await page.fill('[name=email]', 'ana@company.example');
    await windowOf(page, () => page.keyboard.press('Enter'));
    await page.waitForSelector('.bb-picker-actions');
    await expect.poll(() => service.imports.at(-1)?.form.service).toBe('ana@company.example');
    await come(page, 'calls.filter(([name]) => name === "beforeImport").length === 2');
    expect(await lastCall(page, 'beforeImport')).toEqual(['gmail', service.imports.at(-1)?.id]);
  });

  test("offers the phone's own picker first, and asks about nobody else", async () => {
    service.next = {};
    const { page } = await openHost(service, {
      body,
      inline: `window.asked = 0; window.ContactsManager = class {}; Object.defineProperty(navigator, 'contacts', { value: { getProperties: async () => ['name', 'email', 'tel'], select: async () => (window.asked += 1) === 1 ? [] : [{ name: ['Ana Maria Silva'], email: ['ana@example.com'], tel: ['1'] }] } });
        ${noting} cloudsponge.init(callbacks);`,
    });
    await page.click('.cloudsponge-launch');
    await page.waitForSelector('[data-launcher]');
    expect(await page.locator('[data-launcher]').first().getAttribute('data-launcher')).toBe('device');
    await page.click('[data-launcher="device"] button');
    // Nobody was picked there, which leads back to the menu.
    await come(page, 'asked === 1');
    await page.click('[data-launcher="device"] button');
    // Who was picked there is only looked at once more.
    await page.waitForSelector('.bb-list-review >> text=Ana Maria Silva');
    await submit(page);
    expect(await lastCall(page, 'afterSubmitContacts')).toMatchObject([
      [{ first_name: 'Ana', last_name: 'Maria Silva', phone: [{ number: '1' }] }],
      'device',
      null,
    ]);
  });
});
