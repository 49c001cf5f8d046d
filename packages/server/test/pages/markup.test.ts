import type { LooksLike } from '@bookbridge/contacts';
import { directionOf, locales } from '@bookbridge/ui';
import { describe, expect, test } from 'vitest';
import { type FailureCode, failures } from '../../dist/model/failures.js';
import { choiceGroups } from '../../dist/pages/views/column-choices.js';
import {
  accessGrantedPage,
  columnsPage,
  credentialsPage,
  errorPage,
  failedPage,
  finishedPage,
  problemSentence,
  progressPage,
  uploadPage,
} from '../../dist/pages/views/index.js';
import { guideIds, guideOfDevice, guides } from '../../dist/sources/export-guides/index.js';
import { catalogues } from '../../dist/texts/index.js';
import {
  callback,
  columnsProps,
  credentialsProps,
  report,
  samples,
  shellIn,
  uploadProps,
} from './samples.js';

const attribute = /\s[\w-]+="[^"]*"/g;

/** What a person reads: no tags, no attributes. */
function words(html: string): string {
  return html.replaceAll(attribute, '').replaceAll(/<[^>]*>/g, ' ');
}

describe.each(locales)('in %s', (locale) => {
  test.each(Object.entries(samples))('%s is a whole document in its language', (_, render) => {
    const html = render(shellIn(locale));
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}" dir="${directionOf(locale)}">`));
    expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html.match(/<main\b/g)).toHaveLength(1);
    expect(html).toMatch(/<\/html>$/);
  });

  test.each(Object.entries(samples))('%s leaves no text open and names no software', (_, render) => {
    const html = render(shellIn(locale));
    expect(words(html)).not.toMatch(/\{\w+\}|undefined|\bnull\b|NaN|\[object/);
    expect(html).not.toMatch(/bookbridge/i);
  });

  test.each(Object.entries(samples))('%s keeps to the content security policy', (_, render) => {
    const html = render(shellIn(locale));
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/i);
    for (const script of html.match(/<script\b.*?<\/script>/gs) ?? []) {
      expect(script).toMatch(
        /^<script type="module" src="\/assets\/(upload|columns|consent|approval|credentials|choose)\.client\.js"><\/script>$/,
      );
    }
  });

  test.each(guideIds)('the guide %s has its words', (guide) => {
    const html = uploadPage(shellIn(locale), { ...uploadProps, guide, sourceName: 'Acme Mail' });
    expect(words(html)).not.toMatch(/\{\w+\}|undefined/);
    if (guides[guide].kind === 'exporting') expect(html).toContain('<ol class="bb-steps"><li>');
  });

  test.each(Object.keys(failures) as FailureCode[])('the failure %s has its sentence', (failure) => {
    const html = failedPage(shellIn('en'), { failure, canRetryHere: false });
    expect(html).toContain(failures[failure].sentence);
    expect(catalogues[locale].failures[failure]).not.toBe('');
  });
});

/** What a page says in sentences, but for the steps of programs, some of which are the same. */
const sentencesOf = (html: string): string[] =>
  words(html.replaceAll(/<ol class="bb-steps">.*?<\/ol>(?:<p class="bb-small">[^<]*<\/p>)?/gs, ' '))
    .split(/[.!?](?=\s)/)
    .map((it) => it.replaceAll(/\s+/g, ' ').trim())
    .filter((it) => it.split(' ').length > 3);

test.each(Object.entries(samples))('%s says nothing twice', (_, render) => {
  const sentences = sentencesOf(render(shellIn('en')).replace(/^.*<body/s, ''));
  expect(sentences.filter((it, at) => sentences.indexOf(it) !== at)).toEqual([]);
});

describe('what others wrote is inert', () => {
  const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

  test.each(Object.entries(samples))('%s with a hostile application', (_, render) => {
    const html = render(shellIn('en', hostile, `https://example.com/a.png?x="><script>`));
    expect(html).not.toMatch(/<script>|<img src=x/);
  });

  test('and so are the source, the addresses and the number of a request', () => {
    const shell = shellIn('en');
    const pages = [
      uploadPage(shell, { ...uploadProps, action: hostile, sourceName: hostile }),
      progressPage(shell, {
        gathered: 1,
        refreshSeconds: 2,
        progressUrl: hostile,
        stopUrl: hostile,
        fileName: hostile,
      }),
      errorPage(shell, { requestId: hostile }),
    ];
    for (const html of pages) expect(html).not.toMatch(/<script>|<img src=x/);
  });
});

