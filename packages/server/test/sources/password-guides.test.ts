import { locales, speechOf } from '@bookbridge/ui';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type GuideTexts,
  isOfForm,
  type PasswordGuide,
  type PasswordGuideId,
  passwordGuides,
  passwordGuideTexts,
  type SecretForm,
  secretAsSent,
  takesUsualPassword,
} from '../../dist/sources/password-guides/index.js';
import { providers, wayOf } from '../../dist/sources/registry.js';

const guides = Object.entries(passwordGuides) as [PasswordGuideId, PasswordGuide][];
const translations = locales.filter((locale) => locale !== 'en');
const english = passwordGuideTexts('en');

const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g) ?? []);

/** Every text of a catalogue that is not a step, by its path. */
const sentencesOf = ({ secrets, reasons, userNames }: GuideTexts): [string, string][] =>
  Object.entries({ secrets, reasons, userNames }).flatMap(([group, texts]) =>
    Object.entries(texts).map(([name, text]): [string, string] => [`${group}.${name}`, text]),
  );

/** The steps of a guide as people read them. */
const readAs = (guide: PasswordGuide, locale: (typeof locales)[number], source: string) => {
  const words = { source, ...guide.words };
  return passwordGuideTexts(locale).steps[guide.recipe].map((step) => speechOf(locale).say(step, words));
};

describe('a source that takes a password', () => {
  const used = [...providers.values()].flatMap((provider) => {
    const way = wayOf(provider, 'credentials');
    return way ? [{ code: provider.code, name: provider.name, guide: way.guide }] : [];
  });

  test('explains which, and none is explained for nobody', () => {
    expect(used.length).toBeGreaterThan(20);
    expect(new Set(used.map(({ guide }) => guide))).toEqual(new Set(guides.map(([id]) => id)));
  });

  for (const { code, name, guide } of used)
    test(`is explained in three to five short steps, with nothing left open: ${code}`, () => {
      for (const locale of locales) {
        const steps = readAs(passwordGuides[guide], locale, name);
        expect(steps.length).toBeGreaterThanOrEqual(3);
        expect(steps.length).toBeLessThanOrEqual(5);
        for (const step of steps) {
          expect(step).not.toMatch(/[{}]/);
          expect(step.length, step).toBeLessThanOrEqual(160);
        }
      }
    });
});

describe.each(translations)('the passwords in %s', (locale) => {
  const own = passwordGuideTexts(locale);

  test('are explained in as many steps, in its own words', () => {
    expect(Object.keys(own.steps)).toEqual(Object.keys(english.steps));
    for (const [recipe, steps] of Object.entries(english.steps)) {
      const translated = own.steps[recipe as keyof typeof own.steps];
      expect(translated, recipe).toHaveLength(steps.length);
      translated.forEach((step, at) => {
        expect(step, recipe).not.toBe(steps[at]);
        expect(placeholders(step), recipe).toEqual(placeholders(steps[at] ?? ''));
      });
    }
  });

  test('have a name and a reason, with the same values', () => {
    const translated = new Map(sentencesOf(own));
    expect([...translated.keys()]).toEqual(sentencesOf(english).map(([path]) => path));
    for (const [path, sentence] of sentencesOf(english)) {
      expect(translated.get(path), path).not.toBe(sentence);
      expect(placeholders(translated.get(path) ?? ''), path).toEqual(placeholders(sentence));
    }
  });
});

test.each(locales)('nothing is praised or shouted in %s', (locale) => {
  const { steps } = passwordGuideTexts(locale);
  const sentences = sentencesOf(passwordGuideTexts(locale)).map(([, text]) => text);
  for (const text of [...sentences, ...Object.values(steps).flat()])
    expect(text).not.toMatch(/[!¡！]|securely/i);
});

test('every link is safe', () => {
  for (const [id, { url }] of guides) if (url !== undefined) expect(new URL(url).protocol, id).toBe('https:');
});

