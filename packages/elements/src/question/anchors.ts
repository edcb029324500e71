import type { AskedQuestion } from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';

/** A question, and the response set it is asked on. */
type AskedOn = { readonly question: { readonly id: string } } & Pick<AskedQuestion, 'scale'>;

/** The statements to choose from, for levels 0 to 4; what others decide is asked in the same words everywhere. */
export function anchorsOf(
  { texts, instrument }: LoadedContent,
  { question, scale }: AskedOn,
): readonly string[] {
  const own = scale === instrument.influenceSet ? undefined : texts.questions[question.id]?.anchors;
  return own ?? texts.responseSets[scale]?.anchors ?? [];
}
