import { expect, test } from 'vitest';
import { calls, lastCall, noting, openHost, windowOf } from '../host.js';
import { person, playService } from '../played-service.js';

const service = await playService();

test('a click leads from the menu through consent to the people, and to the callbacks in order', async () => {
  const { page, faults } = await openHost(service, {
    inline: `${noting} cloudsponge.init({ ...callbacks, textarea_id: 'to' });`,
    body: '<button class="cloudsponge-launch">Invite</button><textarea id="to"></textarea>',
  });
  await page.click('.cloudsponge-launch');
  const consent = await windowOf(page, () => page.click('[data-launcher="gmail"] button'));
  await consent.click('#allow');
  await page.getByRole('row', { name: 'Ana Silva' }).click();
  await page.getByRole('row', { name: 'Bo Berg' }).click();
  expect(await page.getByRole('row').count()).toBe(3);
  await page.click('#cloudsponge-export-button');
  await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
  expect(await page.inputValue('#to')).toBe('"Ana Silva" <ana@example.com>, "Bo Berg" <bo@example.com>');
  expect(await calls(page)).toEqual([
    'afterInit',
    'beforeLaunch',
    'afterLaunch',
    'beforeImport',
    'afterImport',
    'beforeDisplayContacts',
    'afterSubmitContacts',
    'beforeClosing',
    'afterClosing',
  ]);
  expect(await lastCall(page, 'beforeImport')).toEqual(['gmail', 'import-1']);
  expect(await lastCall(page, 'afterSubmitContacts')).toMatchObject([
    [{ first_name: 'Ana', __selectedMail__: 'ana@example.com' }, { first_name: 'Bo' }],
    'gmail',
    { first_name: 'Olga' },
  ]);
  expect(faults).toEqual([]);
});

test('soon after the list there is all that follows it: the review and what is known of somebody need no connection', async () => {
  const { page, faults } = await openHost(
    service,
    { body: '<textarea class="cloudsponge-contacts"></textarea>' },
    { width: 390, height: 800 },
  );
  const people = [
    { ...person('Ana', 'Silva', 'ana@example.com'), phone: [{ number: '+49 30 1', type: '' }] },
    person('Bo', 'Berg', 'bo@example.com'),
  ];
  const rest = ['parts.js', 'parts.css'].map((name) =>
    page.waitForEvent('requestfinished', (request) => request.url().endsWith(name)),
  );
  await page.evaluate(
    `cloudsponge.init({ displayContactsColumns: ['phone'] }); cloudsponge.showContacts(${JSON.stringify(people)})`,
  );
  await page.getByRole('row', { name: 'Ana Silva' }).waitFor();
  await Promise.all(rest);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'More about Ana Silva' }).click();
  await page.waitForSelector('.bb-list-details >> text=+49 30 1');
  await page.click('text=Back');
  await page.getByRole('row', { name: 'Bo Berg' }).click();
  await page.click('[data-bb-review]');
  await page.waitForSelector('text=Check who you share');
  await page.click('#cloudsponge-export-button');
  await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
  expect(await page.inputValue('textarea')).toBe('"Bo Berg" <bo@example.com>');
  expect(faults).toEqual([]);
});
