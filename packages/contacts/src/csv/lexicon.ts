import { ownCopy } from '../text/own.js';
import type { Language } from './language.js';
import type { Kind, Meaning, Noun } from './meaning.js';
import { hasDense, withoutDenseBlanks } from './normal-header.js';

/** What one form of a dictionary says. */
export interface Entry {
  noun?: Noun;
  /** What it is when it stands alone, and not beside other words: "Büro", "Company". */
  alone?: Noun;
  kinds?: readonly Kind[];
  /** Of an ordinal or a number word. */
  number?: number;
  isFiller?: true;
  isSomebodyElse?: true;
  /** It counts beside another word of its language only. */
  isDoubtful?: true;
}

/** The words of one language, to be looked up. */
export class Dictionary {
  /** As they are written, and without their accents where that is no other word. */
  private readonly forms = new Map<string, Entry>();
  /** Those that have accents, without them. */
  private readonly unaccented = new Map<string, Entry>();
  /** Of headers whose words would mislead, when they are nothing else. */
  private readonly whole = new Map<string, Entry>();
  /** What its forms begin with, with and without accents. */
  readonly firstWords = new Set<string>();
  /** Whether words of it are cut out of headers at any letter. */
  readonly isDense: boolean;

  constructor(readonly language: Language) {
    this.addAll(language.nouns, (noun) => ({ noun: noun as Noun }));
    this.addAll(language.kinds, (kind) => ({ kinds: [kind as Kind] }));
    this.add(language.fillers, { isFiller: true });
    this.add(language.somebodyElse ?? '', { isSomebodyElse: true });
    language.ordinals?.forEach((forms, at) => {
      this.add(forms, { number: at + 1 });
    });
    for (const [form, meaning] of Object.entries(language.whole ?? {}))
      this.whole.set(withoutDenseBlanks(form), entryOf(meaning));
    for (const [form, meaning] of Object.entries(language.doubtful ?? {}))
      this.add(form, { ...entryOf(meaning), isDoubtful: true });
    const all = [...this.forms, ...this.whole];
    this.isDense = all.some(([form]) => hasDense(form));
    for (const [form] of this.whole)
      this.firstWords.add(firstWord(form)).add(firstWord(withoutAccents(form)));
    for (const [form, entry] of [...this.forms]) {
      const plain = withoutAccents(form);
      this.firstWords.add(firstWord(form)).add(firstWord(plain));
      if (this.forms.has(plain)) continue;
      this.forms.set(plain, entry);
      this.unaccented.set(plain, entry);
    }
  }

  /** What a form means; without its accents, too, where it is no other word of the language. */
  lookup(form: string, plain: string = withoutAccents(form)): Entry | undefined {
    return this.forms.get(form) ?? (plain === form ? undefined : this.unaccented.get(plain));
  }

  /** What a header means that is nothing but this form. */
  lookupWhole(header: string, plain: string = withoutAccents(header)): Entry | undefined {
    return this.whole.get(header) ?? this.whole.get(plain);
  }

  private addAll(lists: Readonly<Record<string, string>>, entryOf: (name: string) => Entry): void {
    for (const [name, forms] of Object.entries(lists)) this.add(forms, entryOf(name));
  }

  private add(forms: string, entry: Entry): void {
    for (const written of forms.split('|')) {
      const form = withoutDenseBlanks(written.trim());
      if (form !== '') this.forms.set(form, both(this.forms.get(form), entry));
    }
  }
}

const firstWord = (form: string): string => (form.includes(' ') ? form.slice(0, form.indexOf(' ')) : form);

/** A noun that has another sense, too, has that one beside other words. */
function both(before: Entry | undefined, entry: Entry): Entry {
  if (!before) return entry;
  return before.noun && !before.kinds ? { ...entry, alone: before.noun } : { ...entry, ...before };
}

/** `'phone home fax'`: a noun if the first word is no kind, and kinds. */
function entryOf(meaning: Meaning): Entry {
  const [first = '', ...rest] = meaning.split(' ');
  if (kinds.has(first)) return { kinds: [first, ...rest] as Kind[] };
  return rest.length === 0 ? { noun: first as Noun } : { noun: first as Noun, kinds: rest as Kind[] };
}

