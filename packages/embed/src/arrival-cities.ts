/**
 * The script a site pastes. It looks whether an element is there already before it loads anything,
 * so that pasting it twice, or beside another version, does no harm.
 */
import { content } from './content.js';

if (!customElements.get('arrival-assessment')) {
  const { ArrivalAssessment } = await import('@arrival-cities/elements/assessment.js');
  ArrivalAssessment.content ??= content;
  await import('@arrival-cities/elements/assessment.define.js');
}
if (!customElements.get('arrival-radar')) {
  const { ArrivalRadar } = await import('@arrival-cities/elements/radar.js');
  ArrivalRadar.content ??= content;
  await import('@arrival-cities/elements/radar.define.js');
}
