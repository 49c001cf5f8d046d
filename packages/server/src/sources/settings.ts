import type { SourceSettings } from '../config/config.js';
import type { SettingValues } from '../config/setting.js';
import { connectors } from './registry.js';
import { typedServerRows } from './typed-server.js';

/** The settings of all sources. */
export const sourceSettings: SourceSettings = {
  rows: Object.assign({}, typedServerRows, ...connectors.map((connector) => connector.settings)),
  problems: (values) => connectors.flatMap((connector) => connector.problems(values)),
};

/** Where the operator says that providers are: no address there comes from anybody else. */
export const trustedOrigins = (values: SettingValues): string[] =>
  connectors.flatMap((connector) => connector.origins(values));
