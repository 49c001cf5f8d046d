import { render } from 'preact';
import type { Ground, Launch, Start, View } from '../stub/launch.js';
import { loadMenuTexts } from '../texts/load.js';
import { localeOf } from '../texts/locale-of.js';
import { makeFrame } from './frame.js';
import { Sitting } from './sitting.js';
import { Widget } from './widget.js';

/** All that is seen of the picker: one dialog at a time, and what stands in elements. */
export function makeView(ground: Ground): View {
  let current: Sitting | undefined;
  const placed = new Map<Element | ShadowRoot, Sitting>();
  let queue = Promise.resolve();
  /** Rises with each end: what was still to be opened is not. */
  let ends = 0;

  async function openNow(launch: Launch, isOver: () => boolean): Promise<void> {
    const { start, place } = launch;
    const isMore = start.kind === 'contacts' || start.kind === 'progress';
    if (isMore && show(start)) return;
    if (!place) current?.close('page');
    const sitting = await prepare(ground, launch);
    if (isOver()) {
      launch.answer?.reject(new ground.tools.PickError('ended'));
      return;
    }
    if (place) placed.set(place, sitting);
    else current = sitting;
    draw(ground, sitting, () => {
      // What stands in a page begins again.
      if (place && placed.get(place) === sitting) void open({ ...launch, start: { kind: 'menu' } });
    });
  }

  function show(start: Start): boolean {
    if (!current || current.isClosed) return false;
    current.start(start);
    return true;
  }

  function open(launch: Launch): Promise<void> {
    const mine = ends;
    const isOver = () => launch.place === undefined && mine !== ends;
    const opened = queue.then(() => openNow(launch, isOver));
    queue = opened.catch(() => {});
    return opened;
  }

  function end(): void {
    ends += 1;
    current?.close('page');
  }

  function leave(place: Element | ShadowRoot): void {
    const sitting = placed.get(place);
    placed.delete(place);
    sitting?.close('page');
  }

  return {
    open,
    show,
    bringForward: (asked) => current !== undefined && !current.isClosed && current.bringForward(asked),
    end,
    leave,
    destroy() {
      end();
      for (const place of [...placed.keys()]) leave(place);
    },
  };
}

async function prepare(ground: Ground, launch: Launch): Promise<Sitting> {
  const locale = localeOf(launch.options.locale, ground.settings.locale);
  return new Sitting(launch, ground, locale, await loadMenuTexts(locale));
}

let drawn = 0;

function draw(ground: Ground, sitting: Sitting, again: () => void): void {
  const { launch, locale } = sitting;
  const { css } = ground.settings.chunks;
  drawn += 1;
  const titleId = `bb-picker-title-${drawn}`;
  const frame = makeFrame({
    options: launch.options,
    place: launch.place,
    locale,
    css,
    nonce: ground.nonce,
    titleId,
    onClose: () => sitting.close('person'),
  });
  sitting.loadStyle = (name) => frame.loadStyle(new URL(`${name}.css`, css).href);
  sitting.onChange = () =>
    render(<Widget sitting={sitting} isDialog={frame.isDialog} titleId={titleId} />, frame.root);
  sitting.onClosed = () => {
    render(null, frame.root);
    frame.remove();
    again();
  };
  // What is needed is loaded beside the styles.
  sitting.start(launch.start);
  if (sitting.isClosed) return;
  void frame.show().then(() => {
    if (sitting.isClosed) return;
    launch.tell('afterLaunch');
    sitting.launched();
  });
}
