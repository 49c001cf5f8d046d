import { Caution } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskedSource } from '../../stub/sources.js';
import { isInApp } from '../../stub/surroundings.js';
import { nameOf } from '../../texts/name-of.js';
import type { RunningImport } from '../import/import.js';
import { Busy } from './progress.js';
import type { ReadingProps } from './reading-screen.js';

interface ImportScreenProps extends ReadingProps {
  readonly source: AskedSource;
  readonly running: RunningImport;
}

/** From the window in which somebody gives consent until the address book is here. */
export function ImportScreen(props: ImportScreenProps): VNode {
  const { running, texts, speech } = props;
  const { state, isOffline } = running;
  const offline = isOffline ? <Caution text={texts.offline} /> : null;
  if (state.kind === 'waiting' && state.key.kind !== 'held')
    return (
      <div class="bb-picker-body">
        {offline}
        <Waiting {...props} window={state.window} />
      </div>
    );
  if (state.kind === 'done' || state.kind === 'failed') return <div class="bb-picker-body" />;
  return (
    <div class="bb-picker-body">
      {offline}
      {state.key.kind === 'asked' ? (
        <CodeForm {...props} triesLeft={state.key.triesLeft} />
      ) : state.kind === 'choosing' ? (
        <Choosing {...props} />
      ) : (
        <Busy
          text={
            state.kind === 'reading' ? (state.count > 0 ? speech.count(texts.soFar, state.count) : '') : ''
          }
        />
      )}
    </div>
  );
}

function Waiting(props: ImportScreenProps & { readonly window: 'open' | 'closed' | 'blocked' }): VNode {
  const { sitting, reading, source, texts, speech, window } = props;
  const say = (text: string) => speech.say(text, { source: nameOf(source, texts) });
  if (window === 'blocked' && isInApp()) return <InApp {...props} />;
  return (
    <>
      <p role="status">{say(sentenceOf(window, props))}</p>
      <div class="bb-picker-actions">
        {window === 'open' ? (
          <button type="button" class="bb-button bb-button-primary" onClick={() => reading.showWindow()}>
            {texts.showWindow}
          </button>
        ) : (
          <button type="button" class="bb-button bb-button-primary" onClick={() => reading.showWindow()}>
            {window === 'blocked' ? texts.openWindow : texts.openAgain}
          </button>
        )}
        {window === 'blocked' || sitting.ground.tools.isPhone() ? (
          <button type="button" class="bb-button bb-button-quiet" onClick={() => reading.goOnHere()}>
            {texts.here}
          </button>
        ) : null}
        <CancelButton {...props} />
      </div>
    </>
  );
}

function sentenceOf(window: 'open' | 'closed' | 'blocked', { texts }: ReadingProps): string {
  if (window === 'open') return texts.authorization;
  return window === 'blocked' ? texts.blocked : texts.windowClosed;
}

function CancelButton({ reading, texts }: ReadingProps): VNode {
  return (
    <button type="button" class="bb-button bb-button-quiet" onClick={() => reading.course.back()}>
      {texts.cancel}
    </button>
  );
}

/** Providers refuse browsers inside of apps; the way on is the phone's own. */
function InApp(props: ImportScreenProps): VNode {
  const { source, texts, speech } = props;
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <p>{speech.say(texts.inApp, { source: nameOf(source, texts) })}</p>
      <div class="bb-picker-actions">
        <button type="button" class="bb-button bb-button-primary" onClick={() => void copy()}>
          {texts.copyLink}
        </button>
        <CancelButton {...props} />
      </div>
      <p class="bb-small" role="status">
        {isCopied ? texts.copied : ''}
      </p>
    </>
  );
}

function Choosing(props: ImportScreenProps): VNode {
  const { reading, texts } = props;
  return (
    <>
      <p>{texts.choosing}</p>
      <div class="bb-picker-actions">
        <button type="button" class="bb-button bb-button-primary" onClick={() => reading.showWindow()}>
          {texts.showWindow}
        </button>
        <CancelButton {...props} />
      </div>
    </>
  );
}

/** Where the tie to the window is cut, the person carries the code over. */
function CodeForm(props: ImportScreenProps & { readonly triesLeft: number | undefined }): VNode {
  const { running, texts, speech, triesLeft } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (triesLeft !== undefined) field.current?.select();
  }, [triesLeft]);
  return (
    <form
      class="bb-field"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const code = normalized(field.current?.value ?? '');
        if (code === '') field.current?.focus();
        else running.typed(code);
      }}
    >
      <p id="bb-picker-code-sentence">{texts.codeSentence}</p>
      <label class="bb-label" for="bb-picker-code">
        {texts.code}
      </label>
      <div class="bb-beside">
        <input
          id="bb-picker-code"
          class="bb-input bb-picker-code"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          dir="ltr"
          aria-describedby="bb-picker-code-sentence bb-picker-code-fault"
          aria-invalid={triesLeft !== undefined || undefined}
          ref={field}
        />
        <button type="submit" class="bb-button bb-button-primary">
          {texts.codeSubmit}
        </button>
      </div>
      <p id="bb-picker-code-fault" class="bb-small bb-picker-fault" role="status">
        {triesLeft === undefined ? '' : speech.count(texts.codeWrong, triesLeft)}
      </p>
      <div class="bb-picker-actions">
        <CancelButton {...props} />
      </div>
    </form>
  );
}

/** As the window shows it, however it was typed. */
function normalized(text: string): string {
  const code = text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
