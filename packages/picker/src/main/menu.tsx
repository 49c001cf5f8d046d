import { Caution, Shape, shapes } from '@bookbridge/ui/components';
import type { JSX, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Notice } from '../stub/launch.js';
import { type AskedSource, deviceCode } from '../stub/sources.js';
import { nameOf } from '../texts/name-of.js';
import { isAddress, sourceOfDomain } from './find-source.js';
import type { ScreenProps } from './widget.js';

/** Where the address book is: by one's e-mail address, or out of a list. */
export function Menu(props: ScreenProps & { readonly notice: Notice | undefined }): VNode {
  const { sitting, texts, speech, notice } = props;
  const { settings } = sitting.ground;
  const { sources } = sitting;
  const hasRemote = sources.some(({ method }) => method !== 'device' && method !== 'upload');
  return (
    <div class="bb-picker-body">
      {notice ? <Caution text={noticeText(props, notice)} /> : null}
      {sources
        .filter(({ method }) => method === 'device')
        .map((source) => (
          <ul key={source.asked} class="bb-picker-sources">
            <Source {...props} source={source} name={texts.device} />
          </ul>
        ))}
      {hasRemote ? <Finder {...props} sources={sources} /> : null}
      <ul class="bb-picker-sources" aria-label={texts.sources}>
        {sources
          .filter(({ asked }) => asked !== deviceCode)
          .map((source) => (
            <Source key={source.asked} {...props} source={source} name={nameOf(source, texts)} />
          ))}
      </ul>
      <p class="bb-small">
        {speech.say(settings.delivery === 'whole' ? texts.whole : texts.picked, {
          application: settings.name,
        })}
      </p>
      {sitting.hasPeople || !sitting.ground.cache.isEmpty ? (
        <button type="button" class="bb-button bb-button-quiet" onClick={() => sitting.forget()}>
          {texts.forget}
        </button>
      ) : null}
    </div>
  );
}

function noticeText({ texts, speech }: ScreenProps, notice: Notice): string {
  if (notice.kind === 'closed') return speech.say(texts.closed, { source: notice.name });
  return notice.kind === 'forgotten' ? texts.forgotten : texts.sourceUnknown;
}

/** The e-mail box: known domains at once, others by asking the service about the domain alone. */
function Finder(props: ScreenProps & { readonly sources: readonly AskedSource[] }): VNode {
  const { sitting, texts, sources } = props;
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly isFault: boolean }>();

  async function onSubmit(event: JSX.TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    const address = field.current?.value.trim() ?? '';
    if (!isAddress(address)) return fault(texts.emailWrong);
    const known = sourceOfDomain(address, sources);
    if (known) return sitting.choose(known);
    setSaid({ text: texts.finding, isFault: false });
    const found = await import('./ask-for-source.js')
      .then(({ askForSource }) => askForSource(sitting.ground.settings.baseUrl, address, sources))
      .catch(() => undefined);
    if (sitting.isClosed || sitting.screen.kind !== 'menu') return;
    if (found) sitting.choose(found);
    else fault(texts.emailUnknown);
  }

  function fault(text: string): void {
    setSaid({ text, isFault: true });
    field.current?.focus();
  }

  return (
    <form class="bb-field" onSubmit={(event) => void onSubmit(event)} noValidate>
      <label class="bb-label" for="bb-picker-email">
        {texts.email}
      </label>
      <div class="bb-beside">
        <input
          id="bb-picker-email"
          class="bb-input"
          type="email"
          name="email"
          autocomplete="email"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          aria-describedby="bb-picker-said"
          aria-invalid={said?.isFault || undefined}
          ref={field}
        />
        <button type="submit" class="bb-button bb-button-primary">
          {texts.find}
        </button>
      </div>
      <p id="bb-picker-said" class={`bb-small${said?.isFault ? ' bb-picker-fault' : ''}`} role="status">
        {said?.text ?? texts.emailHint}
      </p>
    </form>
  );
}

function Source(props: ScreenProps & { readonly source: AskedSource; readonly name: string }): VNode {
  const { sitting, texts, source, name } = props;
  const isFile = source.method === 'upload' && sitting.readsFiles;
  return (
    <li class="bb-picker-source" data-launcher={source.asked}>
      {isFile && sitting.options.readFilesLocally ? (
        <FileSource {...props} />
      ) : (
        <button type="button" class="bb-picker-choice" onClick={() => sitting.choose(source)}>
          <SourceMark source={source} name={name} />
          <span class="bb-picker-name">{name}</span>
          <Shape of={shapes.chevron} />
        </button>
      )}
      {isFile ? <span class="bb-picker-hint">{texts.drop}</span> : null}
    </li>
  );
}

/** A drop area with its field behind it, as scripts of pages know it. */
function FileSource({ sitting, source, name }: ScreenProps & { source: AskedSource; name: string }): VNode {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="bb-picker-choice cloudsponge-file-upload"
        onClick={() => field.current?.click()}
      >
        <SourceMark source={source} name={name} />
        <span class="bb-picker-name">{name}</span>
        <Shape of={shapes.upload} />
      </button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={name}
        accept=".vcf,.vcard,.csv,.tsv,.txt,.xlsx,.ods,.ldif,.zip,.contact,.json"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          sitting.readFiles(files, source);
        }}
      />
    </>
  );
}

/** No mark of a provider is drawn from memory: a letter, or what kind of source it is. */
function SourceMark({ source, name }: { readonly source: AskedSource; readonly name: string }): VNode {
  const [letter = ''] = name;
  return (
    <span class="bb-picker-mark" aria-hidden="true">
      {source.method === 'device' ? (
        <Shape of={shapes.people} />
      ) : source.method === 'upload' ? (
        <Shape of={shapes.upload} />
      ) : (
        letter.toUpperCase()
      )}
    </span>
  );
}
