import type { ExportGuideId } from './index.js';

const signs: readonly (readonly [RegExp, ExportGuideId])[] = [
  [/iphone|ipad/i, 'iphone'],
  [/android/i, 'android'],
  [/macintosh/i, 'addressbook'],
];

/** The address book of the device itself, by what its browser calls itself; `undefined` where none comes with it. */
export const guideOfDevice = (userAgent = ''): ExportGuideId | undefined =>
  signs.find(([sign]) => sign.test(userAgent))?.[1];
