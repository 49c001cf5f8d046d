/** What a page loads: defines the picker at once, and loads the rest of it when it is needed. */
import type { Picker } from '../api.js';
import type { Settings } from '../settings.js';
import { Core } from './core.js';
import { defineElement } from './element.js';

declare const __BOOKBRIDGE_SETTINGS__: Settings;

declare global {
  interface Window {
    cloudsponge?: Picker;
    bookbridge?: Picker;
    csLaunch?: Picker['launch'];
    csInit?: Picker['init'];
  }
}

if (!window.bookbridge) {
  const settings = __BOOKBRIDGE_SETTINGS__;
  const core = new Core(settings);
  window.cloudsponge = core;
  window.bookbridge = core;
  window.csLaunch = core.launch;
  window.csInit = core.init;
  defineElement(core);
}
