import { render } from 'preact';
import type { Ground, Launch, View } from '../stub/launch.js';
import { loadLanguage, localeOf } from '../texts/load.js';
import { overrideTexts, readOverrides } from '../texts/overrides.js';
import { makeFrame } from './frame.js';
import { Sitting } from './sitting.js';
import { Widget } from './widget.js';

/** All that is seen of the picker: one dialog at a time, and what stands in elements. */
export function makeView(ground: Ground): View {
  let current: Sitting | undefined;
  const placed = new Map<Element | ShadowRoot, Sitting>();
  let opening = 0;

  async function open(launch: Launch): Promise<void> {
    const { start } = launch;
    if (current && !current.isClosed && (start.kind === 'contacts' || start.kind === 'progress'))
      return current.start(start);
    if (!launch.place) current?.close('page');
    opening += 1;
    const mine = opening;
    const sitting = await prepare(ground, launch);
    // Somebody closed it, or opened another one, while it was loaded.
    if (!launch.place && mine !== opening) return sitting.close('page');
    if (launch.place) placed.set(launch.place, sitting);
    else current = sitting;
    draw(ground, sitting, () => {
      if (launch.place) void open({ ...launch, start: { kind: 'menu' } });
    });
  }

  return {
    open: (launch) => void open(launch),
    bringForward: (asked) => current !== undefined && !current.isClosed && current.bringForward(asked),
    end() {
      opening += 1;
      current?.close('page');
    },
    destroy() {
      opening += 1;
      current?.close('page');
      for (const sitting of placed.values()) sitting.close('page');
    },
  };
}

async function prepare(ground: Ground, launch: Launch): Promise<Sitting> {
  const { options } = launch;
  const locale = localeOf(options.locale, ground.settings.locale);
  const [language, overrides] = await Promise.all([loadLanguage(locale), readOverrides(options.localeData)]);
  const own = overrideTexts(language, ground.settings.texts);
  return new Sitting(launch, ground, overrideTexts(own, overrides), locale);
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
    titleId,
    onClose: () => sitting.close('person'),
  });
  sitting.loadListStyles = () => frame.loadStyle(new URL('list.css', css).href);
  sitting.onChange = () =>
    render(<Widget sitting={sitting} isDialog={frame.isDialog} titleId={titleId} />, frame.root);
  sitting.onClosed = () => {
    render(null, frame.root);
    frame.remove();
    again();
  };
  // Sources begin at once: a window that is open must not wait for styles.
  sitting.start(launch.start);
  if (sitting.isClosed) return;
  void frame.show().then(() => {
    if (sitting.isClosed) return;
    launch.tell('afterLaunch');
    sitting.prepare();
  });
}
