import type { AppContext } from '../context/app-context.js';
import type { Import } from '../model/import.js';
import type { SourceContext } from '../sources/provider.js';

/** What a source works with, but for how it asks its provider. */
export const sourceContext = (
  { config }: AppContext,
  { include, locale }: Pick<Import, 'include' | 'locale'>,
): Omit<SourceContext, 'request'> => ({ settings: config.sources, include, locale });
