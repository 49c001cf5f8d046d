/** The picker for React; which the page brings itself. */
import {
  type ButtonHTMLAttributes,
  createElement,
  type ReactElement,
  useCallback,
  useEffect,
  useRef,
} from 'react';
import type { LaunchRequest, Picker, PickResult } from './api.js';
import { createPicker, type PickerSource } from './create.js';
import { PickError } from './errors.js';
import type { PickerOptions } from './options.js';

/**
 * Gives a function that opens the picker and resolves with who was picked; it rejects with a `PickError` when the person picks nobody.
 * Call it in a click, so that the browser allows a window. The picker is closed when the component goes.
 */
export function usePicker(
  { baseUrl, key }: PickerSource,
  options: PickerOptions = {},
): (request?: LaunchRequest) => Promise<PickResult> {
  const picker = useRef<Picker>(undefined);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const mine = createPicker({ baseUrl, key });
    picker.current = mine;
    return () => mine.end();
  }, [baseUrl, key]);
  return useCallback(
    (request) =>
      picker.current?.pick({ ...latest.current, ...request }) ??
      Promise.reject(new PickError('picker_unavailable')),
    [],
  );
}

export interface PickerButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Whose picker it is. */
  readonly picker: PickerSource;
  /** Goes straight to this source. */
  readonly source?: string;
  readonly options?: PickerOptions;
  readonly onPick: (result: PickResult) => void;
  /** Told when nobody was picked; nobody need be. */
  readonly onNobody?: (error: PickError) => void;
}

/** A button that opens the picker. */
export function PickerButton(props: PickerButtonProps): ReactElement {
  const { picker, source, options, onPick, onNobody, ...button } = props;
  const pick = usePicker(picker, options);
  const onClick = () => {
    pick(source === undefined ? {} : { source }).then(onPick, (error: PickError) => onNobody?.(error));
  };
  return createElement('button', { type: 'button', ...button, onClick });
}
