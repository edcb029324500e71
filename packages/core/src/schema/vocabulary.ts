/** The words of a report that code without a schema needs, too. */

export const REPORT_SCHEMA = 'urn:arrival-cities:schema:report:1.0.0';
export const PEERS_SCHEMA = 'urn:arrival-cities:schema:peers:1.0.0';
export const REPORT_SCHEMA_VERSION = '1.0.0';
/** Bands of residents, from the smallest town to a metropolis. */
export const POPULATION_BANDS = ['under-20k', '20k-100k', '100k-500k', '500k-1m', 'over-1m'] as const;
/** Who decides or delivers a function here; `unsure` counts as shared. */
export const MANDATE_HOLDERS = ['city', 'shared', 'other', 'unsure'] as const;
/** Why a question does not apply. The code is shared, the note beside it is not. */
export const NOT_APPLICABLE_REASONS = [
  'no-such-group',
  'no-such-situation',
  'no-such-service',
  'other',
] as const;
/** Kinds of evidence in order of strength, 0 to 3. */
export const EVIDENCE_KINDS = ['none', 'statement', 'document', 'data'] as const;
/** The sector policies in which the presence of migration is looked at (S4:L57, S4:L81). */
export const SECTORS = [
  'planning',
  'housing',
  'health',
  'schools',
  'jobs',
  'transport',
  'safety',
  'culture',
  'social',
  'emergency',
  'budget',
] as const;
/** Answers to the three tests of coherence of a sector policy. */
export const TEST_ANSWERS = ['yes', 'no', 'unknown'] as const;
/** The levels above a city, from the nearest up. */
export const UPPER_LEVELS = ['region', 'nation', 'world'] as const;
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
