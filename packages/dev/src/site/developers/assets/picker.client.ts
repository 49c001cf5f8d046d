/** Runs the picker with what is chosen, and has the code follow. */
import type { Picker, PickerOptions } from '@bookbridge/picker';
import { type Choices, queryOf, readChoices, restore } from '../picker/assets/choices.client.js';
import { htmlCode, reactCode } from '../picker/assets/code.client.js';
import { logged } from '../picker/assets/log.client.js';
import { offerCopying } from './copy.client.js';

const page = window as { bookbridge?: Picker; csPageOptions?: PickerOptions };

/** Long enough for a word to be typed. */
const restMs = 150;

let resting: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

/** A new picker in the place of the last one, since options that are set stay. */
async function run(launcher: HTMLElement, { key, source, options }: Choices): Promise<void> {
  latest += 1;
  const mine = latest;
  page.bookbridge?.destroy();
  const { lazyLoad, ...others } = options;
  page.csPageOptions = lazyLoad === true ? { lazyLoad } : {};
  await loadScript(`${launcher.dataset.run}/widget/${key}.js`);
  if (mine !== latest) return;
  page.bookbridge?.init({ ...others, ...logged });
  if (source === '') delete launcher.dataset.cloudspongeSource;
  else launcher.dataset.cloudspongeSource = source;
  show('[data-load]', lazyLoad === true);
  show('#picker', 'rootNodeSelector' in options);
  // Style sheets stay in the page once they are there.
  const own = document.querySelectorAll<HTMLLinkElement>('link[href$="/square.css"]');
  for (const link of own) link.disabled = !('stylesheet' in options);
}

function show(selector: string, isShown: boolean): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) element.hidden = !isShown;
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = script.onerror = () => {
      script.remove();
      resolve();
    };
    document.head.append(script);
  });
}

function write(serviceUrl: string, choices: Choices): void {
  const codes = { html: htmlCode(serviceUrl, choices), react: reactCode(serviceUrl, choices) };
  for (const [language, code] of Object.entries(codes)) {
    const shown = document.getElementById(`code-${language}`);
    if (shown) shown.textContent = code;
  }
}

const form = document.querySelector<HTMLFormElement>('[data-picker-options]');
const launcher = document.querySelector<HTMLElement>('[data-run]');

function update(): void {
  if (!form || !launcher) return;
  const choices = readChoices(form);
  write(launcher.dataset.run ?? '', choices);
  void run(launcher, choices);
}

if (form) {
  restore(form, new URLSearchParams(location.search));
  form.addEventListener('input', () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      history.replaceState(null, '', `?${queryOf(form)}`);
      update();
    }, restMs);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}
document.querySelector('[data-load]')?.addEventListener('click', () => page.bookbridge?.load());
offerCopying();
update();
