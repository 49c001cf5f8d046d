/** Somebody who does not exist, in no provider's words. Each provider of the sandbox tells of the same people in its own. */
export interface MadeUpPerson {
  readonly name?: MadeUpName;
  readonly nickname?: string;
  readonly emails?: readonly Labelled<{ address: string }>[];
  readonly phones?: readonly Labelled<{ number: string; e164?: string }>[];
  readonly addresses?: readonly Labelled<MadeUpAddress>[];
  readonly organisations?: readonly MadeUpOrganisation[];
  readonly birthday?: MadeUpBirthday;
  readonly desk?: string;
  /** A picture of their own; without, the provider draws their initials. */
  readonly hasPhoto?: boolean;
  /** What they tell the world themselves, wherever the owner of the address book has not written it down. */
  readonly publicProfile?: { readonly name: MadeUpName; readonly email: string };
}

export interface MadeUpName {
  readonly display: string;
  readonly prefix?: string;
  readonly given?: string;
  readonly middle?: string;
  readonly family?: string;
  readonly suffix?: string;
}

export interface MadeUpAddress {
  readonly street: string;
  readonly extended?: string;
  readonly poBox?: string;
  readonly city: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country: string;
  readonly countryCode: string;
}

export interface MadeUpOrganisation {
  readonly name?: string;
  readonly title?: string;
  readonly department?: string;
  readonly isCurrent: boolean;
}

/** As written down: `year` may be missing, the day need not exist, and there may be nothing but words. */
export interface MadeUpBirthday {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly text?: string;
}

/** A label is `home`, `work` … or the owner's own word; many things have none. */
export type Labelled<T> = T & { readonly label?: string };
