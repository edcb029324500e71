/** The middle of some values, of two middle ones the lower; undefined of none. Source: methodology, "several respondents". */
export function lowerMedian<T extends number>(values: readonly T[]): T | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
