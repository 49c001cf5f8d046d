import { z } from 'zod';
import type { SettingRows, SettingValues } from '../config/setting.js';
import type { OAuthProvider } from '../oauth/provider.js';

/** The setting of a provider's usual consent mode, and what is read of it. */
export interface ConsentSetting {
  readonly rows: SettingRows;
  readonly usualMode: (settings: SettingValues) => string;
}

/** `name` is that of the variable; the first of the provider's modes holds unless the operator says otherwise. */
export function consentSetting(name: string, modes: OAuthProvider['modes'], about: string): ConsentSetting {
  const names = Object.keys(modes);
  const schema = z.enum(names, `must be one of ${names.join(', ')}`).default(names[0] ?? '');
  return {
    rows: { [name]: { schema, about } },
    usualMode: (settings) => schema.parse(settings[name]),
  };
}
