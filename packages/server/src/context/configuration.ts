import * as config from '../config/config.js';
import type { SettingRows } from '../config/setting.js';
import { settings } from '../config/settings.js';
import { sourceSettings } from '../sources/settings.js';

/** Every setting: the service's own, then those of the sources. */
export const allSettings: SettingRows = { ...settings, ...sourceSettings.rows };

/** Reads the environment with the settings of all sources. Throws `ConfigError`. */
export const readConfig = (env: NodeJS.ProcessEnv): config.Config => config.readConfig(env, sourceSettings);

/** Reads the environment for `serve`. Throws `ConfigError`. */
export const readServeConfig = (env: NodeJS.ProcessEnv): config.ServeConfig =>
  config.readServeConfig(env, sourceSettings);
