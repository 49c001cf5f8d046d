/** Makes the page live; it works without. */
import { offerCopying } from './copy.client.js';
import { countDown } from './countdown.client.js';
import { goLive } from './live.client.js';
import { openWindows } from './window.client.js';

offerCopying();
openWindows();
countDown();
goLive();
