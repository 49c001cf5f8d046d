export type { ListTexts } from './list-texts.js';
