import { locales } from '@bookbridge/ui';
import { assetUrl } from '../../assets.js';

/** How an option is chosen. Values are as they stand in code; those that begin with `fn:` name a function of the script. */
export type Control =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'switch'; readonly value: string; readonly label: string }
  | { readonly kind: 'choice'; readonly usual: string; readonly values: readonly Value[] }
  | { readonly kind: 'text' | 'number'; readonly placeholder: string };

type Value = readonly [value: string, label: string];

export interface Option {
  readonly name: string;
  readonly about: string;
  readonly control: Control;
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

const option = (name: string, about: string, control: Control): Option => ({ name, about, control });
const list = (...values: readonly string[]): Control => ({ kind: 'list', values });
const on = (label: string): Control => ({ kind: 'switch', value: 'true', label });
const choice = (usual: string, ...values: readonly Value[]): Control => ({ kind: 'choice', usual, values });
const text = (placeholder: string): Control => ({ kind: 'text', placeholder });
const number = (placeholder: string): Control => ({ kind: 'number', placeholder });

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** A style sheet of the page, for the options that name one. */
export const ownStyle = assetUrl('developers/picker/assets/square.css');

/** Every option of the picker, each with a sentence. */
export const optionGroups: readonly OptionGroup[] = [
  {
    title: 'Where people come from',
    options: [
      option(
        'sources',
        'Which sources the menu shows; all of the application’s, unless some are named.',
        list('gmail', 'outlookcom', 'office365', 'icloud', 'yahoo', 'aol', 'csv', 'vcard'),
      ),
      option(
        'skipSourceMenu',
        'There is no menu: whoever leaves a source closes the picker.',
        on('Without a menu'),
      ),
      option(
        'csvProviders',
        'Reads a source from a file instead.',
        choice('Each in its own way', ['{"icloud":true}', 'iCloud from a file']),
      ),
      option(
        'readFilesLocally',
        'Reads files in the page, and uploads none. Not where only the picked are shared.',
        on('Read files here'),
      ),
      option(
        'inlineOauth',
        'Asks for consent in the page’s own window instead of another one.',
        choice(
          'In a window of its own',
          ['"mobile"', 'In this one, on phones'],
          ['true', 'In this one, always'],
        ),
      ),
      option(
        'browserContactCacheMin',
        'For how many minutes an address book is kept in this tab, at most 60; 0 keeps none.',
        number('Until the page is left'),
      ),
    ],
  },
  {
    title: 'Who can be picked',
    options: [
      option(
        'include',
        'What the field is filled with, and what is read besides.',
        list('name', 'email', 'mailing_address', 'photo'),
      ),
      option(
        'filter',
        'Who is listed.',
        choice(
          'Who has an e-mail address',
          ['fn:hasPhone', 'Who has a phone number'],
          ['fn:everyone', 'Everyone'],
        ),
      ),
      option(
        'compare',
        'The order of the list.',
        choice('By name', ['false', 'As in the address book'], ['fn:byAddress', 'By e-mail address']),
      ),
      option(
        'displayContactsColumns',
        'What is shown beside the name; the e-mail address, unless something is named.',
        list('email', 'phone'),
      ),
      option(
        'ignoreMultipleEmails',
        'Takes the best of several addresses.',
        on('Without a choice of addresses'),
      ),
      option('ignoreMultiplePhones', 'Takes the best of several numbers.', on('Without a choice of numbers')),
      option('selectionLimit', 'At most so many can be picked.', number('No limit')),
      option('selectionLimitMessage', 'Said when the limit is reached.', text('Our sentence')),
      option('displaySelectAllNone', 'Whether all can be selected at once.', {
        kind: 'switch',
        value: 'false',
        label: 'One by one only',
      }),
      option(
        'initiallySelectedContacts',
        'Everyone is selected at first, where the application allows that. None here does.',
        on('Everyone at first'),
      ),
      option(
        'disabledContacts',
        'Who cannot be picked: their addresses, or a function that may say why.',
        choice(
          'Nobody',
          ['["ada.okafor@example.com"]', 'Ada Okafor'],
          ['fn:invited', 'Names with A: “Invited”'],
        ),
      ),
      option('skipContactsDisplay', 'There is no list: the field gets everyone.', on('Without a list')),
      option(
        'alwaysShowCTA',
        'Accepted, and does nothing: the button is always there.',
        on('Always the button'),
      ),
    ],
  },
  {
    title: 'What becomes of them',
    options: [
      option(
        'textarea_id',
        'The field to fill, by its id.',
        choice('Every .cloudsponge-contacts', ['"to"', 'to'], ['null', 'None']),
      ),
      option('fieldMode', 'Whether what is in the field stays.', choice('replace', ['"append"', 'append'])),
      option('userToken', 'Your own id of the user: letters, digits and , . - / \\', text('42')),
      option('referrer', 'The name of an integration, for statistics.', text('my-plug-in')),
      option('webhooks', 'Ignored, with a warning in the console: they are set up on the server.', {
        kind: 'switch',
        value: '{"afterSubmitContacts":"https://example.com/hook"}',
        label: 'A webhook',
      }),
    ],
  },
  {
    title: 'How it looks and speaks',
    options: [
      option(
        'rootNodeSelector',
        'Draws the picker in an element of the page, which must have a height.',
        choice('Above the page', ['"#picker"', '#picker']),
      ),
      option('theme', 'Goes with rootNodeSelector.', choice('Not said', ['"inline"', 'inline'])),
      option(
        'css',
        'Values of our custom properties, or the address of a style sheet.',
        choice('Our look', [
          '{"accent":"#7a1f5c","accent-strong":"#5e1547","accent-soft":"#f7e8f1"}',
          'Plum',
        ]),
      ),
      option(
        'stylesheet',
        'The older name for the address of a style sheet.',
        choice('None', [JSON.stringify(ownStyle), 'Square corners']),
      ),
      option(
        'floatbox',
        'What the older lightbox took: its size, and whether a click beside it closes it.',
        choice('Our size', [
          '{"width":480,"height":520,"outsideClickCloses":true}',
          '480 × 520, closes by a click',
        ]),
      ),
      option(
        'locale',
        'The language.',
        choice(
          'The page’s',
          ...locales.map((tag): Value => [JSON.stringify(tag), languageNames.of(tag) ?? tag]),
        ),
      ),
      option(
        'localeData',
        'Texts that replace ours, or the address of a JSON file of them.',
        choice('Our texts', [
          // biome-ignore lint/suspicious/noTemplateCurlyInString: the picker's own place for the count.
          '{"SELECT_CONTACTS":"Who comes?","GET_CONTACTS":"Invite ${0}"}',
          'Words of a party',
        ]),
      ),
      option(
        'lazyLoad',
        'In csPageOptions only: nothing happens until load() is called.',
        on('Wait for load()'),
      ),
    ],
  },
];