describe('the upload page', () => {
  const html = uploadPage(shellIn('en'), uploadProps);

  test('is one form with one file field, which has its label', () => {
    expect(html.match(/<form\b/g)).toHaveLength(1);
    expect(html).toContain('method="post" enctype="multipart/form-data" action="/upload/code"');
    expect(html.match(/<input\b[^>]*type="file"/g)).toHaveLength(1);
    expect(html).toMatch(/<label class="[\w -]+" for="bb-file"/);
    expect(html).toMatch(/<input [^>]*id="bb-file"[^>]*name="file"[^>]*required/);
  });

  test('says what is read, who gets it, and what happens next', () => {
    expect(html).toContain(
      'We read names, e-mail addresses, phone numbers, birthdays, workplaces, groups and postal addresses.',
    );
    expect(html).toContain('Invitely gets your whole address book.');
    expect(html).toContain('We delete the file once it is read, and what we read from it 15 minutes later.');
  });

  test('has the steps of its own source open, and all others folded', () => {
    expect(html).toContain('How to get the file from Outlook');
    expect(html).not.toContain('id="bb-guide-outlook"');
    expect(html).toContain('id="bb-guide-google"');
    expect(html).not.toMatch(/<details[^>]*\sopen/);
  });

  test('without a program unfolds the steps of the device in hand, and no others', () => {
    const props = { ...uploadProps, guide: undefined, deviceGuide: 'iphone' } as const;
    const open = uploadPage(shellIn('en'), props).match(/<details[^>]*\sopen[^>]*>/g);
    expect(open).toEqual([expect.stringContaining('id="bb-guide-iphone"')]);
    expect(uploadPage(shellIn('en'), { ...uploadProps, deviceGuide: 'iphone' })).not.toMatch(
      /<details[^>]*\sopen/,
    );
  });

  test.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15', 'iphone'],
    ['Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36', 'android'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', 'addressbook'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', undefined],
    [undefined, undefined],
  ])('knows the device of %s', (userAgent, guide) => {
    expect(guideOfDevice(userAgent)).toBe(guide);
  });

  test('of a closed service says so, and shows where else to look', () => {
    const closed = uploadPage(shellIn('en'), { ...uploadProps, guide: 'closed', sourceName: 'Plaxo' });
    expect(closed).toContain('Plaxo no longer gives out address books.');
    expect(closed).toContain('No file yet?');
  });

  test('shows the logo of the application where there is one', () => {
    const logo = uploadPage(shellIn('en', 'Invitely', 'https://invitely.example/logo.svg'), uploadProps);
    expect(logo).toContain('<img class="bb-site-logo" src="https://invitely.example/logo.svg" alt');
  });
});

describe('a source that clients call by a protocol or a kind of file', () => {
  const shell = shellIn('en');
  const name = 'What-DAV';

  test('is not named above the steps to a file', () => {
    const html = uploadPage(shell, { ...uploadProps, guide: 'generic', sourceName: name });
    expect(html).not.toContain(name);
    expect(html).toContain('Sign in to your mail in a browser on a computer.');
  });

  test.each(['credentials_rejected', 'app_password_required', 'server_not_found', 'missing'] as const)(
    'is not named where a password is asked for: %s',
    (problem) => {
      const props = {
        ...credentialsProps,
        guide: 'generic',
        asks: ['server', 'username', 'password'],
      } as const;
      expect(credentialsPage(shell, { ...props, sourceName: name, problem })).not.toContain(name);
    },
  );
});

describe('the files that are taken', () => {
  const taken =
    'vCard (.vcf), CSV (.csv), Excel (.xlsx), LibreOffice (.ods), LDIF (.ldif), JSContact (.json), Windows (.contact) or ZIP (.zip), up to 50 MB';

  test.each(['upload', 'upload-any', 'upload-closed', 'upload-refused'])('are said once: %s', (name) => {
    expect(samples[name]?.(shellIn('en')).split(taken)).toHaveLength(2);
  });

  test('can all be chosen', () => {
    const html = uploadPage(shellIn('en'), uploadProps);
    const [, accepted = ''] = html.match(/accept="([^"]*)"/) ?? [];
    for (const [, ending = ''] of taken.matchAll(/\((\.\w+)\)/g))
      expect(accepted.split(',')).toContain(ending);
  });
});