describe('what was typed', () => {
  test.each([
    ['icloud', 'abcd-efgh-ijkl-mnop', 'abcd-efgh-ijkl-mnop'],
    ['icloud', ' abcdefghijklmnop\n', 'abcd-efgh-ijkl-mnop'],
    ['icloud', 'abcd–efgh—ijkl‑mnop', 'abcd-efgh-ijkl-mnop'],
    ['icloud', 'abcd efgh ijkl mnop', 'abcd-efgh-ijkl-mnop'],
    ['icloud', 'abcd-efgh-ijkl-mno', 'abcd-efgh-ijkl-mno'],
    ['icloud', 'Abcd-efgh-ijkl-mnop', 'Abcd-efgh-ijkl-mnop'],
    ['icloud', 'my own password-1', 'my own password-1'],
    ['yahoo', 'abcd efgh ijkl mnop', 'abcdefghijklmnop'],
    ['aol', 'abcd\u00a0efgh\u00a0ijkl\u00a0mnop', 'abcdefghijklmnop'],
    ['zoho', 'aB3d eF6h iJ9l', 'aB3deF6hiJ9l'],
    ['qq_mail', ' abcdefghijklmnop', 'abcdefghijklmnop'],
    ['fastmail', ' abcd efgh', 'abcd efgh'],
    ['gmx', 'abcd efgh ijkl mnop', 'abcd efgh ijkl mnop'],
    ['generic', ' abcd-efgh-ijkl-mnop ', ' abcd-efgh-ijkl-mnop '],
  ] as const)('for %s as %j is sent as %j', (id, typed, sent) => {
    expect(secretAsSent(typed, passwordGuides[id])).toBe(sent);
  });

  const separator = fc.stringMatching(/^[ \t\n\u00a0\u2009\-\u2010-\u2015]{0,3}$/);
  const ofForm = (form: SecretForm) => {
    const length = form.shown.replace(/[^x]/g, '').length;
    const character = fc.stringMatching(new RegExp(`^[${form.alphabet}]$`));
    return fc.array(fc.tuple(separator, character), { minLength: length, maxLength: length });
  };
  const withForm = guides.flatMap(([id, guide]) =>
    'form' in guide && guide.form ? [{ id, guide, form: guide.form }] : [],
  );

  test('is known by its form at iCloud, Yahoo, AOL, Zoho and QQ', () => {
    expect(withForm.map(({ id }) => id)).toEqual(['icloud', 'yahoo', 'aol', 'zoho', 'qq_mail']);
  });

  for (const { id, guide, form } of withForm)
    test(`loses the blanks and dashes that came along, and no character: ${id}`, () => {
      fc.assert(
        fc.property(ofForm(form), separator, (pieces, end) => {
          const typed = pieces.flat().join('') + end;
          const sent = secretAsSent(typed, guide);
          const characters = pieces.map(([, character]) => character).join('');
          expect(sent.replaceAll('-', '')).toBe(characters);
          expect(sent.replace(/[^-]/g, 'x')).toBe(
            form.isSentAsShown ? form.shown : 'x'.repeat(characters.length),
          );
          expect(isOfForm(typed, guide)).toBe(true);
          expect(secretAsSent(sent, guide)).toBe(sent);
        }),
      );
    });

  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[a-z -]{0,24}$/),
    ...withForm.map(({ form }) => ofForm(form).map((pieces) => pieces.flat().join(''))),
  );

  test('stays as it is to the last blank where it may be the usual password', () => {
    const usual = guides.filter(([, guide]) => takesUsualPassword(guide));
    expect(usual.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(anything, fc.constantFrom(...usual), (typed, [, guide]) => {
        expect(secretAsSent(typed, guide)).toBe(typed);
        expect(isOfForm(typed, guide)).toBe(false);
      }),
    );
  });

  test('loses nothing but the blanks around it where the provider makes it, in a form that is not known', () => {
    const own = guides.filter(([, guide]) => !takesUsualPassword(guide));
    fc.assert(
      fc.property(anything, fc.constantFrom(...own), (typed, [, guide]) => {
        fc.pre(!isOfForm(typed, guide));
        expect(secretAsSent(typed, guide)).toBe(typed.trim());
      }),
    );
  });
});
