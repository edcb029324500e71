import type { Report } from '@arrival-cities/core';

/** Ids that no respondent of this report has. */
export function freeIds({ respondents }: Report, count: number): string[] {
  const taken = new Set(respondents.map(({ id }) => id));
  const ids: string[] = [];
  for (let n = 2; ids.length < count; n++) if (!taken.has(`r${n}`)) ids.push(`r${n}`);
  return ids;
}
