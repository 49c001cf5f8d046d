import { type Locale, speechOf } from '@bookbridge/ui';
import { PeopleList, type PeopleListProps, type Person, type Picked } from '@bookbridge/ui/list';
import * as parts from '@bookbridge/ui/list/parts';
import { listTexts } from '@bookbridge/ui/texts';
import { h, render } from 'preact';
import { useState } from 'preact/hooks';

/** What a test says of the list, beside what this page holds itself. */
export interface Setting
  extends Pick<
    PeopleListProps,
    'people' | 'total' | 'limit' | 'limitMessage' | 'columns' | 'hasSelectAll' | 'hasOneAddress' | 'isFilling'
  > {
  readonly locale: Locale;
  readonly isCancelled?: boolean;
}

declare global {
  interface Window {
    show(setting: Setting): void;
    /** More people come in, and then no more. */
    add(people: readonly Person[]): void;
    picked: Picked;
    submitted: number;
    cancelled: number;
  }
}

window.submitted = 0;
window.cancelled = 0;

function Page(setting: Setting) {
  const [picked, setPicked] = useState<Picked>(new Map());
  window.picked = picked;
  return h(PeopleList, {
    ...setting,
    parts,
    texts: listTexts[setting.locale],
    picked,
    onChange: setPicked,
    submitLabel: (count) =>
      count === 0
        ? 'Share with Invitely'
        : speechOf(setting.locale).count(
            { one: 'Share {count} person with Invitely', other: 'Share {count} people with Invitely' },
            count,
          ),
    onSubmit: () => {
      window.submitted = picked.size;
    },
    onCancel: () => {
      window.cancelled += 1;
    },
    handedOver:
      'Invitely gets their names, e-mail addresses and phone numbers. Everyone else is destroyed now.',
  });
}

let shown: Setting;

window.show = (setting) => {
  shown = setting;
  document.documentElement.dir = setting.locale === 'ar' ? 'rtl' : 'ltr';
  render(h(Page, setting), document.querySelector('#place') as Element);
};

window.add = (people) => {
  window.show({ ...shown, people: [...shown.people, ...people], isFilling: false });
};
