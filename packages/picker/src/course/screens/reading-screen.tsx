import type { VNode } from 'preact';
import type { ScreenProps } from '../../main/widget.js';
import type { Reading } from '../import/reading.js';
import { Failed } from './failed.js';
import { ImportScreen } from './import-screen.js';
import { Leaving, ReadingFile } from './on-the-way.js';
import { Progress } from './progress.js';

/** What every screen here is given. */
export interface ReadingProps extends ScreenProps {
  readonly reading: Reading;
  readonly texts: Reading['texts'];
}

/** An address book that is on its way, or did not come. */
export function ReadingScreen(props: ScreenProps & { readonly reading: Reading }): VNode {
  const { state, texts } = props.reading;
  const more = { ...props, texts };
  switch (state.kind) {
    case 'import':
      return <ImportScreen {...more} source={state.source} running={state.running} />;
    case 'leaving':
      return <Leaving {...more} source={state.source} />;
    case 'file':
      return <ReadingFile {...more} count={state.count} />;
    case 'progress':
      return <Progress name={state.name} />;
    case 'failed':
      return <Failed {...more} failure={state.failure} source={state.source} />;
  }
}
