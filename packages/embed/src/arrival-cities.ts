/**
 * The script a site pastes. It looks whether an element is there already before it loads anything,
 * so that pasting it twice, or beside another version, does no harm. A radar is loaded where the page
 * has one; a page that adds one later uses `arrival-radar.js`.
 */
import { content } from './content.js';

if (document.querySelector('arrival-radar')) await import('./arrival-radar.js');

if (!customElements.get('arrival-assessment')) {
  const { ArrivalAssessment } = await import('@arrival-cities/elements/assessment.js');
  ArrivalAssessment.content ??= content;
  await import('@arrival-cities/elements/assessment.define.js');
}
