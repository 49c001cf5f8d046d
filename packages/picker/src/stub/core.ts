import type { LaunchRequest, Listener, Picker, PickResult } from '../api.js';
import { PickError } from '../errors.js';
import { type CallbackName, mergeOptions, type PickerOptions } from '../options.js';
import type { Settings } from '../settings.js';
import { type Returned, takeReturned } from './away.js';
import { beginInWindow } from './begin.js';
import { BookCache } from './cache.js';
import type { Launch, Main, Notice, Start, View } from './launch.js';
import { closedName, findSource } from './sources.js';
import { isPhone } from './surroundings.js';
import { Listeners, withoutCallbacks } from './tell.js';
import { tools } from './tools.js';

/** The picker as a page sees it. Opens windows itself; all else is loaded on first need. */
export class Core implements Picker {
  readonly #settings: Settings;
  readonly #nonce: string | undefined;
  readonly #cache = new BookCache();
  readonly #listeners = new Listeners();
  #pageOptions: PickerOptions = {};
  #initOptions: PickerOptions = {};
  #isLoaded = false;
  #view: Promise<View> | undefined;
  #shown: View | undefined;
  /** What is being opened: a second click on it opens nothing more. */
  #opening: { readonly asked: string | undefined } | undefined;
  readonly #unhook: () => void;

  constructor(settings: Settings, nonce: string | undefined) {
    this.#settings = settings;
    this.#nonce = nonce;
    this.#readPage();
    this.#isLoaded = this.#pageOptions.lazyLoad !== true;
    this.#unhook = this.#hook();
    const returned = takeReturned(settings.key);
    if (returned) this.#comeBack(returned);
    whenParsed(() => this.#readPage());
    if (this.#isLoaded) whenIdle(() => this.#prepare());
  }

  get options(): PickerOptions {
    return mergeOptions(this.#pageOptions, this.#initOptions);
  }

  readonly init = (options?: PickerOptions): void => {
    if (typeof options !== 'object' || options === null) return;
    this.#initOptions = mergeOptions(this.#initOptions, options);
    this.#greet(options);
  };

  readonly launch = (source?: string | LaunchRequest | Event, overrides?: PickerOptions): false => {
    const { source: asked, ...more } = requestOf(source, overrides);
    this.#launch(asked, mergeOptions(this.options, more), { fillsField: true });
    return false;
  };

  readonly end = (): void => {
    this.#shown?.end();
  };

  readonly load = (): void => {
    this.#isLoaded = true;
    this.#prepare();
  };

  readonly showProgress = (source: string): void => {
    this.#showOwn({ kind: 'progress', source: String(source) });
  };

  readonly showContacts = (contacts: readonly object[], source = '', owner: object | null = null): void => {
    this.#showOwn({ kind: 'contacts', contacts, source, owner });
  };

  readonly trigger = (data: unknown): Promise<never> =>
    Promise.reject({
      status: 501,
      responseText: 'Hooks are set up on the server; this service has none yet.',
      data,
    });

  readonly pick = (options: LaunchRequest = {}): Promise<PickResult> => {
    const { source: asked, ...more } = options;
    const all = mergeOptions(withoutCallbacks({ ...this.options, textarea_id: null }), more);
    return new Promise((resolve, reject) => {
      const fillsField = more.textarea_id != null;
      const isOpening = this.#launch(asked, all, { fillsField, answer: { resolve, reject } });
      if (!isOpening) reject(new PickError('cancelled', 'menu'));
    });
  };

  readonly on = <Name extends CallbackName>(name: Name, listener: Listener<Name>): void =>
    this.#listeners.add(name, listener);

  readonly off = <Name extends CallbackName>(name: Name, listener: Listener<Name>): void =>
    this.#listeners.remove(name, listener);

  readonly destroy = (): void => {
    this.#unhook();
    this.#shown?.destroy();
    this.#cache.clear();
    this.#listeners.clear();
    this.#isLoaded = false;
    for (const name of ['cloudsponge', 'bookbridge', 'csLaunch', 'csInit'])
      Reflect.deleteProperty(window, name);
  };

  /** Shows the picker in the shadow of an element. */
  mount(place: Element | ShadowRoot, options: PickerOptions): void {
    this.#launch(undefined, mergeOptions(this.options, options), { fillsField: true, place });
  }

  /** At once where the picker is open: a callback may show people in place of those it was told of. */
  #showOwn(start: Start): void {
    if (!this.#shown?.show(start)) void this.#open(this.options, start);
  }

  unmount(place: Element | ShadowRoot): void {
    this.#shown?.leave(place);
  }

  #launch(
    asked: string | undefined,
    options: PickerOptions,
    rest: Pick<Launch, 'fillsField' | 'answer' | 'place'>,
  ): boolean {
    if (!this.#isLoaded) return false;
    if (!rest.place && this.#isThere(asked)) return false;
    if (this.#listeners.teller(options)('beforeLaunch') === false) return false;
    const opening = { asked };
    if (!rest.place) this.#opening = opening;
    void this.#open(options, this.#startOf(asked, options), rest).then(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return true;
  }

  #isThere(asked: string | undefined): boolean {
    if (this.#opening && this.#opening.asked === asked) return true;
    return this.#shown?.bringForward(asked) === true;
  }

  #startOf(asked: string | undefined, options: PickerOptions): Start {
    if (asked === undefined) return { kind: 'menu' };
    const source = findSource(this.#settings, asked, options);
    if (!source) return { kind: 'menu', notice: noticeFor(this.#settings, asked) };
    return {
      kind: 'source',
      source,
      begun: this.#needsWindow(source.asked, source.method, options)
        ? beginInWindow(this.#settings, source, options)
        : undefined,
    };
  }

  /** Not for what is read here, what is there already, and what goes on in the page's own window. */
  #needsWindow(asked: string, method: string, options: PickerOptions): boolean {
    const { inlineOauth, readFilesLocally } = options;
    if (method === 'device') return false;
    if (method === 'upload' && readFilesLocally && this.#settings.delivery === 'whole') return false;
    if (inlineOauth === true || (inlineOauth === 'mobile' && isPhone())) return false;
    return this.#cache.get(asked, options) === undefined;
  }

  async #open(
    options: PickerOptions,
    start: Start,
    rest: Pick<Launch, 'fillsField' | 'answer' | 'place'> = { fillsField: true },
  ): Promise<void> {
    const launch: Launch = { options, start, tell: this.#listeners.teller(options), ...rest };
    try {
      const view = await this.#ready();
      await untilBody();
      await view.open(launch);
    } catch {
      launch.tell('onError', {
        code: 'picker_unavailable',
        message: 'The picker could not be loaded.',
        source: undefined,
        importId: undefined,
      });
      rest.answer?.reject(new PickError('picker_unavailable'));
    }
  }

  /** Loads it before it is needed; when that fails, whoever needs it is told. */
  #prepare(): void {
    this.#ready().catch(() => {});
  }

  /** The rest of the picker; asked for again when it could not be loaded. */
  #ready(): Promise<View> {
    const { main } = this.#settings.chunks;
    this.#view ??= import(/* @vite-ignore */ main).then(({ makeView }: Main) => {
      this.#shown = makeView({
        settings: this.#settings,
        cache: this.#cache,
        nonce: this.#nonce,
        tools,
      });
      return this.#shown;
    });
    this.#view.catch(() => {
      this.#view = undefined;
    });
    return this.#view;
  }

