/** Makes the product livelier; it works without. */
import { helpChoosing } from '../choosing/choosing.client.js';
import { openWindows } from './import-window.client.js';
import { followNews } from './news.client.js';

openWindows();
helpChoosing();
followNews();
