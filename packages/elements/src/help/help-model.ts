import {
  dimensionsOf,
  sectionOf,
  type Depth,
  type Instrument,
  type InstrumentLocale,
  type Question,
} from '@arrival-cities/core';
import type { LoadedContent, LoadedPractices } from '../assessment/loaded-content.js';

/** A topic the question counts towards, with its place in the agenda. */
export interface HelpTopic {
  readonly title: string;
  readonly part: string;
  /** 1-based. */
  readonly number: number;
  readonly count: number;
}

export interface HelpRecommendation {
  readonly gist: string;
  readonly addressees: readonly string[];
  readonly supporters: readonly string[];
}

export interface HelpCitation {
  readonly locator: string;
  readonly section: string;
  /** What it says there; empty until the gists are loaded. */
  readonly gist: string;
}

/** A document with the places in it that a question rests on. */
export interface HelpDocument {
  readonly title: string;
  readonly kind: string;
  readonly citations: readonly HelpCitation[];
}

export interface HelpTool {
  readonly title: string;
  readonly isSure: boolean;
  readonly items: readonly string[];
}

/** What the panel says about one question, in words, in the order it is shown. */
export interface HelpModel {
  readonly prompt: string;
  /** What others give the city; it never counts against the city. */
  readonly isGiven: boolean;
  /** The names of the two levels a safeguard holds its topic at; undefined if it is none. */
  readonly floor: { readonly low: string; readonly high: string } | undefined;
  readonly topics: readonly HelpTopic[];
  readonly recommendations: readonly HelpRecommendation[];
  readonly related: readonly HelpRecommendation[];
  readonly goals: readonly { readonly number: string; readonly text: string }[];
  readonly tools: readonly HelpTool[];
  readonly toolsNote: string;
}

export interface HelpPractice {
  readonly place: string;
  readonly gist: string;
  /** Proposed in the source, not reported as done. */
  readonly isProposal: boolean;
  readonly isNear: boolean;
  readonly documents: readonly string[];
}

export function helpFor({ instrument, texts }: LoadedContent, question: Question, depth: Depth): HelpModel {
  const recommendationOf = (id: string) => recommendation(instrument, texts, id);
  return {
    prompt: texts.questions[question.id]?.prompt ?? question.id,
    isGiven: question.kind === 'enabling',
    floor: question.floor ? { low: texts.levels[2] ?? '', high: texts.levels[3] ?? '' } : undefined,
    topics: dimensionsOf(question, depth).map((id) => topic(instrument, texts, id)),
    recommendations: question.recommendations.map(recommendationOf),
    related: question.related.map(recommendationOf),
    goals: question.sdg.map((number) => ({ number, text: texts.sdg[number] ?? '' })),
    tools: toolsFor(instrument, texts, question.dimensions[0]),
    toolsNote: texts.crosswalk.note,
  };
}

/** The places a question rests on; what they say comes with the practices. */
export const sourcesFor = (
  { instrument, texts }: LoadedContent,
  loaded: LoadedPractices | undefined,
  question: Question,
): HelpDocument[] => documentsOf(instrument, texts, question.sources, loaded?.texts.citations);

/** The practices of a question, those of the city's own region first, else in the order of the content. */
export function practicesFor(
  { instrument, texts }: LoadedContent,
  loaded: LoadedPractices,
  question: Question,
  region: string | undefined,
): HelpPractice[] {
  const found = question.practices.flatMap(
    (id) => loaded.practices.practices.find((practice) => practice.id === id) ?? [],
  );
  const views = found.map(({ id, regions, proposal, sources }) => ({
    place: loaded.texts.practices[id]?.place ?? id,
    gist: loaded.texts.practices[id]?.gist ?? '',
    isProposal: proposal,
    isNear: region !== undefined && regions.includes(region),
    documents: documentsOf(instrument, texts, sources).map(({ title }) => title),
  }));
  return [...views.filter(({ isNear }) => isNear), ...views.filter(({ isNear }) => !isNear)];
}

function topic(instrument: Instrument, texts: InstrumentLocale, id: string): HelpTopic {
  const part = instrument.dimensions.find((dimension) => dimension.id === id)?.part ?? '';
  const siblings = instrument.dimensions.filter((dimension) => dimension.part === part);
  return {
    title: texts.dimensions[id]?.title ?? id,
    part: texts.parts[part]?.title ?? part,
    number: siblings.findIndex((dimension) => dimension.id === id) + 1,
    count: siblings.length,
  };
}

function recommendation(instrument: Instrument, texts: InstrumentLocale, id: string): HelpRecommendation {
  const found = instrument.recommendations.find((one) => one.id === id);
  const names = (ids: readonly string[] = []) =>
    ids.map((addressee) => texts.addressees[addressee] ?? addressee);
  return {
    gist: texts.recommendations[id] ?? id,
    addressees: names(found?.addressees),
    supporters: names(found?.supportedBy),
  };
}

/** Places grouped by document, documents and places in the order in which they are first cited. */
function documentsOf(
  instrument: Instrument,
  texts: InstrumentLocale,
  locators: readonly string[],
  gists: Readonly<Record<string, string>> = {},
): HelpDocument[] {
  const places = locators.map((locator) => ({ locator, section: sectionOf(instrument, locator) }));
  const ids = [...new Set(places.flatMap(({ section }) => section?.document ?? []))];
  return ids.map((id) => ({
    title: texts.documents[id]?.short ?? id,
    kind: texts.documents[id]?.kind ?? '',
    citations: places
      .filter(({ section }) => section?.document === id)
      .map(({ locator, section }) => ({
        locator,
        section: texts.sections[section?.id ?? ''] ?? '',
        gist: gists[locator] ?? '',
      })),
  }));
}

function toolsFor(
  instrument: Instrument,
  texts: InstrumentLocale,
  dimension: string | undefined,
): HelpTool[] {
  return instrument.crosswalk
    .filter((row) => row.dimension === dimension)
    .map(({ system, items, confidence }) => {
      const text = texts.crosswalk.systems[system];
      return {
        title: text?.title ?? system,
        isSure: confidence === 'H',
        items: items.map((item) => text?.items[item] ?? item),
      };
    });
}
