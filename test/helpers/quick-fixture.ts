/**
 * The shape of `quick-fixture.json`: a quick check filled in and its results, worked out by hand from the
 * published rules and written down as literals, never taken from the code. Tests of the core and of the
 * page use the same file.
 *
 * The city is on its own (one respondent), no role is given and nobody has said who decides, so all 24
 * questions of the quick check are asked and everything counts as shared. No evidence is given. `why`
 * tells how a result comes about; nothing else is prose.
 */
export interface QuickFixture {
  /** All 24 questions, in the order of the instrument: a level, or a state that is none. */
  readonly answers: readonly QuickAnswer[];
  readonly expected: {
    /** The eleven actions in order. */
    readonly dimensions: readonly (QuickSeries & { readonly id: string; readonly why: string })[];
    /** The eight groups in order; `given` is null where the quick check asks nothing of it, and is never drawn. */
    readonly coherence: readonly {
      readonly id: string;
      readonly done: QuickSeries;
      readonly given: Omit<QuickSeries, 'plotted'> | null;
      readonly reading: 'advocate' | 'use' | 'ally' | 'share' | 'mixed' | 'open' | null;
      readonly givenRestsOnOne: boolean;
      readonly why: string;
    }[];
    /** Question ids. */
    readonly floors: {
      readonly notMet: readonly string[];
      readonly unknown: readonly string[];
      readonly elsewhere: readonly string[];
      readonly why: string;
    };
    readonly counts: {
      readonly asked: number;
      readonly known: number;
      readonly dontKnow: number;
      readonly notApplicable: number;
      readonly unanswered: number;
      readonly why: string;
    };
    /** The quick check has no "k of 11", no weakest and no balance. */
    readonly headline: null;
    readonly mandateDescribed: boolean;
    readonly weakest: readonly string[];
    readonly balance: null;
    /** The next best question once all of these answers are given. */
    readonly next: { readonly questionId: string; readonly dimensionId: string; readonly why: string };
  };
}

export type QuickAnswer =
  | { readonly questionId: string; readonly state: 'scored'; readonly level: 0 | 1 | 2 | 3 | 4 }
  | { readonly questionId: string; readonly state: 'dont_know' }
  | {
      readonly questionId: string;
      readonly state: 'not_applicable';
      readonly reason: 'no-such-group' | 'no-such-situation' | 'no-such-service' | 'other';
    };

/** One series of one dimension. Scores are 0-100, coverage 0-1, levels 0-4. */
export interface QuickSeries {
  readonly status: 'indicative' | 'not_applicable';
  readonly score: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly coverage: number | null;
  readonly levelRange: readonly [number, number] | null;
  /** The highest level the floors allow, and the floors that cause it. */
  readonly cap: number | null;
  readonly cappedBy: readonly string[];
  /** Where the dot of the radar stands: the score, or less where a floor caps it; null for a gap. */
  readonly plotted: number | null;
  readonly counts: {
    readonly applicable: number;
    readonly known: number;
    readonly dontKnow: number;
    readonly unanswered: number;
    readonly notApplicable: number;
    readonly otherMandate: number;
  };
}
