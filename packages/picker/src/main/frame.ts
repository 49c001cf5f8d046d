/** Where the picker is drawn: a dialog above the page, or an element of it. */
import { directionOf, type Locale } from '@bookbridge/ui';
import type { PickerOptions } from '../options.js';
import { loadStyle } from './styles.js';

export interface Frame {
  /** What is drawn goes in here. */
  readonly root: HTMLElement;
  readonly isDialog: boolean;
  /** Shows it when its styles are there. */
  show(): Promise<void>;
  /** Whether it came. */
  loadStyle(url: string): Promise<boolean>;
  remove(): void;
}

interface Setting {
  readonly options: PickerOptions;
  readonly place: Element | ShadowRoot | undefined;
  readonly locale: Locale;
  readonly css: string;
  readonly nonce: string | undefined;
  readonly titleId: string;
  readonly onClose: () => void;
}

export function makeFrame(setting: Setting): Frame {
  const place = setting.place ?? placeOf(setting.options);
  return place ? inlineFrame(setting, place) : dialogFrame(setting);
}

function placeOf({ rootNodeSelector }: PickerOptions): Element | undefined {
  if (!rootNodeSelector) return undefined;
  try {
    return document.querySelector(rootNodeSelector) ?? undefined;
  } catch {
    return undefined;
  }
}

function inlineFrame(setting: Setting, place: Element | ShadowRoot): Frame {
  const widget = makeWidget(setting);
  widget.classList.add('bb-picker-inline');
  const root = document.createElement('section');
  root.className = 'bb-picker';
  root.setAttribute('aria-labelledby', setting.titleId);
  widget.append(root);
  return {
    root,
    isDialog: false,
    async show() {
      await stylesFor(setting, place instanceof ShadowRoot ? place : document);
      place.append(widget);
    },
    loadStyle: (url) => loadStyle(place instanceof ShadowRoot ? place : document, url, setting.nonce),
    remove: () => widget.remove(),
  };
}

function dialogFrame(setting: Setting): Frame {
  const widget = makeWidget(setting);
  const dialog = document.createElement('dialog');
  dialog.className = 'bb-picker bb-picker-dialog';
  dialog.setAttribute('aria-labelledby', setting.titleId);
  // By us, so that whoever has to be told of it is.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    setting.onClose();
  });
  const { floatbox } = setting.options;
  if (floatbox?.outsideClickCloses)
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) setting.onClose();
    });
  for (const [name, property] of [
    ['width', 'inline-size'],
    ['height', 'block-size'],
  ] as const) {
    const length = Number.parseFloat(String(floatbox?.[name] ?? ''));
    if (length > 0) dialog.style.setProperty(property, `${length}px`);
  }
  widget.append(dialog);
  const opener = document.activeElement;
  let unlock = () => {};
  let isRemoved = false;
  return {
    root: dialog,
    isDialog: true,
    async show() {
      await stylesFor(setting, document);
      if (isRemoved) return;
      document.body.append(widget);
      unlock = lockScroll();
      dialog.showModal();
    },
    loadStyle: (url) => loadStyle(document, url, setting.nonce),
    remove() {
      isRemoved = true;
      if (!widget.isConnected) return;
      dialog.close();
      widget.remove();
      unlock();
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
  };
}

function makeWidget({ locale, options: { css } }: Setting): HTMLElement {
  const widget = document.createElement('div');
  widget.className = 'cloudsponge-widget';
  widget.lang = locale;
  widget.dir = directionOf(locale);
  widget.style.setProperty('--bb-rem', remOfReader());
  if (typeof css === 'object' && css !== null)
    for (const [name, value] of Object.entries(css))
      widget.style.setProperty(propertyOf(name), String(value));
  return widget;
}

/** `primaryColor` is the accent to pages that know it by that name. */
const propertyOf = (name: string): string =>
  name.startsWith('--')
    ? name
    : `--bb-${name === 'primaryColor' ? 'accent' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The size of text that the reader's browser is set to; pages often make their rem another one. */
function remOfReader(): string {
  const probe = document.createElement('span');
  probe.style.setProperty('font-size', 'medium', 'important');
  document.body.append(probe);
  const size = getComputedStyle(probe).fontSize;
  probe.remove();
  return size;
}

function stylesFor({ css, nonce, options }: Setting, root: Document | ShadowRoot): Promise<unknown> {
  const own = typeof options.css === 'string' ? options.css : options.stylesheet;
  return Promise.all((own ? [css, own] : [css]).map((url) => loadStyle(root, url, nonce)));
}

/** Keeps the page behind the dialog where it is, and as wide. */
function lockScroll(): () => void {
  const { style } = document.documentElement;
  const before = [style.overflow, style.scrollbarGutter] as const;
  if (innerWidth > document.documentElement.clientWidth) style.scrollbarGutter = 'stable';
  style.overflow = 'hidden';
  return () => {
    [style.overflow, style.scrollbarGutter] = before;
  };
}
