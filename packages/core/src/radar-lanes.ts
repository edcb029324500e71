import type { RadarBand, RadarModel, RadarPoint, SeriesId } from './radar-model.js';

/** Two intervals on one spoke stand side by side. Seen from the centre, less than 0 is to the left of the spoke. */
export const LANE: Readonly<Record<SeriesId, number>> = { level: 0, done: -6, given: 6, previous: 0 };

/** Other cities stand beside the spoke, clear of the interval of the series they belong to. */
export const BAND_LANE: Readonly<Record<RadarBand['series'], number>> = { level: -11, done: -17, given: 17 };

/** From the middle of a dot to its edge, with a little room. */
const DOT = 8;
/** From the spoke to the name of a ring. */
const GAP = 13;

/**
 * Whether the name of a ring, just below it and to the right of the first spoke, would lie under a dot or a bar of
 * the next one, and has a free place to the left.
 *
 * @param name how wide and high it is, in units in which the radius is `radius`
 */
export function ringNameIsLeft(
  { series, bands, spokes }: RadarModel,
  ring: number,
  { width, letters }: { readonly width: number; readonly letters: number },
  radius: number,
): boolean {
  const count = spokes.length;
  const top = (-ring / 100) * radius;
  const angle = (2 * Math.PI) / count;
  const isAtHeight = (y: number): boolean => y > top - DOT && y < top + letters + 2 + DOT;
  const hides = (value: number): boolean => {
    const distance = (value * radius) / 100;
    const [x, y] = [distance * Math.sin(angle), -distance * Math.cos(angle)];
    return x > GAP - DOT && x < GAP + width + DOT && isAtHeight(y);
  };
  const isHidden = (spoke: number): boolean =>
    series.some(({ points: { [spoke]: point } }) => {
      if (!point) return false;
      return (point.value !== null && hides(point.value)) || along(point.interval).some(hides);
    });
  // Other cities on the first spoke itself stand where the name would go.
  const isTaken = bands.some(({ points: [first], series: id }) => {
    const values = [...along(first?.quartiles ?? null), ...(first?.median == null ? [] : [first.median])];
    return BAND_LANE[id] < 0 && values.some((value) => isAtHeight((-value / 100) * radius));
  });
  return count > 2 && isHidden(1) && !isHidden(count - 1) && !isTaken;
}

/** Places along a bar, closer together than letters are high. */
const along = (bar: RadarPoint['interval']): number[] => {
  const [lower, upper] = bar ?? [0, 0];
  const steps = Math.ceil((upper - lower) / 4);
  return Array.from({ length: steps && steps + 1 }, (_, step) => lower + ((upper - lower) * step) / steps);
};
