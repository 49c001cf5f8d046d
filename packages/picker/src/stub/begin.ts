import { includedBy, type PickerOptions, userTokenOf } from '../options.js';
import type { Settings } from '../settings.js';
import { hearReleases, type Releases } from './releases.js';
import type { AskedSource } from './sources.js';
import { makeToken, type Token } from './token.js';

/** An import that somebody has just been sent off to. */
export interface Begun {
  readonly source: AskedSource;
  readonly token: string;
  /** `null` where the browser did not allow one. */
  readonly window: Window | null;
  /** Settles when the form is on its way; rejects where it cannot be. */
  readonly isSent: Promise<void>;
  readonly releases: Releases;
}

/** As wide as the pages of Google and Microsoft ask for. */
const [width, height] = [987, 660];

/**
 * Opens the window and begins the import in it. The window is opened at once, as browsers allow it in a click only; the form
 * follows when the token has its hash. With the token of an import that has been begun, its window is there again.
 */
export function beginInWindow(
  settings: Settings,
  source: AskedSource,
  options: PickerOptions,
  known?: string,
): Begun {
  const name = `bookbridge_${settings.key}`;
  const token = makeToken(known);
  const opened = openWindow(name);
  const window = opened && !opened.closed ? opened : null;
  const isSent = window ? send(settings, source, options, token, { target: name }) : Promise.resolve();
  // Whoever follows it says what went wrong, as soon as they are loaded.
  isSent.catch(() => {});
  return {
    source,
    token: token.text,
    window,
    isSent,
    releases: hearReleases(new URL(settings.baseUrl).origin),
  };
}

/** Begins the import in the page's own window, which comes back to where it is now. */
export function beginHere(
  settings: Settings,
  source: AskedSource,
  options: PickerOptions,
  token: Token,
): Promise<void> {
  return send(settings, source, options, token, { redirect_url: location.href.replace(/#.*/, '') });
}

function openWindow(name: string): Window | null {
  const left = Math.max(0, screenX + (outerWidth - width) / 2);
  const top = Math.max(0, screenY + (outerHeight - height) / 2);
  try {
    const opened = open('', name, `popup,width=${width},height=${height},left=${left},top=${top}`);
    // One that was left open is used again.
    opened?.focus();
    return opened;
  } catch {
    return null;
  }
}

async function send(
  settings: Settings,
  source: AskedSource,
  options: PickerOptions,
  token: Token,
  way: { readonly target?: string; readonly redirect_url?: string },
): Promise<void> {
  const { target, ...more } = way;
  const include = includedBy(options).more.join(',');
  postForm(`${settings.baseUrl.replace(/\/$/, '')}/picker/begin`, target, {
    key: settings.key,
    service: source.service,
    token: await token.hash,
    include,
    locale: options.locale ?? settings.locale ?? undefined,
    user_id: userTokenOf(options),
    referrer: options.referrer,
    ...more,
  });
}

function postForm(
  action: string,
  target: string | undefined,
  values: Readonly<Record<string, string | undefined>>,
): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  form.hidden = true;
  if (target !== undefined) form.target = target;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') continue;
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}
