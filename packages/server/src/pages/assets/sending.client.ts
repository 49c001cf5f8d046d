import { find } from './find.client.js';
import { fill, sizeIn } from './words.client.js';

interface SendingOptions {
  readonly form: HTMLFormElement;
  /** The language in which sizes are written. */
  readonly tag: string;
  /** "{sent} of {size}" */
  readonly sentence: string;
  /** The server has answered. */
  readonly settle: (status: number, body: string, file: File) => void;
  readonly lost: () => void;
  readonly stopped: () => void;
}

interface Sending {
  readonly send: (file: File) => void;
  readonly hide: () => void;
  readonly isShown: () => boolean;
}

/** Sends a form with its file; meanwhile the page shows how far it is, and nothing else. */
export function makeSending({ form, tag, sentence, settle, lost, stopped }: SendingOptions): Sending {
  const page = find(document, 'page');
  const sending = find(page, 'sending');
  const bar = find<HTMLProgressElement>(sending, 'bar');
  const stop = find(sending, 'stop');
  let request: XMLHttpRequest | undefined;

  function show(isShown: boolean): void {
    page.toggleAttribute('data-bb-busy', isShown);
    page.classList.toggle('bb-page-whole', isShown);
    sending.hidden = !isShown;
  }

  function showSent(loaded: number, total: number): void {
    bar.max = Math.max(total, 1);
    bar.value = loaded;
    const values = { sent: sizeIn(tag, loaded), size: sizeIn(tag, total) };
    find(sending, 'count').textContent = fill(sentence, values);
  }

  function send(file: File): void {
    request = new XMLHttpRequest();
    const title = find(sending, 'title');
    find(sending, 'working-file').textContent = file.name;
    showSent(0, file.size);
    stop.hidden = false;
    show(true);
    scrollTo(0, 0);
    title.focus();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => showSent(event.loaded, event.total));
    // From here on the server may have taken the file, and stopping would be a false promise.
    request.upload.addEventListener('load', () => {
      title.focus();
      stop.hidden = true;
    });
    request.addEventListener('load', () => settle(request?.status ?? 0, request?.responseText ?? '', file));
    request.addEventListener('error', lost);
    request.addEventListener('abort', stopped);
    request.send(new FormData(form));
  }

  stop.addEventListener('click', () => request?.abort());
  return { send, hide: () => show(false), isShown: () => !sending.hidden };
}
