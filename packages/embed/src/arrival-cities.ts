/**
 * The script a site pastes. It looks whether an element is there already before it loads anything,
 * so that pasting it twice, or beside another version, does no harm. A radar or a comparison is
 * loaded where the page has one; a page that adds one later uses `arrival-radar.js` or `arrival-compare.js`.
 */
import { defineAssessment } from './define-assessment.js';
import { defineRadar } from './define-radar.js';
import { isFirst } from './first-copy.js';
import { isOnPage } from './placeholders.js';

// Said before anything is loaded: a second copy that is quicker would bring Lit once more.
const comparesHere = isOnPage('compare') && isFirst('arrival-compare');

await Promise.all([
  defineAssessment(),
  isOnPage('radar') ? defineRadar() : undefined,
  comparesHere ? import('./define-compare.js').then(({ defineCompare }) => defineCompare()) : undefined,
]);
