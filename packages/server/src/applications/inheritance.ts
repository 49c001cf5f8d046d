/** What an application can inherit from its parent, besides OAuth clients. */
export interface Inheritable {
  readonly redirectOrigins: readonly string[];
  readonly browserOrigins: readonly string[];
  /** Consent modes by the code of the source; elsewhere the operator's hold. */
  readonly consent: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** The application that another one inherits from: it has no parent itself. */
export interface ParentApplication {
  readonly id: string;
  readonly domainKey: string;
  readonly name: string;
}

/** What holds for an application: its own origins and its parent's; of texts and modes its own, and its parent's others. */
export const inherit = (own: Inheritable, parent: Inheritable): Inheritable => ({
  redirectOrigins: union(own.redirectOrigins, parent.redirectOrigins),
  browserOrigins: union(own.browserOrigins, parent.browserOrigins),
  consent: { ...parent.consent, ...own.consent },
  texts: { ...parent.texts, ...own.texts },
});

/** What of that comes from the parent. */
export const inheritedOf = (own: Inheritable, all: Inheritable): Inheritable => ({
  redirectOrigins: without(own.redirectOrigins, all.redirectOrigins),
  browserOrigins: without(own.browserOrigins, all.browserOrigins),
  consent: othersOf(own.consent, all.consent),
  texts: othersOf(own.texts, all.texts),
});

const union = (own: readonly string[], more: readonly string[]) => [...new Set([...own, ...more])];

const without = (own: readonly string[], all: readonly string[]) => all.filter((it) => !own.includes(it));

const othersOf = (own: object, all: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(own, name)));