const kinds = new Set<string>([
  'home',
  'work',
  'other',
  'school',
  'mobile',
  'fax',
  'pager',
  'main',
  'car',
  'assistant',
  'billing',
  'shipping',
] satisfies Kind[]);

/** As capitals are written without accents, and become small letters in a program that does not know their language. */
function withoutAccents(word: string): string {
  if (isAscii(word)) return word;
  const known = plainWords.get(word);
  if (known !== undefined) return known;
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ıłςđيىك]/g, (letter) => sameLetter[letter] ?? letter)
    .normalize('NFC');
  // The same words are looked up in every dictionary; a hostile row must not fill memory with them.
  if (plainWords.size >= 2_000) plainWords.clear();
  plainWords.set(ownCopy(word), plain);
  return plain;
}

const plainWords = new Map<string, string>();

/** Letters without a mark of their own that stand for one another, in Turkish, Polish, Greek, Vietnamese and Persian. */
const sameLetter: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ς: 'σ',
  đ: 'd',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
};

/** A loop is several times as fast as an expression for words that are so short. */
function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** The dictionaries of languages of one script, to be found by the words of a header. */
export class Languages {
  /** By what their forms begin with. */
  private readonly byWord = new Map<string, Dictionary[]>();
  /** The same of those that glue words. */
  private readonly glued = new Map<string, Dictionary[]>();
  private readonly dense: readonly Dictionary[];

  constructor(readonly all: readonly Dictionary[]) {
    this.dense = all.filter(({ isDense }) => isDense);
    for (const dictionary of all) {
      for (const word of dictionary.firstWords) {
        listed(this.byWord, word).push(dictionary);
        if (dictionary.language.isGlued) listed(this.glued, word).push(dictionary);
      }
    }
  }

  /** Those that a normal header may have words of: to look closer takes longer. */
  of(header: string): Dictionary[] {
    const found = new Set<Dictionary>(hasDense(header) ? this.dense : []);
    for (const written of header.split(' ')) {
      const plain = withoutAccents(written);
      for (const word of written === plain ? [plain] : [written, plain])
        for (const dictionary of this.byWord.get(word) ?? []) found.add(dictionary);
      // Two letters are a word beside a longer one only.
      for (let end = written.length < 5 ? 0 : written.length - 2; end >= 2; end--)
        for (const dictionary of this.glued.get(written.slice(0, end)) ?? []) found.add(dictionary);
    }
    return [...found];
  }
}

/** The list of a key, which is made where there is none. */
export function listed<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The dictionaries that a row of headers is read by: that of its language, if it has one, before those of every row. */
export class Lexicon {
  private readonly all: readonly Dictionary[];

  constructor(
    readonly base: readonly Dictionary[],
    readonly own?: Dictionary,
    /** Those whose doubtful words count, as others of their words are in the row. */
    private readonly attested: ReadonlySet<Dictionary> = new Set(),
  ) {
    this.all = own ? [own, ...base] : base;
  }

  lookup(form: string): Entry | undefined {
    const plain = withoutAccents(form);
    for (const dictionary of this.all) {
      const entry = this.in(dictionary, form, plain);
      if (entry) return entry;
    }
    return undefined;
  }

  /** What a header means that is nothing but this form: by an entry of its own, or by its only word. */
  lookupWhole(header: string): Entry | undefined {
    const plain = withoutAccents(header);
    for (const dictionary of this.all) {
      const entry = dictionary.lookupWhole(header, plain) ?? this.in(dictionary, header, plain);
      if (entry) return entry;
    }
    return undefined;
  }

  /** The words of the language alone. */
  ownEntry(form: string): Entry | undefined {
    return this.own && (this.in(this.own, form) ?? this.own.lookupWhole(form));
  }

  /** Whether a form tells that a row has words of a dictionary: none of those of every row has it, but for that one. */
  tells(dictionary: Dictionary, form: string): boolean {
    const entry = dictionary.lookup(form) ?? dictionary.lookupWhole(form);
    if (!entry || entry.isDoubtful) return false;
    return this.base.every((other) => other === dictionary || !other.lookup(form));
  }

  private in(dictionary: Dictionary, form: string, plain?: string): Entry | undefined {
    const entry = dictionary.lookup(form, plain);
    return entry?.isDoubtful && !this.attested.has(dictionary) ? undefined : entry;
  }
}
