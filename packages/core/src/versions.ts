/** Numbers of a semantic version; what stands behind a hyphen does not count. */
const numbersOf = (version: string): number[] =>
  version.split('.').map((part) => Number.parseInt(part, 10) || 0);

/** Less than 0 where the first version is older, 0 where they are of one age. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (first[i] ?? 0) - (second[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const majorOf = (version: string): number => numbersOf(version)[0] ?? 0;
