import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeBrowser, openPage } from '@bookbridge/testing/browser';
import { endFile } from '@bookbridge/testing/file-end';
import type { Locale } from '@bookbridge/ui';
import type { Page } from 'playwright-core';
import { serveSamples } from './sample-server.js';
import { samples } from './samples.js';

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;

interface View {
  readonly screen: keyof typeof screens;
  readonly colorScheme: 'light' | 'dark';
  readonly locale: Locale;
}

/** Either screen in either scheme, and once each what is written from right to left and what has the longest words. */
const views: readonly View[] = [
  { screen: 'phone', colorScheme: 'light', locale: 'en' },
  { screen: 'phone', colorScheme: 'dark', locale: 'en' },
  { screen: 'desktop', colorScheme: 'light', locale: 'en' },
  { screen: 'desktop', colorScheme: 'dark', locale: 'en' },
  { screen: 'phone', colorScheme: 'light', locale: 'ar' },
  { screen: 'phone', colorScheme: 'light', locale: 'de' },
];

const file = (name: string, size: number) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.alloc(size, 'a;b\n'),
});

/** What a sample becomes when its person has done something, by a name. */
const deeds: Readonly<Record<string, readonly [sample: string, act: (page: Page) => Promise<unknown>]>> = {
  'upload-chosen': [
    'upload',
    (page) => page.setInputFiles('#bb-file', file('friends and family.csv', 2_400)),
  ],
  'upload-empty': ['upload', (page) => page.setInputFiles('#bb-file', file('friends.csv', 0))],
  'upload-sending': [
    'upload',
    async (page) => {
      await page.setInputFiles('#bb-file', file('friends and family.csv', 9_000_000));
      await page.locator('[data-bb-send]').click();
    },
  ],
  'choosing-picked': ['choosing-list', pickTwo],
  'choosing-looked-at': [
    'choosing-list',
    async (page) => {
      await pickTwo(page);
      await page.locator('[data-bb-review]').click();
    },
  ],
  'choosing-found-nobody': ['choosing-list', (page) => page.getByRole('searchbox').fill('zzz')],
  'finished-details': ['finished-archive', (page) => page.locator('summary').click()],
};

async function pickTwo(page: Page): Promise<void> {
  for (const row of [0, 2]) await page.locator('.bb-list-row').nth(row).click();
}

const nameOf = ({ screen, colorScheme, locale }: View) => `${screen}-${colorScheme}-${locale}`;

/**
 * Takes a picture of every sample and deed, or of those whose names match, in every view, into a folder with an `index.html` to
 * leaf through them; what was in it goes.
 */
export async function takeScreenshots(folder: string, wanted = /./): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names = [...Object.keys(samples), ...Object.keys(deeds)].filter((name) => wanted.test(name));
  const origin = await serveSamples();
  try {
    for (const view of views) await photographAll(folder, origin, view, names);
  } finally {
    await endFile();
    await closeBrowser();
  }
  await writeFile(join(folder, 'index.html'), indexOf(names));
}

async function photographAll(
  folder: string,
  origin: string,
  view: View,
  names: readonly string[],
): Promise<void> {
  const { screen, colorScheme, locale } = view;
  const page = await openPage({ ...screens[screen], colorScheme, locale });
  for (const name of names) {
    const [sample, act] = deeds[name] ?? [name];
    await page.goto(`${origin}/${locale}/${sample}`, { waitUntil: 'load' });
    await act?.(page);
    await page.screenshot({ path: join(folder, `${name}-${nameOf(view)}.png`), fullPage: true });
  }
}

/** One line of pictures for each sample. */
function indexOf(names: readonly string[]): string {
  const lines = names.map((name) => {
    const pictures = views.map((view) => {
      const file = `${name}-${nameOf(view)}.png`;
      return `<a href="${file}"><img src="${file}" alt="${nameOf(view)}" loading="lazy"></a>`;
    });
    return `<h2 id="${name}">${name}</h2>\n<div>${pictures.join('\n')}</div>`;
  });
  const links = names.map((name) => `<a href="#${name}">${name}</a>`);
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages</title>',
    '<style>body{font:15px system-ui;margin:2rem;background:#888}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}',
    'img{block-size:36rem;inline-size:auto;object-fit:contain;object-position:top}nav{columns:12rem}nav a{display:block;color:#000}</style>',
    `<nav>${links.join('\n')}</nav>`,
    ...lines,
    '</html>',
  ].join('\n');
}
