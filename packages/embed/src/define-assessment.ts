import { content } from './content.js';
import { isFirst } from './first-copy.js';
import { watchPlaceholders } from './placeholders.js';

/** Brings the assessment to the page, unless it is there already, and puts it where it is wanted. */
export async function defineAssessment(): Promise<void> {
  if (isFirst('arrival-assessment')) {
    const { ArrivalAssessment } = await import('@arrival-cities/elements/assessment.js');
    ArrivalAssessment.content ??= content;
    await import('@arrival-cities/elements/assessment.define.js');
  }
  watchPlaceholders('assessment');
}
