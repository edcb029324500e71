/** The script for a page that shows a chart and nothing else. */
import { defineRadar } from './define-radar.js';

await defineRadar();
