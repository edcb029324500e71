import type { EvidenceStrength, Level } from './schema/primitives.js';
import type { DimensionResult } from './schema/results.js';
import type { AnswerState, Depth } from './schema/report.js';
import type { Holder } from './questions.js';
import { stabilityOf } from './sensitivity.js';

/** One question's answer as scoring sees it. */
export interface ScoredItem {
  readonly questionId: string;
  readonly holder: Holder;
  readonly floor: boolean;
  /** A positive integer. */
  readonly weight: number;
  readonly state: AnswerState;
  /** Set exactly when the state is `scored`. */
  readonly level: Level | null;
  readonly evidence: EvidenceStrength;
}

type KnownItem = ScoredItem & { readonly level: Level };

const isKnown = (item: ScoredItem): item is KnownItem => item.level !== null;
const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);
const weigh = (items: readonly ScoredItem[]): number => sum(items, (item) => item.weight);

/**
 * Scores one series of one dimension. With A the questions that apply and are the city's or shared,
 * K those of A with a level n and M the rest: score = 25 Σ_K w·n / Σ_K w once two thirds of the
 * weight are known; lower and upper put every missing answer at 0 and at 4. Levels are decided in
 * integers. Source: methodology, "How a level comes about".
 */
export function scoreDimension(id: string, items: readonly ScoredItem[], depth: Depth): DimensionResult {
  const elsewhere = items.filter((item) => item.holder === 'other');
  const within = items.filter((item) => item.holder !== 'other');
  const applicable = within.filter((item) => item.state !== 'not_applicable');
  const known = applicable.filter(isKnown);
  const base: DimensionResult = {
    ...EMPTY,
    id,
    influence: influenceOf(elsewhere),
    counts: {
      applicable: applicable.length,
      known: known.length,
      dontKnow: applicable.filter((item) => item.state === 'dont_know').length,
      unanswered: applicable.filter((item) => item.state === 'unanswered').length,
      notApplicable: within.length - applicable.length,
      otherMandate: elsewhere.length,
    },
  };
  if (items.length === 0) return { ...base, status: 'not_asked' };
  if (applicable.length === 0) {
    return { ...base, status: elsewhere.length > 0 ? 'decided_elsewhere' : 'not_applicable' };
  }
  const applicableWeight = weigh(applicable);
  const knownWeight = weigh(known);
  const missingWeight = applicableWeight - knownWeight;
  const points = sum(known, (item) => item.weight * item.level);
  const isCovered = depth === 'quick' ? knownWeight > 0 : 3 * knownWeight >= 2 * applicableWeight;
  const bounded = {
    ...base,
    lower: (25 * points) / applicableWeight,
    upper: (25 * (points + 4 * missingWeight)) / applicableWeight,
    coverage: knownWeight / applicableWeight,
    levelRange: [levelWith(applicable, 0), levelWith(applicable, 4)] as const,
    ...floorCap(applicable),
  };
  const rawLevel = depth === 'full' && knownWeight > 0 ? nearestLevel(points, knownWeight) : null;
  if (!isCovered) return { ...bounded, rawLevel, status: 'insufficient' };
  const scored = { ...bounded, rawLevel, score: (25 * points) / knownWeight, ...evidenceOf(known) };
  // Without the other questions a level would say too much: the quick check has answers, not levels.
  if (rawLevel === null) return { ...scored, status: 'indicative' };
  return {
    ...scored,
    status: 'scored',
    level: Math.min(rawLevel, bounded.cap ?? 4) as Level, // the lower of two levels
    stability: stabilityOf(known),
  };
}

const EMPTY: DimensionResult = {
  id: '',
  status: 'insufficient',
  score: null,
  lower: null,
  upper: null,
  coverage: null,
  rawLevel: null,
  level: null,
  levelRange: null,
  cap: null,
  cappedBy: [],
  influence: null,
  evidenceShare: null,
  evidenceLimitedScore: null,
  counts: { applicable: 0, known: 0, dontKnow: 0, unanswered: 0, notApplicable: 0, otherMandate: 0 },
  stability: null,
  weakestShare: null,
};

/** The nearest whole level of a weighted mean, half up, without a fraction: floor((2p + w) / 2w). */
const nearestLevel = (points: number, weight: number): Level =>
  Math.floor((2 * points + weight) / (2 * weight)) as Level; // points are at most 4 times the weight

/** The level if every missing answer had this level. */
function levelWith(applicable: readonly ScoredItem[], missing: Level): Level {
  const filled = applicable.map((item) => ({ ...item, level: item.level ?? missing }));
  const raw = nearestLevel(
    sum(filled, (item) => item.weight * item.level),
    weigh(filled),
  );
  return Math.min(raw, floorCap(filled).cap ?? 4) as Level;
}

/** A floor below 2 or missing allows level 2 at most, one below 3 allows level 3. */
function floorCap(applicable: readonly ScoredItem[]): Pick<DimensionResult, 'cap' | 'cappedBy'> {
  const floors = applicable.filter((item) => item.floor);
  const low = floors.filter((item) => item.level === null || item.level < 2);
  if (low.length > 0) return { cap: 2, cappedBy: low.map((item) => item.questionId) };
  const middling = floors.filter((item) => item.level !== null && item.level < 3);
  if (middling.length > 0) return { cap: 3, cappedBy: middling.map((item) => item.questionId) };
  return { cap: null, cappedBy: [] };
}

function influenceOf(elsewhere: readonly ScoredItem[]): number | null {
  const known = elsewhere.filter(isKnown);
  return known.length > 0 ? (25 * sum(known, (item) => item.level)) / known.length : null;
}

/** Null until any answer of the dimension has evidence: a city that has not begun with it is not marked down. */
function evidenceOf(
  known: readonly KnownItem[],
): Pick<DimensionResult, 'evidenceShare' | 'evidenceLimitedScore'> {
  if (known.every((item) => item.evidence === 0)) return { evidenceShare: null, evidenceLimitedScore: null };
  const claiming = known.filter((item) => item.level >= 1);
  const limited = sum(known, (item) => item.weight * Math.min(item.level, 1 + item.evidence));
  return {
    evidenceShare:
      claiming.length > 0 ? claiming.filter((item) => item.evidence >= 2).length / claiming.length : null,
    evidenceLimitedScore: (25 * limited) / weigh(known),
  };
}
