/**
 * The script for sites without modules: one file with everything, English inside. The other languages and the
 * practices are fetched from beside it. What it holds runs when it is needed, so that a second copy on a page stays out
 * as it does with modules.
 */
import './beside.js';
import { defineAssessment } from '../define-assessment.js';
import { defineCompare } from '../define-compare.js';
import { defineRadar } from '../define-radar.js';

void defineAssessment();
void defineRadar();
void defineCompare();
