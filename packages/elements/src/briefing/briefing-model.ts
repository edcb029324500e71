import type { ActionView, Jump, ResultsView } from '../results/results-model.js';
import { scoreOf } from '../results/sentences.js';
import type { MessageKey } from '../shared/messages.js';

/** As many actions as a reader keeps in mind. */
const LOWEST = 3;
/** Prompts listed of one kind, so that the page stays one page. */
const PROMPTS = 4;

/** Where the point of an action stands: a safeguard that is not met holds it down. */
const standOf = ({ result: { level, score, cap } }: ActionView): number =>
  level === null ? Math.min(score ?? 0, scoreOf(cap)) : 25 * level;

/** The actions that stand lowest, first the lowest; those without a level or a first picture are not known. */
export function lowestActions({ actions }: ResultsView): readonly ActionView[] {
  return actions
    .filter(({ result: { status } }) => status === 'scored' || status === 'indicative')
    .sort(
      (one, other) => standOf(one) - standOf(other) || (one.result.score ?? 0) - (other.result.score ?? 0),
    )
    .slice(0, LOWEST);
}

export interface Excerpt {
  readonly shown: readonly Jump[];
  /** How many are not shown. */
  readonly more: number;
}

export const excerptOf = (jumps: readonly Jump[]): Excerpt => ({
  shown: jumps.slice(0, PROMPTS),
  more: Math.max(0, jumps.length - PROMPTS),
});

export interface Others {
  readonly message: MessageKey;
  /** Groups in which others give the city little, by name. */
  readonly groups: readonly string[];
  /** Functions that others decide, by name. */
  readonly functions: readonly string[];
}

/** Who must act beside the city: given counts as little once the whole range of its level is below 2. */
export function othersToAct({ groups, elsewhere }: ResultsView): Others {
  const names = groups
    .filter(({ result: { given } }) => given.counts.known > 0 && given.levelRange && given.levelRange[1] < 2)
    .map(({ short }) => short);
  return { message: messageOf(names.length > 0, elsewhere.length > 0), groups: names, functions: elsewhere };
}

function messageOf(isGivenLittle: boolean, isElsewhere: boolean): MessageKey {
  if (isGivenLittle) return isElsewhere ? 'briefing.act.both' : 'briefing.act.given';
  return isElsewhere ? 'briefing.act.elsewhere' : 'briefing.act.none';
}
