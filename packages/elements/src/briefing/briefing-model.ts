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

const byStand = (one: ActionView, other: ActionView): number =>
  standOf(one) - standOf(other) || (one.result.score ?? 0) - (other.result.score ?? 0);

/**
 * The actions that stand lowest, first the lowest; those without a level or a first picture are not known. Of some that
 * stand alike none is picked: where not all of them fit they are left out, so that there may be none.
 */
export function lowestActions({ actions }: ResultsView): readonly ActionView[] {
  const sorted = actions
    .filter(({ result: { status } }) => status === 'scored' || status === 'indicative')
    .sort(byStand);
  const next = sorted[LOWEST];
  return sorted.slice(0, LOWEST).filter((action) => !next || byStand(action, next) < 0);
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
  const isOpen = groups.some(({ result: { given } }) => given.score === null);
  const message = messageOf(names.length > 0, elsewhere.length > 0, isOpen);
  return { message, groups: names, functions: elsewhere };
}

function messageOf(isGivenLittle: boolean, isElsewhere: boolean, isOpen: boolean): MessageKey {
  if (isGivenLittle) return isElsewhere ? 'briefing.act.both' : 'briefing.act.given';
  if (isElsewhere) return 'briefing.act.elsewhere';
  return isOpen ? 'briefing.act.open' : 'briefing.act.none';
}
