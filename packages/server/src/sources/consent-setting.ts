import { z } from 'zod';
import type { SettingRows, SettingValues } from '../config/setting.js';

/** The setting of a provider's usual consent mode, and what is read of it. */
export interface ConsentSetting {
  readonly rows: SettingRows;
  readonly usualMode: (settings: SettingValues) => string;
}

/** `name` is that of the variable; the first of `modes` holds unless the operator says otherwise. */
export function consentSetting(
  name: string,
  modes: readonly [string, ...string[]],
  about: string,
): ConsentSetting {
  const schema = z.enum(modes, `must be one of ${modes.join(', ')}`).default(modes[0]);
  return {
    rows: { [name]: { schema, about } },
    usualMode: (settings) => schema.parse(settings[name]),
  };
}
