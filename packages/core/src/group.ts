/** Collects values under their keys, in the order they come. */
export function group<T>(entries: Iterable<readonly [key: string, value: T]>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const values = groups.get(key);
    if (values) values.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
