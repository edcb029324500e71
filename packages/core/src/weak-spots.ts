import { aimOf, DEFAULT_AIM } from './aims.js';
import type { CityAnswer } from './city-answers.js';
import { dimensionsOf, type AskedQuestion } from './questions.js';
import { isLow } from './reading.js';
import type { Instrument } from './schema/instrument.js';
import type { PlanItem } from './schema/plan.js';
import type { Level } from './schema/primitives.js';
import type { Report } from './schema/report.js';
import type { Results } from './schema/results.js';

/** Why a step is proposed, in the order of the proposals: no class weighs against another. */
export const PROPOSAL_CLASSES = [
  /** A safeguard below level 2. */
  'floor',
  /** A safeguard nobody could answer for, or nobody has yet. */
  'unknown_floor',
  /** A level below the city's own aim. */
  'gap',
  /** Departments answer differently. */
  'disagreement',
  /** Others do not give what the city needs. */
  'given',
  /** Others decide, and the city could do more to influence it. */
  'influence',
] as const;
export type ProposalClass = (typeof PROPOSAL_CLASSES)[number];

/** A question with a reason to act. */
export interface WeakSpot {
  readonly asked: AskedQuestion;
  readonly answer: CityAnswer;
  readonly why: ProposalClass;
  readonly kind: PlanItem['kind'];
  /** The level aimed at; null for what others give, where the city has no aim. */
  readonly aim: Level | null;
}

/** Below this a safeguard is not met, and what others give is not there. */
const FLOOR: Level = 2;

/** The reasons to act in one question, if any. */
export function weakSpotsIn(
  instrument: Instrument,
  report: Report,
  results: Results,
): (asked: AskedQuestion, answer: CityAnswer) => WeakSpot[] {
  const seriesOf = new Map(instrument.parts.map((part) => [part.id, part.series]));
  const singles = new Set(
    instrument.dimensions.filter(({ part }) => seriesOf.get(part) === 'single').map(({ id }) => id),
  );
  const { depth } = report.instrument;
  const disagreements = new Set(
    results.horizontal.disagreements.filter(({ flagged }) => flagged).map(({ questionId }) => questionId),
  );
  const lowGiven = new Set(results.coherence.filter(({ given }) => isLow(given)).map(({ id }) => id));

  /** Groups have no aim: for what feeds them alone it is the level at which their reading says "high". */
  const aimFor = ({ question }: AskedQuestion): Level => {
    const aims = dimensionsOf(question, depth)
      .filter((id) => singles.has(id))
      .map((id) => aimOf(report, id));
    const aim = aims.length > 0 ? Math.max(...aims) : DEFAULT_AIM;
    return Math.max(aim, question.floor ? FLOOR : 0) as Level; // the highest of some levels
  };

  return (asked, answer) => {
    const { question, holder } = asked;
    const { level } = answer;
    const spot = (why: ProposalClass, kind: PlanItem['kind'], aim: Level | null): WeakSpot[] => [
      { asked, answer, why, kind, aim },
    ];
    if (question.kind === 'enabling') {
      const isMissed = level !== null && level < FLOOR;
      const counts = holder !== 'other' && dimensionsOf(question, depth).some((id) => lowGiven.has(id));
      return isMissed && counts ? spot('given', 'advocate', null) : [];
    }
    const aim = aimFor(asked);
    if (holder === 'other') return level !== null && level < aim ? spot('influence', 'influence', aim) : [];
    if (level === null) {
      const isMissing = answer.state === 'dont_know' || answer.state === 'unanswered';
      return isMissing && question.floor ? spot('unknown_floor', 'find_out', aim) : [];
    }
    const isSplit = !answer.agreed && disagreements.has(question.id);
    return [
      ...(level < aim ? spot(question.floor && level < FLOOR ? 'floor' : 'gap', 'level', aim) : []),
      ...(isSplit ? spot('disagreement', 'meeting', aim) : []),
    ];
  };
}
