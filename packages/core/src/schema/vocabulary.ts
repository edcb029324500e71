/** The words of a report that code without a schema needs, too. */

export const REPORT_SCHEMA = 'urn:arrival-cities:schema:report:1.0.0';
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
