/** Makes the product livelier; it works without. */
import { openWindows } from '../address-book/assets/import-window.client.js';
import { followNews } from '../address-book/assets/news.client.js';

openWindows();
followNews();
