import type { Practices, Question } from './schema/instrument.js';

export interface NearPractice {
  readonly id: string;
  /** Told of a place in the region of this city. */
  readonly isNear: boolean;
  /** Proposed in the source, not reported as done. */
  readonly isProposal: boolean;
}

/**
 * The practices of a question, nearest first: the same region, then what was done before what was only
 * proposed, then the instrument's order. Of the context of a practice the sources tell the region alone.
 */
export function practicesFor(
  question: Question,
  { practices }: Practices,
  region: string | undefined,
): NearPractice[] {
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  return question.practices
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ id, regions, proposal }) => ({
      id,
      isNear: region !== undefined && regions.includes(region),
      isProposal: proposal,
    }))
    .sort((a, b) => Number(b.isNear) - Number(a.isNear) || Number(a.isProposal) - Number(b.isProposal));
}