  /** Callbacks are those of the page as it is now: they are set when all of it has been loaded. */
  #comeBack(returned: Returned): void {
    this.#isLoaded = true;
    whenLoaded(() => {
      void this.#open(mergeOptions(this.options, returned.options), { kind: 'returned', returned });
    });
  }

  #readPage(): void {
    const options = window.csPageOptions;
    if (typeof options !== 'object' || options === null) return;
    const { afterInit } = this.#pageOptions;
    this.#pageOptions = { ...options };
    if (options.afterInit !== afterInit) this.#greet(options);
  }

  /** Later, as if something had still to be loaded: pages launch from it, and look for elements that follow. */
  #greet(options: PickerOptions): void {
    if (options.webhooks !== undefined) warnOnce();
    if (!options.afterInit) return;
    const { afterInit } = options;
    whenParsed(() => this.#listeners.teller({ afterInit })('afterInit'));
  }

  #hook(): () => void {
    const onClick = (event: MouseEvent) => {
      const target = event.composedPath()[0];
      const link = target instanceof Element ? target.closest(hooks) : null;
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      this.launch(link.getAttribute('data-cloudsponge-source') || undefined);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }
}

const hooks = '.cloudsponge-launch, [data-cloudsponge-source], .cs_import';

function noticeFor(settings: Settings, asked: string): Notice {
  const name = closedName(settings, asked);
  return name === undefined ? { kind: 'unknown' } : { kind: 'closed', name };
}

function requestOf(source: unknown, overrides: PickerOptions | undefined): LaunchRequest {
  if (typeof source === 'string') return { ...overrides, source };
  const isRequest = typeof source === 'object' && source !== null && !(source instanceof Event);
  return { ...overrides, ...(isRequest ? source : {}) };
}

let hasWarned = false;

function warnOnce(): void {
  if (hasWarned) return;
  hasWarned = true;
  // biome-ignore lint/suspicious/noConsole: the page's developer looks for it there.
  console.warn('The option "webhooks" is not supported: set webhooks up on the server.');
}

function whenParsed(go: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', go, { once: true });
  else setTimeout(go);
}

function whenLoaded(go: () => void): void {
  if (document.readyState === 'complete') setTimeout(go);
  else addEventListener('load', () => setTimeout(go), { once: true });
}

const untilBody = (): Promise<void> =>
  new Promise((resolve) => (document.body ? resolve() : whenParsed(resolve)));

function whenIdle(go: () => void): void {
  whenLoaded(() => (window.requestIdleCallback ?? setTimeout)(go));
}
