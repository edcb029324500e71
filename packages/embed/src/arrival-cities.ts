/**
 * The script a site pastes. It looks whether an element is there already before it loads anything,
 * so that pasting it twice, or beside another version, does no harm. A radar is loaded where the page
 * has one; a page that adds one later uses `arrival-radar.js`.
 */
import { defineAssessment } from './define-assessment.js';
import { defineRadar } from './define-radar.js';
import { isOnPage } from './placeholders.js';

await Promise.all([defineAssessment(), isOnPage('radar') ? defineRadar() : undefined]);
