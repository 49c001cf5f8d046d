import { locales } from '@bookbridge/ui';
import { testEveryPage } from '../../pages/sweep.js';

testEveryPage({
  // Each screen with either scheme and either way of writing, and each scheme with either way.
  views: [
    ['phone', 'light', 'ar'],
    ['phone', 'dark', 'en'],
    ['desktop', 'light', 'en'],
    ['desktop', 'dark', 'ar'],
  ],
  narrow: locales,
});
