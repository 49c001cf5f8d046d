import type { SettingRows, SettingValues } from '../config/setting.js';
import type { Meanings } from '../model/failures.js';
import type { CatalogueRow } from './catalogue.js';
import type { ConsentWay, CredentialsWay } from './provider.js';

/** How a client asks for consent. */
export interface AskingClient {
  /** `undefined` for the provider's usual choice. */
  readonly tenant: string | undefined;
  readonly scopes: readonly string[];
  /** `undefined` while nobody has said where the service is. */
  readonly redirectUri: string | undefined;
}

/** What the folder of a provider adds to the sources; `connectors.ts` lists them all. */
export interface Connector {
  /** As the provider is known to operators. */
  readonly name: string;
  /** Its rows of the settings table. */
  readonly settings: SettingRows;
  /** What is wrong with settings that are each right by themselves, a sentence for each. */
  readonly problems: (settings: SettingValues) => readonly string[];
  /** The origins that it calls where the operator says that they are; all others are held to the guard. */
  readonly origins: (settings: SettingValues) => readonly string[];
  /** The ways that it opens, by the code of the source. Of several connectors each method is opened by one. */
  readonly ways: Readonly<Record<string, readonly (ConsentWay | CredentialsWay)[]>>;
  /** Sources that the catalogue does not have; menus show them behind the others. */
  readonly rows?: readonly CatalogueRow[];
  /** What keeps a client from asking everybody, or asking well, as far as can be told beforehand; a sentence for each. */
  readonly warnings: (client: AskingClient) => readonly string[];
  /** What the provider's words for its errors mean: what `config check`, the log and the docs tell operators. */
  readonly meanings: Meanings;
}
