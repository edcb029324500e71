/**
 * The script for sites without modules: one file with everything, English inside. The other languages and the
 * practices are fetched from beside it. What it holds runs when it is needed, so that a second copy on a page stays out
 * as it does with modules.
 */
import './beside.js';
import { defineAssessment } from '../define-assessment.js';
import { defineCompare } from '../define-compare.js';
import { defineRadar } from '../define-radar.js';
import { defineReport } from '../define-report.js';
import { brings } from '../first-copy.js';
import { isOnPage } from '../placeholders.js';

void defineAssessment();
// A copy that stays out brings nothing that nobody waits for: Lit would come with it once more.
const isFirstHere = brings('arrival-assessment');
if (isFirstHere || isOnPage('radar')) void defineRadar();
if (isFirstHere || isOnPage('report')) void defineReport();
if (isFirstHere || isOnPage('compare')) void defineCompare();
