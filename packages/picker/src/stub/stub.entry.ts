/** What a page loads: defines the picker at once, and loads the rest of it when it is needed. */
import '../globals.js';
import type { Settings } from '../settings.js';
import { Core } from './core.js';
import { defineElement } from './element.js';

declare const __BOOKBRIDGE_SETTINGS__: Settings;

if (!window.bookbridge) {
  const settings = __BOOKBRIDGE_SETTINGS__;
  const core = new Core(settings, document.currentScript?.nonce);
  window.cloudsponge = core;
  window.bookbridge = core;
  window.csLaunch = core.launch;
  window.csInit = core.init;
  // One that was destroyed and loaded again is another one.
  defineElement(() => window.bookbridge as Core | undefined);
}
