import { testLargeBook } from '../large.js';
import { google } from './source.js';

testLargeBook(google);