describe('a refusal', () => {
  const shell = shellIn('en');

  test.each<[LooksLike, string]>([
    ['a PDF', 'This looks like a PDF.'],
    ['an image', 'This looks like a picture.'],
    ['an empty file', 'There is nothing in this file.'],
    ['an old Excel workbook', 'This looks like another kind of spreadsheet. Save it as .xlsx or CSV first.'],
    ['a workbook with a password', 'This file has a password. Save it without one first.'],
    ['an Outlook data file', 'This looks like an Outlook data file. In Outlook, choose “File” › '],
    ['an Outlook message', 'This looks like a message of Outlook. Choose “File” › '],
    [
      'an Outlook archive for Mac',
      'This looks like an archive of Outlook for Mac. Open Outlook in a browser',
    ],
    [
      'an archive of Apple Contacts',
      'This looks like an archive of Apple Contacts. Open Contacts on your Mac',
    ],
    [
      'a Numbers spreadsheet',
      'This looks like a spreadsheet of Numbers. In Numbers, choose “File” › “Export To”',
    ],
    ['a Word document', 'This looks like a Word document. Copy its list of people into a spreadsheet'],
    ['a compressed archive', 'This looks like an archive.'],
    ['a film', 'This looks like another kind of file.'],
  ])('of %s says what it looks like, and what to do about it', (looksLike, sentence) => {
    const told = problemSentence(shell, { code: 'unknown_format', looksLike }, 1_000_000);
    expect(told).toMatch(new RegExp(`^${sentence}`));
  });

  test('of a large file names the limit', () => {
    expect(problemSentence(shell, { code: 'too_large' }, 50_000_000)).toContain('larger than 50 MB');
  });
});

describe('the finished page', () => {
  const props = { total: 213, merged: 0, report, cut: false, retentionMinutes: 120 };

  test('reports in one line, with the skipped lines folded', () => {
    const html = finishedPage(shellIn('en'), props);
    expect(html).toContain('213 people · 4 lines skipped');
    expect(html).toContain('Line 1,290: too long to read');
    expect(html).toContain('and 1 more');
  });

  test('says where in a file of files, and what else became of it', () => {
    const archive = samples['finished-archive']?.(shellIn('en')) ?? '';
    expect(archive).toContain('File 3 of the archive, line 12: not written as it should be');
    expect(archive).toContain('5 other files in the archive were passed over.');
    expect(archive).toContain('No. 1 and 5: no list of people');
    expect(archive).toContain('No. 4: hidden');
    expect(archive).toContain('4 people · 11 entries skipped');
    expect(archive).toContain('7 entries have no name, e-mail address or phone number.');
    expect(samples['finished-left-out']?.(shellIn('en'))).toContain('213 people · 1 line skipped');
    const workbook = samples['finished-workbook']?.(shellIn('en')) ?? '';
    expect(workbook).toContain('Sheet 3, row 340: no person in it');
    expect(workbook).toContain('1 duplicate was merged.');
    for (const html of [archive, workbook]) expect(html).not.toContain('data-bb-skipped');
  });

  test('says which entries of a provider, and that they were not given', () => {
    const html = samples['finished-provider']?.(shellIn('en')) ?? '';
    expect(html).toContain('213 people · 2 entries skipped');
    expect(html).toContain('Nobody could be read from these entries of the address book.');
    expect(html).toContain('Entry 12: not written as it should be');
    expect(html).toContain('Entry 1,290: listed, but not given');
    expect(html).not.toContain('data-bb-skipped');
  });

  test('keeps the download of what was skipped to itself until a script has the file', () => {
    const skipped = { ...report, skipped: report.skipped.slice(0, 1) };
    const html = finishedPage(shellIn('en'), { ...props, report: skipped });
    expect(html).toMatch(/<div class="bb-skipped" hidden/);
    expect(html).toContain('It has 1 of them.');
  });

  test('has no fold when nothing was skipped', () => {
    const html = finishedPage(shellIn('en'), { ...props, report: undefined });
    expect(html).toContain('213 people');
    expect(html).not.toContain('<details');
  });

  test('says how long our copy stays, in hours where these are whole', () => {
    expect(finishedPage(shellIn('en'), props)).toContain('destroyed within 2 hours');
  });

  test('of an empty book says that there was nobody', () => {
    expect(finishedPage(shellIn('en'), { ...props, total: 0 })).toContain(
      'There is nobody in this address book',
    );
  });
});

