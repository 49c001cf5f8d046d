import type { Listener, Picker, PickResult } from './api.js';
import { PickError } from './errors.js';
import type { CallbackName, PickerOptions } from './options.js';

/** Whose picker it is. */
export interface PickerSource {
  /** Where the service is. */
  readonly baseUrl: string;
  /** The application's public key. */
  readonly key: string;
}

/** One script for each application of a page. */
const loading = new Map<string, Promise<Picker>>();

/**
 * The picker of the service, which is loaded from there so that both always fit together. What is called before it is there waits for
 * it. Works in browsers only; on a server it may be imported, but not called.
 */
export function createPicker(source: PickerSource, options: PickerOptions = {}): Picker {
  const loaded = load(source);
  let picker: Picker | undefined;
  const use = (go: (picker: Picker) => void) => {
    if (picker) go(picker);
    else loaded.then(go, () => {});
  };
  loaded.then(
    (it) => {
      picker = it;
    },
    () =>
      options.onError?.({
        code: 'picker_unavailable',
        message: 'The picker could not be loaded.',
        source: undefined,
        importId: undefined,
      }),
  );
  use((it) => it.init(options));
  return {
    get options() {
      return picker?.options ?? options;
    },
    init: (more) => use((it) => it.init(more)),
    launch(asked, overrides) {
      use((it) => it.launch(asked, overrides));
      return false;
    },
    end: () => use((it) => it.end()),
    load: () => use((it) => it.load()),
    showProgress: (asked) => use((it) => it.showProgress(asked)),
    showContacts: (...args) => use((it) => it.showContacts(...args)),
    trigger: (data) => loaded.then((it) => it.trigger(data)),
    pick(request): Promise<PickResult> {
      if (picker) return picker.pick(request);
      return loaded.then(
        (it) => it.pick(request),
        () => Promise.reject(new PickError('picker_unavailable')),
      );
    },
    on: <Name extends CallbackName>(name: Name, listener: Listener<Name>) =>
      use((it) => it.on(name, listener)),
    off: <Name extends CallbackName>(name: Name, listener: Listener<Name>) =>
      use((it) => it.off(name, listener)),
    destroy() {
      loading.delete(urlOf(source));
      use((it) => it.destroy());
    },
  };
}

const urlOf = ({ baseUrl, key }: PickerSource): string =>
  `${baseUrl.replace(/\/$/, '')}/widget/${encodeURIComponent(key)}.js`;

function load(source: PickerSource): Promise<Picker> {
  const url = urlOf(source);
  const known = loading.get(url) ?? loadScript(url);
  loading.set(url, known);
  known.catch(() => loading.delete(url));
  return known;
}

function loadScript(src: string): Promise<Picker> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => {
      const { bookbridge } = window;
      if (bookbridge) resolve(bookbridge);
      else reject(new PickError('picker_unavailable'));
    };
    script.onerror = () => reject(new PickError('picker_unavailable'));
    document.head.append(script);
  });
}
