import { type Sentences, sentencesOf } from '@bookbridge/ui';
import { Notice, Shape, shapes } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { MenuTexts } from '../texts/picker-texts.js';
import { Drop } from './drop.js';
import { Menu } from './menu.js';
import type { Sitting } from './sitting.js';

/** What every screen is given. */
export interface ScreenProps {
  readonly sitting: Sitting;
  readonly texts: MenuTexts;
  readonly speech: Sentences;
}

interface WidgetProps {
  readonly sitting: Sitting;
  /** Whether it is above the page; else it stands in it. */
  readonly isDialog: boolean;
  /** Of the heading, which names the dialog. */
  readonly titleId: string;
}

/** The picker itself: a title, a way out, and one screen. */
export function Widget({ sitting, isDialog, titleId }: WidgetProps): VNode {
  const { texts } = sitting;
  const speech = useMemo(() => sentencesOf(sitting.locale), [sitting.locale]);
  const props = { sitting, texts, speech };
  const { screen } = sitting;
  const title = screen.kind === 'course' ? screen.course.title : texts.menuTitle;
  const back = backOf(sitting);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(title);

  // Screen readers say what is new, and keys begin at its top. What stands in a page leaves the page's focus alone.
  useLayoutEffect(() => {
    if (title !== before.current) heading.current?.focus({ preventScroll: true });
    before.current = title;
  }, [title]);

  return (
    <Drop sitting={sitting} text={texts.dropHere}>
      <header class="bb-picker-head">
        {back ? (
          <button type="button" class="bb-icon-button bb-picker-back" aria-label={texts.back} onClick={back}>
            <Shape of={shapes.back} />
          </button>
        ) : null}
        <h2 class="bb-picker-title" id={titleId} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {screen.kind === 'course' && screen.course.canAdd ? (
          <button type="button" class="bb-picker-more" onClick={() => screen.course.back()}>
            {texts.addAnother}
          </button>
        ) : null}
        {isDialog ? (
          <button
            type="button"
            class="bb-icon-button bb-picker-close"
            aria-label={texts.close}
            onClick={() => sitting.close('person')}
          >
            <Shape of={shapes.close} />
          </button>
        ) : null}
      </header>
      <Body {...props} />
    </Drop>
  );
}

function Body(props: ScreenProps): VNode {
  const { sitting, texts } = props;
  const { screen } = sitting;
  switch (screen.kind) {
    case 'menu':
      return <Menu {...props} notice={screen.notice} />;
    case 'course':
      return <screen.course.Screen {...props} course={screen.course} />;
    case 'loading':
      return <div class="bb-picker-body" aria-busy="true" />;
    case 'lost':
      return (
        <div class="bb-picker-body">
          <Notice text={texts.failed} />
        </div>
      );
  }
}

function backOf(sitting: Sitting): (() => void) | undefined {
  const { screen } = sitting;
  if (screen.kind === 'menu') return sitting.hasPeople ? () => sitting.backToList() : undefined;
  if (screen.kind === 'lost') return () => sitting.showMenu();
  if (screen.kind !== 'course' || sitting.options.skipSourceMenu || !screen.course.canGoBack)
    return undefined;
  return () => screen.course.back();
}
