/**
 * Makes the upload and progress pages livelier; both work without it. One file with no imports, since it is served as
 * it is compiled. All it needs is in `data-bb-*` attributes, all it says comes from there.
 */
export {};

type Words = Record<
  | 'another'
  | 'sending'
  | 'sent'
  | 'stopped'
  | 'nothingSent'
  | 'severalFiles'
  | 'tooLarge'
  | 'alreadyUsed'
  | 'connectionLost'
  | 'failed',
  string
>;

/** What the server says to a file: where to go, where to ask, what it asks, or what is wrong. */
interface UploadAnswer {
  next?: string;
  progress?: string;
  columns?: string;
  /** The number of the file that was taken. */
  upload?: number;
  message?: string;
}

interface ProgressAnswer {
  state: 'reading' | 'finished' | 'failed';
  gathered: number;
  next: string | null;
}

const pollMs = 1_000;
/** A server that is away is asked less and less often. */
const slowestPollMs = 15_000;
/** A screen reader would otherwise say nothing but numbers. */
const announceEveryMs = 5_000;
const saidAgainMs = 100;

/**
 * The file that the server has taken, and its number there: as long as this document lasts, and its pages are about that
 * file, what was skipped can be cut out of it.
 */
let sent: { readonly file: File; readonly upload: number } | undefined;

/** Ends what listens at the window for a page that another one takes the place of. */
let shown = new AbortController();

function find<Type extends HTMLElement>(root: ParentNode, name: string): Type {
  const found = root.querySelector<Type>(`[data-bb-${name}]`);
  if (found === null) throw new Error(`The page has no data-bb-${name}.`);
  return found;
}

function fill(sentence: string, values: Record<string, string>): string {
  const isolates = document.documentElement.dir === 'rtl';
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return isolates ? `\u2068${value}\u2069` : value;
  });
}

function sizeIn(tag: string, bytes: number): string {
  const [divisor, unit] = bytes < 1_000_000 ? [1_000, 'kilobyte'] : [1_000_000, 'megabyte'];
  const value = bytes / divisor;
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits }).format(value);
}

function announce(text: string): void {
  const live = document.querySelector('[data-bb-live]');
  if (!live) return;
  const says = () => {
    live.textContent = text;
  };
  if (live.textContent !== text) {
    says();
    return;
  }
  // What stays as it is, is not said again.
  live.textContent = '';
  setTimeout(says, saidAgainMs);
}

async function asked(url: string): Promise<ProgressAnswer> {
  const response = await fetch(url, { headers: { accept: 'application/json' }, cache: 'no-store' });
  // The page itself says what has become of an import that is no longer known.
  if (response.status === 404 || response.status === 410) return { state: 'failed', gathered: 0, next: null };
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as ProgressAnswer;
}

/** Shows how far the reading is, and leaves when it has ended. */
function follow(reading: HTMLElement, url: string): void {
  const count = find(reading, 'count');
  const note = find(reading, 'reading-note');
  const mayClose = note.textContent;
  const tag = reading.dataset.bbFormat ?? 'en';
  const plurals = JSON.parse(reading.dataset.bbCounts ?? '{}') as Record<string, string>;
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  let gathered = Number(reading.dataset.bbGathered);
  let announcedAt = 0;
  let waitMs = pollMs;

  function show(now: number): void {
    // Answers may overtake each other, and a count that falls looks like people lost.
    if (now <= gathered) return;
    gathered = now;
    const form = plurals[rules.select(now)] ?? plurals.other ?? '{count}';
    count.textContent = fill(form, { count: numbers.format(now) });
    if (Date.now() - announcedAt < announceEveryMs) return;
    announcedAt = Date.now();
    announce(count.textContent);
  }

  function lost(): void {
    waitMs = Math.min(waitMs * 2, slowestPollMs);
    if (note.textContent === reading.dataset.bbReconnecting) return;
    note.textContent = reading.dataset.bbReconnecting ?? '';
    announce(note.textContent);
  }

  async function ask(): Promise<void> {
    const answer = await asked(url).catch(() => undefined);
    if (answer === undefined) lost();
    else found(answer);
    if (answer === undefined || answer.state === 'reading') setTimeout(ask, waitMs);
    else if (answer.next !== null) location.replace(answer.next);
    else if (!(await turnTo(location.href))) {
      lost();
      setTimeout(ask, waitMs);
    }
  }

  function found(answer: ProgressAnswer): void {
    note.textContent = mayClose;
    waitMs = pollMs;
    show(answer.gathered);
  }

  void ask();
}

