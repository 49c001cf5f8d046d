import type { Locale } from '@bookbridge/ui';
import type { Delivery } from '../../model/import.js';
import type { Texts } from '../../texts/index.js';
import type { PickerWindow } from './picker-window.js';

/** Where the style and the scripts of the pages are; whole URLs. */
export interface AssetUrls {
  readonly css: string;
  readonly script: string;
  readonly columnsScript: string;
  readonly consentScript: string;
  readonly approvalScript: string;
  readonly credentialsScript: string;
  readonly pickerWindowScript: string;
  readonly chooseScript: string;
  readonly chooseCss: string;
}

/** The application in whose name a page speaks. */
export interface Application {
  name: string;
  logoUrl: string | undefined;
  /** Where its people find it; `undefined` where that is not known. */
  homeUrl: string | undefined;
}

/** What every page needs, even one that does not know whose it is. */
export interface BareShell {
  locale: Locale;
  texts: Texts;
  application?: Application | undefined;
  /** URLs of `pages.css` and of the compiled scripts; whole ones, with their host. */
  assets: AssetUrls;
  /** The page of a site that waits for this window, where one does. */
  pickerWindow?: PickerWindow | undefined;
  /** Whether the page answers a provider's redirect: its address then holds what must not stay there. */
  isCallback?: boolean;
}

export interface PageShell extends BareShell {
  application: Application;
  /** What the application gets of the address book. */
  delivery: Delivery;
}
