/** The script for a page that shows a whole report and does nothing else. */
import { defineReport } from './define-report.js';

await defineReport();
