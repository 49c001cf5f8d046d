import './globals.js';

export type { LaunchRequest, Listener, Picker, PickResult } from './api.js';
export type {
  ContactAddress,
  ContactData,
  ContactEmail,
  ContactHelpers,
  ContactPhone,
  Owner,
  PickerContact,
} from './contact/contact.js';
export { createPicker, type PickerSource } from './create.js';
export { PickError, type Stage, type TriggerRefusal } from './errors.js';
export type { Callbacks, ErrorReport, PickerOptions } from './options.js';
