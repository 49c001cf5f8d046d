import { ownCopy } from '../text/own.js';
import { Remembered } from './remembered.js';
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
  remembered.set(label, type);
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
  return typeOfWords(known) || toType(unwrapped(own).replace(vendorMark, ''));
}

/** Whether words, as of the name of a column, say what kind a phone or an address is, and nothing else. */
export const areKindWords = (all: readonly string[]): boolean =>
  all.every((word) => /^\d+$/.test(word) || words(word).every((one) => silent.has(one) || meaningOf(one)));

/** What stands before the labels that programs have added to those of the standard. */
const vendorMark = /^x-(?:(?:evolution|kaddressbook|mozilla|google|android|apple|ms)-)?/i;

const remembered = new Remembered(ownCopy);

function unwrapped(label: string): string {
  const inner = /^_?\$!<(.*)>!\$_?$/.exec(label.trim());
  return (inner?.[1] ?? label).replace(/^\*\s*/, '').trim();
}

/** `HomeFAX`, `work_fax`, `Fax (privat)`: the words of a label in lower case. */
function words(label: string): string[] {
  return (
    label
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      // Chinese and Japanese words stand without a blank before what kind of device it is.
      .replace(/传真|傳真|ファッ?クス|(?<!tele)fax|電話|电话/gi, ' $& ')
      .toLowerCase()
      // The dot that a Turkish capital leaves.
      .replace(/\u0307/g, '')
      .split(/[\s_\-/().,:'（）]+/)
      .filter((word) => word !== '')
  );
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
  telefono telefone telefoon телефон email mail e address adresse adres
  dirección indirizzo endereço number nummer default standard primary 電話 电话 メール`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words of each kind, separated by blanks; those of headers are these and some more. */
export const vocabulary: Record<Meaning, string> = {
  fax: `fax faks télécopie telefax факс φαξ פקס 传真 傳真 ファックス ファクス 팩스 telefaks faksi فاكس`,
  pager: `pager beeper biper récepteur cercapersone пейджер 呼机 寻呼机 呼叫器 ポケベル 호출기`,
  mobile: `mobile cell cellular mobil mobiltelefon mobilní handy natel portable móvil movil celular
    cellulare telemóvel mobiel mobiele gsm komórka komórkowy matkapuhelin iphone мобильный мобільний
    сотовый моб κινητό נייד 手机 手機 携帯 移动 行動 휴대폰 휴대전화 mobilný mobitel handynummer smartphone الجوال جوال`,
  main: `main haupt hauptnummer zentrale principal principale hoofd główny hlavní hlavný huvud hoved pää
    ana основной 主要 总机 代表 대표`,
  home: `home private privat prive privé privée personal personale personnel personnelle pessoal particular
    domicile maison casa hogar thuis dom domowy domov domů otthon otthoni hem hemma bostad hjem hjemme koti
    ev домашний домашній дом дома личный σπίτι οικία בית 家庭 住宅 住家 自宅 私人 집 자택 individual prywatny domácí
    المنزل`,
  work: `work business office dienstlich geschäftlich beruflich arbeit büro firma bureau travail
    professionnel professionnelle pro trabajo oficina lavoro ufficio trabalho comercial werk zakelijk praca
    służbowy práce práca pracovní munka munkahelyi arbete arbejde arbeid jobb työ toimisto iş
    рабочий робочий работа робота офис служебный εργασία עבודה 工作 公司 单位 商务 勤務先 会社 職場 직장 회사 dienst munkahely
    γραφείο العمل`,
  school: `school schule école escuela scuola escola university uni universität universidad szkoła школа 学校
    學校 학교`,
  other: `other others andere sonstige weitere autre otro otra altro outro anders overig inne inny jiné
    jiný annat annan anden andet muu egyéb diğer другой другое інший άλλο 其他 その他 기타`,
};

const meanings = new Map<string, Meaning>(
  (
    Object.entries({
      ...vocabulary,
      mobile: `${vocabulary.mobile} cep`,
      work: `${vocabulary.work} kontor`,
    }) as [Meaning, string][]
  ).flatMap(([meaning, forms]) => forms.split(/\s+/).map((form): [string, Meaning] => [form, meaning])),
);

const meaningOf = (word: string): Meaning | undefined => meanings.get(word);
