/**
 * The script a site pastes. It looks whether an element is there already before it loads anything,
 * so that pasting it twice, or beside another version, does no harm. A radar, a report or a comparison is
 * loaded where the page has one; a page that adds one later uses the script of that element.
 */
import { defineAssessment } from './define-assessment.js';
import { defineRadar } from './define-radar.js';
import { isFirst } from './first-copy.js';
import { isOnPage } from './placeholders.js';

// Said before anything is loaded: a second copy that is quicker would bring Lit once more.
const comparesHere = isOnPage('compare') && isFirst('arrival-compare');
const reportsHere = isOnPage('report') && isFirst('arrival-report');

await Promise.all([
  defineAssessment(),
  isOnPage('radar') ? defineRadar() : undefined,
  reportsHere ? import('./define-report.js').then(({ defineReport }) => defineReport()) : undefined,
  comparesHere ? import('./define-compare.js').then(({ defineCompare }) => defineCompare()) : undefined,
]);
