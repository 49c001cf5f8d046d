import type { Provider } from 'bookbridge';
import type { VNode } from 'preact';

/** A button for each source; pressing one begins an import. */
export function SourceGrid({ list }: { list: readonly Provider[] }): VNode {
  return (
    <ul class="demo-sources">
      {list.map((source) => (
        <li key={source.code}>
          <button type="submit" class="demo-source" name="service" value={source.code}>
            <span class="demo-source-initial" aria-hidden="true">
              {source.name.slice(0, 1)}
            </span>
            <span class="demo-source-name">{source.name}</span>
            <span class="demo-source-about">{aboutOf(source)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function aboutOf({ ways, guide }: Provider): string {
  switch (ways[0]?.importType) {
    case 'OAUTH':
      return 'Asks for consent';
    case 'CREDENTIALS':
      return 'Asks for a password';
    case 'CSV':
      return 'Takes a .csv file';
    case 'VCARD':
      return 'Takes a .vcf file';
    default:
      return guide === 'generic' ? 'Takes an address book file' : 'Export steps, then the file';
  }
}
