/** The ways to come by what is typed in the place of a password; several providers share one. */
export type Recipe =
  | 'icloud'
  | 'yahoo'
  | 'fastmail'
  | 'zoho'
  | 'gmx'
  | 'mailcom'
  | 'mail_ru'
  | 'yandex'
  | 'qq_mail'
  | 'mailbox_org'
  | 'seznam'
  | 'telekom'
  | 'fruux'
  | 'mailbox'
  | 'server';

/** What a provider takes. */
export type Secret =
  | 'app_password'
  | 'authorization_code'
  | 'token_or_app_password'
  /** The password that people sign in with, unless a second factor is on. */
  | 'usual_or_app_password';

/** What a provider takes as the user name. */
export type UserName =
  | 'address'
  | 'apple_account'
  /** One that the provider makes and shows with the password. */
  | 'shown_beside'
  | 'sign_in_name';

/** What the passwords look like that a provider makes. */
export interface SecretForm {
  /** As they are shown, an x for each character. */
  readonly shown: string;
  /** The characters, as in a class of a pattern. */
  readonly alphabet: 'a-z' | 'A-Za-z0-9';
  /** Whether they are sent as they are shown; otherwise without what stands between their characters. */
  readonly isSentAsShown: boolean;
}

/** What its menus are called, in the language that the provider's own pages have. */
export interface MenuWords {
  readonly settings?: string;
  readonly passwords?: string;
  readonly make?: string;
  readonly tokens?: string;
  readonly makeToken?: string;
  /** Where access by other programs is allowed. */
  readonly allow?: string;
}

interface Explained {
  readonly recipe: Recipe;
  readonly userName: UserName;
  /** The provider's own page where the steps begin. */
  readonly url: string | undefined;
  readonly words: MenuWords;
}

/** The password that people sign in with is refused. */
export interface OwnSecretGuide extends Explained {
  readonly secret: Exclude<Secret, 'usual_or_app_password'>;
  readonly form: SecretForm | undefined;
}

/** What is typed may be anybody's own password, which has no form. */
export interface UsualPasswordGuide extends Explained {
  readonly secret: 'usual_or_app_password';
}

export type PasswordGuide = OwnSecretGuide | UsualPasswordGuide;

/** The words of all guides in one language. `{source}` stands for the provider, all others for words of its menus. */
export interface GuideTexts {
  readonly steps: Readonly<Record<Recipe, readonly string[]>>;
  /** What it is called: the label of its field. */
  readonly secrets: Readonly<Record<Secret, string>>;
  /** Why this is asked for, in a sentence or two. */
  readonly reasons: Readonly<Record<Secret, string>>;
  readonly userNames: Readonly<Record<UserName, string>>;
}
