import type { Instrument, Practices } from './schema/instrument.js';

/** Every locator of the structure, without doubles. */
export function citationsOf({
  instrument,
  practices,
}: {
  readonly instrument: Instrument;
  readonly practices: Practices;
}): string[] {
  const citing = [
    ...instrument.dimensions,
    ...instrument.recommendations,
    ...instrument.sdg,
    ...instrument.questions,
    ...instrument.engagement.levels,
    ...instrument.engagement.actors,
    ...practices.practices,
  ];
  return [...new Set(citing.flatMap((item) => item.sources))];
}

/** The section a locator lies in. */
export function sectionOf(
  instrument: Instrument,
  locator: string,
): Instrument['sections'][number] | undefined {
  const [document, line] = locator.split(':L');
  const number = Number(line);
  return instrument.sections.find((s) => s.document === document && s.from <= number && number <= s.to);
}
