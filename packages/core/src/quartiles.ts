/** From so many values on a median is shown, and quartiles. Source: methodology, "Peers". */
export const MEDIAN_FROM = 5;
export const QUARTILES_FROM = 10;

const middle = (sorted: readonly number[]): number => {
  const [a, b] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (a === undefined || b === undefined) throw new RangeError('middle: needs at least one value');
  return (a + b) / 2;
};

/**
 * Median and quartiles after Moore and McCabe: the quartiles are the medians of the lower and the upper
 * half; of an odd number of values the median is in neither half. Counted in whole hundredths, so that
 * every engine gives the same; a half hundredth goes up.
 *
 * @param values in any order, 0-100; at least two
 */
export function quartilesOf(
  values: readonly number[],
): readonly [lower: number, median: number, upper: number] {
  const sorted = values.map((value) => Math.round(100 * value)).sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const parts = [sorted.slice(0, half), sorted, sorted.slice(sorted.length - half)] as const;
  const [lower, median, upper] = parts.map((part) => Math.round(middle(part)) / 100) as [
    number,
    number,
    number,
  ]; // three parts
  return [lower, median, upper];
}
