import type { Picker } from './api.js';
import type { PickerOptions } from './options.js';

/** What the script of the service defines, and what it reads. */
declare global {
  interface Window {
    bookbridge?: Picker;
    cloudsponge?: Picker;
    /** Older names of `launch` and `init`. */
    csLaunch?: Picker['launch'];
    csInit?: Picker['init'];
    csPageOptions?: PickerOptions;
  }
}
