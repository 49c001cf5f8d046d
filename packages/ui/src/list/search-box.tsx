import type { RefObject, VNode } from 'preact';
import { Shape } from '../components/shape.js';
import { close, search } from '../components/shapes.js';
import type { ListTexts } from '../texts/list-texts.js';

interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Somebody goes on to those who were found. */
  readonly onDown: () => void;
  readonly field: RefObject<HTMLInputElement>;
  readonly texts: ListTexts;
}

export function SearchBox({ query, onQuery, onDown, field, texts }: SearchBoxProps): VNode {
  return (
    <search class="bb-list-search">
      <Shape of={search} />
      <input
        ref={field}
        class="bb-input bb-list-query"
        type="search"
        value={query}
        placeholder={texts.search}
        aria-label={texts.search}
        aria-keyshortcuts="/"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterKeyHint="search"
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          // Those who write Japanese or Chinese choose signs with these keys.
          if (event.isComposing) return;
          event.preventDefault();
          onDown();
        }}
      />
      {query === '' ? null : (
        <button
          type="button"
          class="bb-icon-button bb-list-clear"
          aria-label={texts.clearSearch}
          onClick={() => {
            onQuery('');
            field.current?.focus();
          }}
        >
          <Shape of={close} />
        </button>
      )}
    </search>
  );
}
