import type { DimensionResult, Level } from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import type { ActionView, QuestionRow } from './results-model.js';

/** A word on the left, what it is in sentences on the right. */
export interface Fact {
  readonly term: string;
  readonly sentences: readonly string[];
}

/** Words for results: every number stands beside a word, and what is not known is never a zero. */
export class Sentences {
  readonly #texts: LoadedContent['texts'];
  readonly #messages: LoadedContent['messages'];

  constructor({ texts, messages }: LoadedContent) {
    this.#texts = texts;
    this.#messages = messages;
  }

  readonly level = (level: Level): string => this.#texts.levels[level] ?? String(level);

  /** The level in a few words, for a line that is always in sight: where it can land before where it stands. */
  short({ status, score, cap, levelRange }: DimensionResult): string {
    const { text } = this.#messages;
    if (status === 'scored') return levelRange ? this.#range(levelRange) : '';
    if (status === 'indicative')
      return text('results.short.indicative', { score: Math.min(score ?? 0, scoreOf(cap)) });
    return text(`chart.status.${status}`);
  }

  /** What a level rests on, fact by fact. */
  facts(action: ActionView): Fact[] {
    const { text } = this.#messages;
    const { result } = action;
    const facts: Fact[] = [
      { term: text('results.fact.level'), sentences: this.levelSentences(result) },
      { term: text('results.fact.aim'), sentences: this.#aim(action) },
      { term: text('results.fact.floor'), sentences: this.#floors(action) },
      { term: text('results.fact.range'), sentences: this.#interval(result) },
      { term: text('results.fact.known'), sentences: this.coverage(result) },
      { term: text('results.fact.influence'), sentences: this.influence(result) },
      { term: text('results.fact.evidence'), sentences: this.#evidence(result) },
      { term: text('results.fact.stability'), sentences: this.#stability(result) },
    ];
    return facts.filter(({ sentences }) => sentences.length > 0);
  }

  levelSentences(result: DimensionResult): string[] {
    const { text } = this.#messages;
    const { status, level, levelRange, counts } = result;
    switch (status) {
      case 'scored': {
        if (level === null || !levelRange) return [];
        const [low, high] = levelRange;
        const missing = counts.applicable - counts.known;
        const name = this.level(level);
        if (missing === 0) return [text('results.level.is', { level: name })];
        if (low === high)
          return [
            text('results.level.is', { level: name }),
            text('results.level.certain', { count: missing }),
          ];
        return [
          text('results.level.between', { low: this.level(low), high: this.level(high) }),
          text('results.level.as-answered', { count: missing, level: name }),
        ];
      }
      case 'indicative':
        return [text('results.level.indicative', { count: counts.known })];
      case 'insufficient':
        if (counts.known === 0) return [text('results.level.nothing')];
        return [
          text('results.level.insufficient'),
          ...(levelRange ? [text('results.level.so-far', { range: this.#range(levelRange) })] : []),
        ];
      case 'not_applicable':
        return [text('results.level.not-applicable')];
      case 'decided_elsewhere':
        return [text('results.level.decided-elsewhere')];
      case 'not_asked':
        return [text('results.level.not-asked')];
    }
  }

  /** How many answers are known, and what became of the others. */
  coverage({ counts }: DimensionResult): string[] {
    const { text, list } = this.#messages;
    const { applicable, known, dontKnow, unanswered, notApplicable, otherMandate } = counts;
    const others = [
      ...(dontKnow > 0 ? [text('results.known.dont-know', { count: dontKnow })] : []),
      ...(unanswered > 0 ? [text('results.known.unanswered', { count: unanswered })] : []),
      ...(notApplicable > 0 ? [text('results.known.not-applicable', { count: notApplicable })] : []),
      ...(otherMandate > 0 ? [text('results.known.elsewhere', { count: otherMandate })] : []),
    ];
    return [
      ...(applicable > 0 ? [text('results.known', { count: applicable, known })] : []),
      ...(others.length > 0 ? [text('results.known.others', { list: list(others) })] : []),
      ...(3 * notApplicable > applicable + notApplicable && applicable > 0
        ? [text('results.known.many-left-out')]
        : []),
    ];
  }

  influence({ influence, counts }: DimensionResult): string[] {
    if (counts.otherMandate === 0) return [];
    const { text } = this.#messages;
    const count = counts.otherMandate;
    if (influence === null) return [text('results.influence.unknown', { count })];
    const level = Math.round(influence / 25) as Level; // influence is 0-100, four steps of 25
    return [
      text('results.influence', { count, level: this.level(level), score: influence }),
      text('results.influence.apart'),
    ];
  }

  /** The answer in words. */
  answer({ answer, anchor }: QuestionRow): string {
    const { text } = this.#messages;
    switch (answer.state) {
      case 'scored':
        return anchor ?? '';
      case 'dont_know':
        return text('results.answer.dont-know');
      case 'not_applicable':
        return answer.reason
          ? text(`question.reason.${answer.reason}`)
          : text('results.answer.not-applicable');
      case 'unanswered':
        return text('results.answer.unanswered');
    }
  }

  #range([low, high]: readonly [Level, Level]): string {
    const { text } = this.#messages;
    if (low === high) return this.level(low);
    return text('results.range', { low: this.level(low), high: this.level(high) });
  }

  /** Aims are levels, so where there can be none there is no aim either. */
  #aim({ aim, result: { level, status } }: ActionView): string[] {
    const { text } = this.#messages;
    if (status !== 'scored' && status !== 'insufficient') return [];
    if (level === null) return [text('results.aim.is', { aim: this.level(aim) })];
    if (level >= aim) return [text('results.aim.reached', { aim: this.level(aim) })];
    return [text('results.aim.below', { aim: this.level(aim), count: aim - level })];
  }

  /** Why safeguards keep the level or the first picture down; nothing where they do not. */
  #floors({ result, rows }: ActionView): string[] {
    const reason = this.#hold(result);
    if (!reason) return [];
    const { text } = this.#messages;
    const capping = rows.filter(({ id }) => result.cappedBy.includes(id));
    return [
      reason,
      ...capping.map(({ prompt, answer }) => {
        if (answer.level === null) return text('results.floor.unknown', { prompt });
        const level = this.level(answer.level);
        return answer.level < 2
          ? text('results.floor.not-met', { prompt, level })
          : text('results.floor.middling', { prompt, level });
      }),
    ];
  }

  #hold({ cap, rawLevel, level, score }: DimensionResult): string | undefined {
    if (cap === null) return undefined;
    const { text } = this.#messages;
    if (rawLevel === null) {
      const held = scoreOf(cap);
      return score !== null && score > held ? text('results.floor.holds-quick', { score, held }) : undefined;
    }
    if (rawLevel <= cap) return undefined;
    return level === null
      ? text('results.floor.limits', { cap: this.level(cap) })
      : text('results.floor.holds', { raw: this.level(rawLevel), cap: this.level(cap) });
  }

  #interval({ status, score, lower, upper, counts }: DimensionResult): string[] {
    const { text } = this.#messages;
    if (lower === null || upper === null || counts.known === 0) return [];
    const ends = { lower, upper, lowest: this.level(0), highest: this.level(4) };
    if (score === null) return [text('results.interval.open', ends)];
    if (lower < upper) return [text('results.interval', { score, ...ends })];
    return [text(status === 'scored' ? 'results.interval.closed' : 'results.interval.single', { score })];
  }

  /** Only once any evidence is given: a city that has not begun with it is not marked down. */
  #evidence({ evidenceShare, evidenceLimitedScore }: DimensionResult): string[] {
    const { text, share } = this.#messages;
    const lowest = this.level(0);
    return [
      ...(evidenceShare === null
        ? []
        : evidenceShare === 0
          ? [text('results.evidence.no-share', { lowest })]
          : [text('results.evidence.share', { share: share(evidenceShare), lowest })]),
      ...(evidenceLimitedScore === null
        ? []
        : [text('results.evidence.limited', { score: evidenceLimitedScore })]),
    ];
  }

  #stability({ status, stability, weakestShare }: DimensionResult): string[] {
    if (status !== 'scored' || stability === null) return [];
    const { text, share } = this.#messages;
    const word = stability >= STEADY ? 'steady' : stability >= LEANING ? 'leaning' : 'open';
    return [
      text(`results.stability.${word}`, { share: share(stability) }),
      ...(weakestShare === null || weakestShare === 0
        ? []
        : [text('results.stability.weakest', { share: share(weakestShare) })]),
    ];
  }
}

/** Shares of the scenarios that agree, as the methodology names them. */
const STEADY = 0.8;
const LEANING = 0.5;

/** The score (0-100) at which a cap on the level holds a point in the charts. */
export const scoreOf = (cap: Level | null): number => 25 * (cap ?? 4);
