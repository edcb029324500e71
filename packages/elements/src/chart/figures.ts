import type { DimensionResult, Level } from '@arrival-cities/core';
import type { Messages } from '../shared/messages.js';
import type { ChartInput } from './chart-view.js';

/** One series of one dimension as shown; undefined means there is none, which is never the same as 0. */
export interface Figures {
  /** The level's name, as a range where it is not sure; or the words for why there is none. */
  readonly level: string;
  /** The level as answered so far, where the range leaves it open. */
  readonly asAnswered: string | undefined;
  readonly score: string | undefined;
  /** Where the score can still land; the score alone where nothing is open. */
  readonly interval: string | undefined;
  /** The score as far as there is evidence for the answers. */
  readonly evidence: string | undefined;
  readonly known: string | undefined;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly notes: readonly string[];
  /** By which bars are sorted: the level, then what is plotted; undefined comes last. */
  readonly rank: readonly [number, number] | undefined;
}

type Words = Pick<ChartInput, 'messages' | 'titles' | 'results'>;

export function figuresOf(result: DimensionResult, words: Words): Figures {
  const { messages } = words;
  const { score, lower, upper, coverage, counts, level, levelRange, evidenceLimitedScore } = result;
  const hasBounds = lower !== null && upper !== null && coverage !== null && coverage > 0;
  const isSure = levelRange === null || levelRange[0] === levelRange[1];
  return {
    level: levelWords(result, words),
    asAnswered:
      level === null || isSure
        ? undefined
        : messages.text('chart.as-answered', { level: levelName(level, words) }),
    score: score === null ? undefined : messages.score(score),
    interval: hasBounds ? intervalWords(lower, upper, messages) : undefined,
    evidence: evidenceLimitedScore === null ? undefined : messages.score(evidenceLimitedScore),
    known:
      counts.applicable > 0
        ? messages.text('chart.known', { known: counts.known, count: counts.applicable })
        : undefined,
    dontKnow: counts.dontKnow,
    notApplicable: counts.notApplicable,
    notes: [...statusNotes(result, words), ...floorNotes(result, words)],
    rank: score === null ? undefined : [level ?? 0, Math.min(score, 25 * (result.cap ?? 4))],
  };
}

export const intervalWords = (lower: number, upper: number, messages: Messages): string =>
  lower === upper
    ? messages.score(lower)
    : messages.text('chart.interval', { from: messages.score(lower), to: messages.score(upper) });

/** Score, interval and what is known as short phrases, for where there are no columns. */
export function phrasesOf(figures: Figures, messages: Messages): string[] {
  const { score, interval, known } = figures;
  const isOpen = interval !== undefined && interval !== score;
  const phrases = [
    score && isOpen && messages.text('chart.score-in', { score, interval }),
    score && !isOpen && messages.text('chart.score-alone', { score }),
    !score && isOpen && messages.text('chart.possible', { interval }),
    known && messages.text('chart.known-answers', { known }),
  ];
  return [...phrases.flatMap((phrase) => phrase || []), ...unknownsOf(figures, messages)];
}

/** How many answers are "don't know" and "does not apply", where there are any. */
export function unknownsOf({ dontKnow, notApplicable }: Figures, messages: Messages): string[] {
  return [
    ...(dontKnow > 0 ? [messages.text('chart.count-dont-know', { count: dontKnow })] : []),
    ...(notApplicable > 0 ? [messages.text('chart.count-not-applicable', { count: notApplicable })] : []),
  ];
}

const levelName = (level: Level, { titles, messages }: Words): string =>
  titles?.levels[level] ?? messages.number(level);

function levelWords({ status, levelRange }: DimensionResult, words: Words): string {
  const { messages } = words;
  if (status === 'indicative') return messages.text('chart.indicative');
  if (status !== 'scored') return messages.text(`chart.status.${status}`);
  if (!levelRange) return messages.text('chart.none');
  const [from, to] = levelRange;
  if (from === to) return levelName(from, words);
  return messages.text('chart.range', { from: levelName(from, words), to: levelName(to, words) });
}

function statusNotes({ status, influence, counts }: DimensionResult, { messages }: Words): string[] {
  const score = influence === null ? '' : messages.score(influence);
  if (status === 'decided_elsewhere') {
    return [
      score ? messages.text('chart.note.influence', { score }) : messages.text('chart.note.influence-open'),
    ];
  }
  const hasBegun = status === 'insufficient' && counts.known > 0;
  const notes = hasBegun ? [messages.text('chart.note.insufficient')] : [];
  if (counts.otherMandate === 0) return notes;
  const count = counts.otherMandate;
  const elsewhere = score
    ? messages.text('chart.note.elsewhere-influence', { count, score })
    : messages.text('chart.note.elsewhere', { count });
  return [...notes, elsewhere];
}

/** Why the dot stands lower than the score: each safeguard by name, with what is the matter. */
function floorNotes({ score, cap, cappedBy }: DimensionResult, words: Words): string[] {
  if (score === null || cap === null || score <= 25 * cap) return [];
  const { messages, results, titles } = words;
  const held =
    results.depth === 'quick'
      ? messages.text('chart.note.held-score', { score: messages.score(25 * cap) })
      : messages.text('chart.note.held', { level: levelName(cap, words) });
  const unknown = new Set(results.floors.unknown);
  const reasons = cappedBy.flatMap((id) => {
    const question = titles?.questions?.[id]?.prompt;
    if (!question) return []; // a radar alone knows the titles and not the questions
    return unknown.has(id)
      ? messages.text('chart.note.unknown', { question })
      : messages.text('chart.note.below', { level: cap === 2 ? 2 : 3, question });
  });
  return [[held, ...reasons].join(' ')];
}
