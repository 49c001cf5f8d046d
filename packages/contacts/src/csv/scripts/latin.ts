import type { Language } from '../language.js';
import { catalan } from '../languages/ca.js';
import { czech } from '../languages/cs.js';
import { danish } from '../languages/da.js';
import { german } from '../languages/de.js';
import { spanish } from '../languages/es.js';
import { finnish } from '../languages/fi.js';
import { french } from '../languages/fr.js';
import { croatian } from '../languages/hr.js';
import { hungarian } from '../languages/hu.js';
import { indonesian } from '../languages/id.js';
import { italian } from '../languages/it.js';
import { lithuanian } from '../languages/lt.js';
import { norwegian } from '../languages/nb.js';
import { dutch } from '../languages/nl.js';
import { polish } from '../languages/pl.js';
import { portuguese } from '../languages/pt.js';
import { romanian } from '../languages/ro.js';
import { slovak } from '../languages/sk.js';
import { slovenian } from '../languages/sl.js';
import { serbian } from '../languages/sr.js';
import { swedish } from '../languages/sv.js';
import { turkish } from '../languages/tr.js';
import { vietnamese } from '../languages/vi.js';

/** Languages that are written in Latin letters. Where two explain a row equally well, the first one of them does. */
export const latin: readonly Language[] = [
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  turkish,
  swedish,
  danish,
  norwegian,
  finnish,
  czech,
  slovak,
  hungarian,
  romanian,
  croatian,
  serbian,
  slovenian,
  vietnamese,
  indonesian,
  lithuanian,
  catalan,
];
