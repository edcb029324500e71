import { evidenceStrength } from './evidence.js';
import type { Answer } from './schema/report.js';

/**
 * Whether the first answer counts rather than the second, both from one respondent to one question.
 * Times are compared as moments; of two answers of the same moment what they say decides, so that
 * their order in a file is irrelevant.
 */
export function isNewer(a: Answer, b: Answer): boolean {
  const [first, second] = [Date.parse(a.updatedAt), Date.parse(b.updatedAt)];
  return first === second ? gist(a) > gist(b) : first > second;
}

/** All of an answer that counts for the city. */
const gist = (answer: Answer): string =>
  JSON.stringify([answer.state, answer.level, evidenceStrength(answer), answer.reason?.code]);

/** A list of answers by a key, of several with the same key the newest. */
export function newestBy(answers: readonly Answer[], keyOf: (answer: Answer) => string): Map<string, Answer> {
  const newest = new Map<string, Answer>();
  for (const answer of answers) {
    const key = keyOf(answer);
    const before = newest.get(key);
    if (!before || isNewer(answer, before)) newest.set(key, answer);
  }
  return newest;
}
