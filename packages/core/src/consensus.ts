/**
 * Agreement on an ordered scale, 0 (split to the ends) to 1 (all equal), after Tastle and Wierman 2007:
 * `1 + Σ p_i · log2(1 − |X_i − µ| / d)`, with d the width of the scale. Rounded to seven decimals.
 *
 * @param values one whole number per respondent; at least one
 * @param width the highest minus the lowest value of the scale: 4 for levels 0-4
 */
export function consensus(values: readonly number[], width = 4): number {
  if (values.length === 0) throw new RangeError('consensus: needs at least one value');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const terms = values.map((value) => Math.log2(1 - Math.abs(value - mean) / width));
  const result = 1 + terms.reduce((sum, term) => sum + term, 0) / values.length;
  return Math.round(result * 1e7) / 1e7;
}
