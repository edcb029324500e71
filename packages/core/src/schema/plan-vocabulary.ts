/** The words of plans; apart from the others, since the first screens need none of them. */

/** What a step of the plan is about, in the order in which steps are proposed: see `planFor`. */
export const PLAN_KINDS = ['level', 'find_out', 'meeting', 'advocate', 'influence'] as const;
export const PLAN_STATUSES = ['proposed', 'planned', 'running', 'done', 'dropped'] as const;
/**
 * The five criteria of the Quito forum for proposals (S0:L148): new or tested elsewhere; equal rights;
 * with other municipalities or the region; done in two to three years; reported on at later forums.
 */
export const QUITO_CRITERIA = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;
export const QUITO_ANSWERS = ['yes', 'no', 'open'] as const;
/** What to bear in mind besides: partners on an equal footing (S0:L146), the other five from S0:L150. */
export const CONSIDERATIONS = [
  'other-levels',
  'elections',
  'secondary-cities',
  'new-regions',
  'fit',
  'equal-footing',
] as const;