/** The form: drop, size check, real progress, and a refusal in its place. */
function enliven(upload: HTMLElement): void {
  const form = find<HTMLFormElement>(upload, 'form');
  const input = find<HTMLInputElement>(upload, 'file');
  const label = find(upload, 'label');
  const chosen = find(upload, 'chosen');
  const notice = find(upload, 'notice');
  const sending = find(upload, 'sending');
  const bar = find<HTMLProgressElement>(upload, 'bar');
  const stop = find(upload, 'stop');
  const reading = find(upload, 'reading');
  const words = JSON.parse(upload.dataset.bbWords ?? '{}') as Words;
  const tag = upload.dataset.bbFormat ?? 'en';
  const maxBytes = Number(upload.dataset.bbMaxBytes);
  const choose = label.textContent;
  let request: XMLHttpRequest | undefined;

  function showPanel(panel: HTMLElement): void {
    for (const it of [form, sending, reading]) it.hidden = it !== panel;
  }

  function refuse(message: string): void {
    showPanel(form);
    find(notice, 'notice-text').textContent = message;
    notice.hidden = false;
    notice.focus();
  }

  function showChosen(): void {
    const file = input.files?.[0];
    chosen.hidden = file === undefined;
    form.toggleAttribute('data-bb-has-file', file !== undefined);
    label.textContent = file ? words.another : choose;
    if (!file) return;
    find(chosen, 'name').textContent = file.name;
    find(chosen, 'size').textContent = sizeIn(tag, file.size);
    if (file.size > maxBytes) refuse(words.tooLarge);
    else announce(`${file.name}, ${sizeIn(tag, file.size)}`);
  }

  function choosing(): void {
    notice.hidden = true;
    showChosen();
  }

  function send(file: File): void {
    request = new XMLHttpRequest();
    const title = find(sending, 'sending-title');
    title.textContent = fill(words.sending, { file: file.name });
    showSent(0, file.size);
    notice.hidden = true;
    stop.hidden = false;
    showPanel(sending);
    title.focus();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => showSent(event.loaded, event.total));
    // From here on the server may have taken the file, and stopping would be a false promise.
    request.upload.addEventListener('load', () => {
      title.focus();
      stop.hidden = true;
    });
    request.addEventListener('load', () => settle(request, file));
    request.addEventListener('error', () => refuse(words.connectionLost));
    request.addEventListener('abort', stopped);
    request.send(new FormData(form));
  }

  function showSent(loaded: number, total: number): void {
    bar.max = Math.max(total, 1);
    bar.value = loaded;
    find(sending, 'sent').textContent = fill(words.sent, {
      sent: sizeIn(tag, loaded),
      size: sizeIn(tag, total),
    });
  }

  function settle(done: XMLHttpRequest | undefined, file: File): void {
    const answer = parsed(done?.responseText ?? '');
    const isAccepted = done !== undefined && done.status < 400;
    sent = isAccepted && answer.upload !== undefined ? { file, upload: answer.upload } : undefined;
    if (isAccepted && answer.columns !== undefined)
      void turnTo(answer.columns).then((isThere) => isThere || refuse(words.failed));
    else if (isAccepted && answer.next !== undefined) location.assign(answer.next);
    else if (isAccepted && answer.progress !== undefined) read(answer.progress);
    else refuse(answer.message ?? ownWords(done?.status));
  }

  /** A proxy in between refuses in words of its own. */
  function ownWords(status: number | undefined): string {
    if (status === 413) return words.tooLarge;
    return status === 409 ? words.alreadyUsed : words.failed;
  }

  function read(url: string): void {
    const title = find(reading, 'reading-title');
    showPanel(reading);
    title.focus();
    document.title = title.textContent;
    follow(reading, url);
  }

  function stopped(): void {
    showPanel(form);
    input.focus();
    announce(words.stopped);
  }

  function take(files: FileList): void {
    if (form.hidden || !form.isConnected) return;
    if (files.length > 1) {
      refuse(words.severalFiles);
      return;
    }
    input.files = files;
    choosing();
  }

  // The browser's own message would be in the browser's language, not in the page's.
  form.noValidate = true;
  upload.classList.add('bb-live');
  input.addEventListener('change', choosing);
  stop.addEventListener('click', () => request?.abort());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = input.files?.[0];
    if (!file) refuse(words.nothingSent);
    else if (file.size > maxBytes) refuse(words.tooLarge);
    else send(file);
  });
  takeDrops(find(upload, 'drop'), take);
  // Coming back with the back button finds the page as it was left.
  addEventListener('pageshow', (event) => event.persisted && showPanel(form), { signal: shown.signal });
  // A browser may keep the chosen file over a reload.
  showChosen();
}

function parsed(text: string): UploadAnswer {
  try {
    return (JSON.parse(text) ?? {}) as UploadAnswer;
  } catch {
    return {};
  }
}

/** Files may be dropped anywhere; otherwise the browser would leave the page to show them. */
function takeDrops(area: HTMLElement, take: (files: FileList) => void): void {
  let depth = 0;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const { signal } = shown;
  const mark = (change: number) => {
    depth = Math.max(0, depth + change);
    area.toggleAttribute('data-bb-over', depth > 0);
  };
  addEventListener('dragenter', (event) => hasFiles(event) && mark(1), { signal });
  addEventListener('dragleave', (event) => hasFiles(event) && mark(-1), { signal });
  addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal });
  const dropped = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(-depth);
    if (event.dataTransfer) take(event.dataTransfer.files);
  };
  addEventListener('drop', dropped, { signal });
}

