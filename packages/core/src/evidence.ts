import type { Answer } from './schema/report.js';
import { EVIDENCE_KINDS } from './schema/vocabulary.js';
import type { EvidenceStrength } from './schema/primitives.js';

/** Strength of the strongest evidence: 0 none, 1 statement, 2 document, 3 data or outside check. */
export function evidenceStrength(answer: Pick<Answer, 'evidence'>): EvidenceStrength {
  const ranks = answer.evidence.map((item) => EVIDENCE_KINDS.indexOf(item.kind));
  return Math.max(0, ...ranks) as EvidenceStrength; // an index of a list of four
}
