import { z } from 'zod';
import type { SettingRows, SettingValues } from '../config/setting.js';
import type { ProviderClient } from '../oauth/provider.js';

/** The settings of the service's own OAuth client at a provider, and what is read of them. */
export interface ClientSettings {
  readonly rows: SettingRows;
  /** `undefined` when there is none. */
  readonly client: (settings: SettingValues) => ProviderClient | undefined;
  /** A client is an id and a secret: one without the other is a sentence for the operator. */
  readonly problems: (settings: SettingValues) => string[];
}

/** `prefix` is what the names begin with, as in BOOKBRIDGE_GOOGLE; `about` says where the client is and what it is for. */
export function clientSettings(prefix: string, about: string): ClientSettings {
  const [idName, secretName] = [`${prefix}_CLIENT_ID`, `${prefix}_CLIENT_SECRET`];
  const text = z.string().min(1).optional();
  const textOf = (settings: SettingValues, name: string) => text.parse(settings[name]);
  return {
    rows: {
      [idName]: { schema: text, about },
      [secretName]: { schema: text, about: 'The secret of that client.', secret: true },
    },
    client(settings) {
      const [id, secret] = [textOf(settings, idName), textOf(settings, secretName)];
      return id === undefined || secret === undefined ? undefined : { id, secret };
    },
    problems(settings) {
      const [isId, isSecret] = [idName, secretName].map((name) => settings[name] !== undefined);
      if (isId === isSecret) return [];
      const [missing, present] = isId ? [secretName, idName] : [idName, secretName];
      return [`${missing} is missing beside ${present}: give both, or neither`];
    },
  };
}
