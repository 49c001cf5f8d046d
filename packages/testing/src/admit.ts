import { form, successOf } from './api.js';
import { Person } from './consent.js';
import { begin } from './imports.js';
import type { TestService } from './service.js';

/** Begins an import of an account, and does all that its person does; gives its number. */
export type Admit = (application: TestService, admission: Admission) => Promise<number>;

export interface Admission {
  readonly account: string;
  /** @defaultValue `'allow'` */
  readonly decision?: 'allow' | 'deny';
  /** Of the begin, besides the source. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** The person's whole way through the provider's pages; `accountOf` is what they choose there. */
export const byConsent =
  (code: string, accountOf: (account: string) => string): Admit =>
  async (application, { account, decision = 'allow', parameters }) => {
    const begun = await begin(application, { service: code, ...parameters });
    await new Person().consent(begun.url, { account: accountOf(account), decision });
    return begun.import_id;
  };

/** What a person types at the application; `typedOf` gives it for an account. */
export const byCredentials =
  (code: string, typedOf: (account: string) => { username: string; password: string }): Admit =>
  async (application, { account, parameters }) => {
    const asked = form({ service: code, ...typedOf(account), ...parameters });
    const begun = await successOf(application.call('/begin_import/import', asked));
    return Number(begun.import_id);
  };
