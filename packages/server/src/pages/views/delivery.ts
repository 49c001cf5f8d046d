import { speechOf } from '@bookbridge/ui';
import type { PageShell } from './shell.js';

/** Who gets what of the address book: the one place where a page says so, made from what the service enforces. */
export function deliverySentence({ texts, locale, application, delivery }: PageShell): string {
  return speechOf(locale).say(texts.delivery[delivery], { application: application.name });
}