describe('the page that asks for columns', () => {
  test('names each choice by the header of its column, or by its number', () => {
    const html = columnsPage(shellIn('en'), columnsProps(5));
    expect(html).toContain('<label class="bb-column-name" for="bb-column-0"><bdi>Wer</bdi></label>');
    expect(html).toContain('for="bb-column-3"><bdi>Column 4</bdi>');
  });

  test('is filled in with what was found, also where nobody could choose it', () => {
    const html = columnsPage(shellIn('en'), columnsProps(3));
    expect(html).toContain('<option value="full_name" selected>Name</option>');
    expect(html).toContain('<option value="found" selected>E-mail (School)</option>');
    expect(html.match(/<option value="none" selected>/g)).toHaveLength(1);
  });

  test('says how many columns it does not show', () => {
    const html = samples['columns-more']?.(shellIn('en'));
    expect(html).toContain('1 more column of the file is not shown here.');
  });

  test('offers nothing that the application does not get', () => {
    expect(columnsPage(shellIn('en'), columnsProps(1))).toContain('value="street"');
    const html = columnsPage(shellIn('en'), { ...columnsProps(1), groups: choiceGroups([]) });
    expect(html).not.toMatch(/value="(?:street|notes|url)"/);
  });
});

const ends = Object.entries(samples).filter(([name]) =>
  /^(finished|handed|failed|denied|stopped|destroyed|expired|already|link|astray|done|unknown|waiting|error|approved|not-)/.test(
    name,
  ),
);

test.each(['upload', 'credentials', 'approval', 'handed-over'])(
  '%s, which may be the first that a person sees, says once who we are',
  (name) => {
    const html = samples[name]?.(shellIn('en')) ?? '';
    expect(html.split('We are the service that reads address books for Invitely.')).toHaveLength(2);
  },
);

describe('a page that has nothing more to do', () => {
  test.each(ends)('%s has a header, and one button or link that leads on', (name, render) => {
    const html = render(shellIn('en'));
    expect(html).toMatch(/<header class="bb-site">/);
    const ways = (html.match(/<(?:a|button)\b[^>]*bb-button[^>]*>/g) ?? []).filter(
      (it) => !it.includes('data-bb-download'),
    );
    // Where the application is known, the script puts one in the place of the other.
    expect(ways).toHaveLength(name.endsWith('-home') ? 2 : 1);
    for (const way of ways) expect(way).toContain('bb-button-primary');
  });

  test('leads back where the address of the application is known, and is closed elsewhere', () => {
    const home = samples['finished-home']?.(shellIn('en')) ?? '';
    expect(home).toContain('href="https://invitely.example/">Back to Invitely</a>');
    expect(home).not.toContain('You can close this page');
    expect(samples.finished?.(shellIn('en'))).not.toContain('Back to Invitely');
  });

  test('of a link of nobody’s says what is done here', () => {
    expect(samples.unknown?.(shellIn('en'))).toContain('Address book sharing</span></header>');
  });
});

describe('after a consent', () => {
  const shell = callback(shellIn('en'));

  test('the page says that the reading goes on, who gets what, and when our copy ends', () => {
    const html = accessGrantedPage(shell, { retentionMinutes: 15 });
    expect(html).toContain('We are reading your address book. This goes on without this page.');
    expect(html).toContain('Invitely gets your whole address book.');
    expect(html).toContain('Our access ends then, and our copy is destroyed 15 minutes later.');
  });

  test('a refusal is no mishap', () => {
    const html = failedPage(shell, { failure: 'consent_denied', canRetryHere: false });
    expect(html).toContain('<title>Your address book stays with you · Invitely</title>');
    expect(html).toContain('bb-outcome-neutral');
  });

  test('a box that was not ticked leads to where it is', () => {
    const html = failedPage(shell, { failure: 'scope_missing', canRetryHere: false });
    expect(html).toContain('Please try again and tick it.');
    expect(html).toContain('start again, and tick the box on the page that asks what we may read.');
  });

  test.each(Object.entries(samples))('%s: only the answer to a redirect hides where it was', (_, render) => {
    const html = render(shellIn('en'));
    expect(html.includes('<meta name="referrer" content="no-referrer"')).toBe(
      html.includes('data-bb-callback'),
    );
  });

  test('elsewhere than after a redirect no page closes itself', () => {
    const pages = [
      accessGrantedPage(shellIn('en'), { retentionMinutes: 15 }),
      failedPage(shellIn('en'), { failure: 'consent_denied', canRetryHere: false }),
    ];
    for (const html of pages) expect(html).not.toContain('data-bb-closes-after');
  });
});
