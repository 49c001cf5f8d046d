/** Makes the page live; it works without. */
import { offerCopying } from './copy.client.js';
import { countDown } from './countdown.client.js';
import { goLive } from './live.client.js';
import { offerPopup } from './opened-in.client.js';

offerCopying(document);
offerPopup();
countDown();
goLive();