/** Unfolds the steps for the device in hand, where the page has no steps of one provider. */
function openOwnGuide(): void {
  const signs: [RegExp, string][] = [
    [/iphone|ipad/i, 'iphone'],
    [/android/i, 'android'],
    [/macintosh/i, 'addressbook'],
  ];
  const own = signs.find(([sign]) => sign.test(navigator.userAgent))?.[1];
  const fold = document.querySelector<HTMLDetailsElement>(`[data-bb-usual='true'] > #bb-guide-${own}`);
  if (fold) fold.open = true;
}

/**
 * Puts another page of ours in the place of this one: leaving it would lose the file. False when there is none now, and
 * this one stays.
 */
async function turnTo(url: string, init: RequestInit = {}): Promise<boolean> {
  const headers = { accept: 'text/html' };
  const response = await fetch(url, { ...init, headers, cache: 'no-store' }).catch(() => undefined);
  const answer = await response?.text().catch(() => undefined);
  if (!response || answer === undefined || response.status === 429 || response.status >= 500) return false;
  const page = new DOMParser().parseFromString(answer, 'text/html');
  const content = page.querySelector('.bb-page');
  const place = document.querySelector('.bb-page');
  if (!content || !place) {
    // An address that differs from the present one in nothing would only be scrolled to.
    if (new URL(url, location.href).href === location.href) location.reload();
    else location.assign(url);
    return true;
  }
  place.replaceWith(document.adoptNode(content));
  document.title = page.title;
  scrollTo(0, 0);
  wake();
  const notice = document.querySelector<HTMLElement>('[data-bb-notice]:not([hidden])');
  const title = document.querySelector<HTMLElement>('h1');
  title?.setAttribute('tabindex', '-1');
  (notice ?? title)?.focus();
  // What has run before listens at the document, and finds its part by itself.
  const script = page.querySelector('script')?.src;
  if (script && script !== import.meta.url) await import(script);
  return true;
}

/** Sends what a person says of the columns without leaving; where the file is not at hand, the browser does it. */
async function answerColumns(form: HTMLFormElement, action: string): Promise<void> {
  const body = new URLSearchParams([...new FormData(form)] as [string, string][]);
  body.set('do', action);
  const buttons = form.querySelectorAll('button');
  for (const it of buttons) it.disabled = true;
  const problem = await (action === 'share'
    ? shareColumns(form, body)
    : turnOrSay(form, { method: 'POST', body }));
  for (const it of buttons) it.disabled = false;
  if (problem !== undefined) showNotice(problem);
}

/** Gives what is wrong, in words. */
async function shareColumns(form: HTMLFormElement, body: URLSearchParams): Promise<string | undefined> {
  const headers = { accept: 'application/json' };
  const response = await fetch(form.action, { method: 'POST', body, headers }).catch(() => undefined);
  const answer = parsed((await response?.text().catch(() => '')) ?? '');
  const status = response?.status ?? 0;
  if (status === 0 || status === 422 || status === 429 || status >= 500)
    return answer.message ?? form.dataset.bbFailed ?? '';
  // Of another file: the page that the form gets says so, above the columns of that one.
  if (status === 409) return turnOrSay(form, { method: 'POST', body });
  if (status >= 400 || answer.next === undefined) return turnOrSay(form);
  location.assign(answer.next);
  return undefined;
}

async function turnOrSay(form: HTMLFormElement, init?: RequestInit): Promise<string | undefined> {
  return (await turnTo(form.action, init)) ? undefined : (form.dataset.bbFailed ?? '');
}

function showNotice(message: string): void {
  const notice = find(document, 'notice');
  find(notice, 'notice-text').textContent = message;
  notice.hidden = false;
  notice.focus();
}

/** Few people need it, so it comes when it is needed. */
async function offerSkipped(offer: HTMLElement, file: File): Promise<void> {
  const script = (await import(offer.dataset.bbScript ?? '')) as typeof import('./skipped.client.js');
  script.offerSkipped(offer, file);
}

/** Finds what this script has to do on the page as it is now. */
function wake(): void {
  shown.abort();
  shown = new AbortController();
  const about = document.querySelector<HTMLElement>('[data-bb-of]')?.dataset.bbOf;
  // Another file has taken its place, from another tab or browser.
  if (about !== undefined && Number(about) !== sent?.upload) sent = undefined;
  const upload = document.querySelector<HTMLElement>('[data-bb-upload]');
  const reading = document.querySelector<HTMLElement>('[data-bb-progress]');
  const skipped = document.querySelector<HTMLElement>('[data-bb-skipped]');
  if (upload) enliven(upload);
  if (reading?.dataset.bbProgress) follow(reading, reading.dataset.bbProgress);
  if (skipped && sent) void offerSkipped(skipped, sent.file);
  openOwnGuide();
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!sent || !form.matches('[data-bb-columns]')) return;
  event.preventDefault();
  const button = event.submitter;
  if (button instanceof HTMLButtonElement && !button.disabled) void answerColumns(form, button.value);
});
wake();
