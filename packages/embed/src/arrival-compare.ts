/** The script for a page that compares reports and does nothing else. */
import { defineCompare } from './define-compare.js';

await defineCompare();
