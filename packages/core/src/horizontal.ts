import { countedAnswers, levelsOf } from './city-answers.js';
import { consensus } from './consensus.js';
import { group } from './group.js';
import { lowerMedian } from './lower-median.js';
import { newestEntries } from './newest-entry.js';
import { questionsFor, scopeOf, type AskedQuestion } from './questions.js';
import type { Instrument } from './schema/instrument.js';
import type { CoordinatorEntry, Report, SectorEntry } from './schema/report.js';
import type { Disagreement, Horizontal, SectorResult } from './schema/results.js';
import { SECTORS } from './schema/coherence-vocabulary.js';
import { plainName } from './text.js';

/** From so many levels on the consensus decides what is flagged; below, it could not: see {@link isFlagged}. */
const CONSENSUS_FROM = 5;
const LOW_CONSENSUS = 0.6;
const WIDE_RANGE = 2;
/** A level somebody must know of whose department does not. */
const ESTABLISHED = 3;

const toThreeDecimals = (value: number): number => Math.round(1000 * value) / 1000;

/**
 * Coherence inside the city: the presence of migration in the sector policies, three tests of each,
 * where respondents disagree, and whether they name the same coordinating unit. Four readings, no
 * composite. Source: methodology, "Inside the city".
 */
export function horizontal(
  instrument: Instrument,
  report: Report,
  asked: readonly AskedQuestion[] = questionsFor(instrument, scopeOf(report)),
): Horizontal {
  const sectors = sectorsOf(report);
  const present = sectors.flatMap(({ presence }) => (presence === null ? [] : [presence]));
  const atLeast2 = present.filter((presence) => presence >= 2).length;
  return {
    sectors,
    presence: {
      asked: SECTORS.length,
      known: present.length,
      atLeast2,
      share: present.length > 0 ? toThreeDecimals(atLeast2 / present.length) : null,
    },
    incoherences: sectors.filter(({ conflict }) => conflict === 'yes').map(({ id }) => id),
    ...differences(report, asked),
    sameMap: sameMap(report.coordinators),
  };
}

/** What counts of what respondents say about sectors: of each the newest. */
export const newestSectors = (report: Report): SectorEntry[] =>
  newestEntries(report.sectors, (entry) => `${entry.sectorId}/${entry.respondentId}`);

function sectorsOf(report: Report): SectorResult[] {
  const bySector = group(newestSectors(report).map((entry) => [entry.sectorId, entry]));
  return SECTORS.flatMap((id) => {
    const entries = bySector.get(id) ?? [];
    if (entries.length === 0) return [];
    const known = entries.flatMap(({ presence }) => (presence === null ? [] : [presence]));
    return [
      {
        id,
        presence: lowerMedian(known) ?? null,
        sharedAim: passed(entries.map((entry) => entry.sharedAim)),
        checked: passed(entries.map((entry) => entry.checked)),
        conflict: reported(entries.map((entry) => entry.conflict)),
      },
    ];
  });
}

type TestAnswer = SectorEntry['conflict'];

/** A test is passed as far as its lower median says so: of as many yes as no it is not. */
function passed(answers: readonly TestAnswer[]): SectorResult['checked'] {
  const yesAndNo = answers.flatMap((answer) => (answer === 'yes' ? [1] : answer === 'no' ? [0] : []));
  const middle = lowerMedian(yesAndNo);
  if (middle !== undefined) return middle === 1 ? 'yes' : 'no';
  return answers.includes('unknown') ? 'unknown' : null;
}

/** One department that meets a rule working against another is enough: the others may never see it. */
const reported = (answers: readonly TestAnswer[]): SectorResult['conflict'] =>
  (['yes', 'no', 'unknown'] as const).find((answer) => answers.includes(answer)) ?? null;

/** Where respondents differ: in the levels they give, or in knowing at all (silos, S4:L55). */
function differences(
  report: Report,
  asked: readonly AskedQuestion[],
): Pick<Horizontal, 'disagreements' | 'knownToSomeOnly'> {
  if (report.respondents.length < 2) return { disagreements: [], knownToSomeOnly: [] };
  const given = group(countedAnswers(report, asked).map((answer) => [answer.questionId, answer]));
  const disagreements: Disagreement[] = [];
  const knownToSomeOnly: string[] = [];
  for (const { question, scale } of asked) {
    const answers = given.get(question.id) ?? [];
    const levels = levelsOf(answers).sort((a, b) => a - b);
    const [min, max] = [levels[0], levels.at(-1)];
    if (min === undefined || max === undefined) continue;
    if (max >= ESTABLISHED && answers.some(({ state }) => state === 'dont_know')) {
      knownToSomeOnly.push(question.id);
    }
    if (min === max) continue;
    const found = {
      questionId: question.id,
      scale,
      n: levels.length,
      min,
      max,
      consensus: toThreeDecimals(consensus(levels)),
    };
    disagreements.push({ ...found, flagged: isFlagged(found) });
  }
  // The sort is stable: equal ones stay in the instrument's order.
  return { disagreements: disagreements.sort((a, b) => a.consensus - b.consensus), knownToSomeOnly };
}

/**
 * Worth a meeting. With few respondents the range decides, as a consensus below 0.6 takes more than
 * a range of 1; with more of them one outlier alone is no disagreement, and the consensus decides.
 */
const isFlagged = ({ n, min, max, consensus: agreement }: Omit<Disagreement, 'flagged'>): boolean =>
  n < CONSENSUS_FROM ? max - min >= WIDE_RANGE : agreement < LOW_CONSENSUS;

function sameMap(coordinators: readonly CoordinatorEntry[]): Horizontal['sameMap'] {
  const named = newestEntries(coordinators, ({ respondentId }) => respondentId)
    .map(({ unit }) => unit.trim())
    .filter((unit) => unit !== '')
    .sort();
  if (named.length < 2) return null;
  const units = [...group(named.map((unit) => [plainName(unit), unit])).values()]
    .map((spellings) => ({ unit: spellings[0] ?? '', n: spellings.length }))
    .sort((a, b) => b.n - a.n || (a.unit < b.unit ? -1 : 1));
  return { units, share: toThreeDecimals((units[0]?.n ?? 0) / named.length) };
}
