import { ownCopy } from '../text/own.js';
import { toLine } from './text.js';

/**
 * Labels of all programs and languages in one vocabulary: Home, Work, Mobile, Main, Home Fax, Work Fax, Other Fax,
 * Pager, School, Other. A label outside of it stays as it was written.
 */
export function toType(label: string): string {
  if (label === '') return '';
  const known = remembered.get(label);
  if (known !== undefined) return known;
  const bare = unwrapped(label);
  const type = typeOfWords(words(bare)) ?? toLine(bare);
  // Labels are few in an address book; a hostile one must not fill memory with them.
  if (remembered.size >= 500) remembered.clear();
  if (label.length <= 100) remembered.set(ownCopy(label), ownCopy(type));
  return type;
}

/** The type that a vCard's TYPE values amount to together; unknown values are labels of their own. */
export function typeOfParameters(values: readonly string[]): string {
  const known: string[] = [];
  let own = '';
  for (const value of values) {
    const all = words(value);
    if (all.every((word) => silent.has(word) || meaningOf(word))) for (const word of all) known.push(word);
    else if (own === '') own = value;
  }
  return typeOfWords(known) || toType(unwrapped(own).replace(/^x-/i, ''));
}

const remembered = new Map<string, string>();

function unwrapped(label: string): string {
  const inner = /^_?\$!<(.*)>!\$_?$/.exec(label.trim());
  return (inner?.[1] ?? label).replace(/^\*\s*/, '').trim();
}

/** `HomeFAX`, `work_fax`, `Fax (privat)`: the words of a label in lower case. */
function words(label: string): string[] {
  return label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-/().,:']+/)
    .filter((word) => word !== '');
}

type Meaning = 'fax' | 'pager' | 'mobile' | 'main' | 'home' | 'work' | 'school' | 'other';

/** Undefined when a word is none of the vocabulary's: then the label is somebody's own. */
function typeOfWords(all: readonly string[]): string | undefined {
  const found = new Set<Meaning>();
  for (const word of all) {
    if (silent.has(word) || /^\d+$/.test(word)) continue;
    const meaning = meaningOf(word);
    if (!meaning) return undefined;
    found.add(meaning);
  }
  if (found.has('fax')) return found.has('home') ? 'Home Fax' : found.has('work') ? 'Work Fax' : 'Other Fax';
  if (found.has('pager')) return 'Pager';
  if (found.has('mobile')) return 'Mobile';
  if (found.has('main')) return 'Main';
  if (found.has('home')) return 'Home';
  if (found.has('work')) return 'Work';
  if (found.has('school')) return 'School';
  return found.has('other') ? 'Other' : '';
}

/** Words that say how a thing is used, not what kind it is. */
const silent = new Set(
  `voice internet pref msg postal parcel dom intl text video x400 phone tel telephone telefon téléphone teléfono
  telefono telefone telefoon email mail e address adresse adres dirección indirizzo endereço number nummer default
  standard primary 電話 电话 メール`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const vocabulary: Record<Meaning, string> = {
  fax: 'fax faks télécopie telefax telefaks факс 传真 傳真 ファックス 팩스',
  pager: 'pager beeper biper récepteur cercapersone пейджер 呼机',
  mobile: `mobile cell cellular cellphone mobiltelefon handy mobil portable móvil movil celular cellulare telemóvel
    mobiel mobiele gsm komórka komórkowy iphone smartphone мобильный мобильный сотовый 手机 手機 携帯 휴대폰 휴대전화 cep`,
  main: 'main haupt hauptnummer principal principale hoofd główny основной 主要 代表',
  home: `home private privat privé prive personal personnel personnelle domicile maison casa particular thuis dom
    domowy domov otthon hem hjem koti ev домашний дом личный 家庭 住宅 自宅 집 individual`,
  work: `work business office geschäftlich beruflich arbeit büro firma bureau travail professionnel professionnelle
    pro trabajo oficina lavoro ufficio trabalho comercial werk zakelijk praca służbowy práce munka arbete arbejde jobb
    työ iş рабочий работа офис служебный 工作 公司 单位 勤務先 会社 職場 직장 회사`,
  school:
    'school schule école escuela scuola escola university uni universität universidad szkoła школа 学校 학교',
  other:
    'other others andere sonstige weitere weiteres autre otro otra altro outro anders inne inny другой 其他 その他 기타',
};

const meanings = new Map<string, Meaning>(
  (Object.entries(vocabulary) as [Meaning, string][]).flatMap(([meaning, forms]) =>
    forms.split(/\s+/).map((form): [string, Meaning] => [form, meaning]),
  ),
);

const meaningOf = (word: string): Meaning | undefined => meanings.get(word);
