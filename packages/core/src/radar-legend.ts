import type { RadarModel, RadarPoint } from './radar-model.js';

/** Everything that can stand on a radar, in the order of the legend. */
const MARKS = [
  'level',
  'done',
  'given',
  'previous',
  'median',
  'quartiles',
  'interval',
  'aim',
  'floor',
  'uncapped',
  'evidence',
  'empty',
] as const;
export type Mark = (typeof MARKS)[number];

/** An entry of a legend; the rings are always there. */
export interface LegendEntry {
  readonly mark: Mark | 'rings';
  readonly text: string;
}

/** The marks that occur on this chart: a legend explains nothing that is not there. */
export function marksIn({ series, bands, spokes }: RadarModel): readonly Mark[] {
  const found = new Set<Mark>(series.map(({ id }) => id));
  const drawn = series.filter(({ id }) => id !== 'previous');
  const isAny = (test: (point: RadarPoint) => boolean) => drawn.some(({ points }) => points.some(test));
  if (isAny(({ interval }) => interval !== null && interval[0] < interval[1])) found.add('interval');
  const others = bands.flatMap(({ points }) => points);
  if (others.some(({ median }) => median !== null)) found.add('median');
  if (others.some(({ quartiles }) => quartiles !== null)) found.add('quartiles');
  if (spokes.some(({ aim }) => aim !== null)) found.add('aim');
  if (isAny(({ uncapped }) => uncapped !== null)) found.add('floor').add('uncapped');
  if (
    series.some(({ id, points }) => id === 'level' && points.some((point) => point.evidenceLimited !== null))
  ) {
    found.add('evidence');
  }
  if (isAny(({ value }) => value === null)) found.add('empty');
  return MARKS.filter((mark) => found.has(mark));
}

const [ACCENT, SECOND, MUTED, TEXT] = ['#0b5a8a', '#8a4b08', '#5b6670', '#1f2933'];
const SPOKE = '<path d="M0 9h32" stroke="#b1b8c0"/>';
const SOLID = `<path d="M0 9h32" stroke="${ACCENT}" stroke-width="2.5"/><circle cx="16" cy="9" r="5" fill="${ACCENT}"/>`;

/** The marks as `radarSvg` draws them, on a spoke that lies in a field of 32 by 18. */
const SWATCHES: Readonly<Record<LegendEntry['mark'], string>> = {
  level: SOLID,
  done: SOLID,
  given: `<path d="M0 9h32" stroke="${SECOND}" stroke-width="2.5" stroke-dasharray="7 5"/><rect x="10" y="3" width="12" height="12" stroke="${SECOND}" stroke-width="2.5"/>`,
  previous: `<path d="M0 9h32" stroke="${MUTED}" stroke-width="1.5" stroke-dasharray="3 4"/><circle cx="16" cy="9" r="3.5" fill="#fff" stroke="${MUTED}" stroke-width="1.5"/>`,
  median: `${SPOKE}<path d="M16 4v10" stroke="${TEXT}" stroke-width="2"/>`,
  quartiles: `<path d="M4 9h24" stroke="${MUTED}" stroke-width="2.5"/>`,
  interval: `<rect x="2" y="4.5" width="28" height="9" rx="4.5" fill="${ACCENT}" fill-opacity="0.2" stroke="${ACCENT}"/>`,
  aim: `${SPOKE}<rect x="14" y="1" width="4" height="16" fill="#fff" stroke="${TEXT}" stroke-width="1.25"/>`,
  floor: `<path d="M10 5h12l-6 9z" fill="${TEXT}"/>`,
  uncapped: `${SPOKE}<circle cx="16" cy="9" r="3.5" fill="#fff" stroke="${MUTED}" stroke-width="1.5"/>`,
  evidence: `${SPOKE}<path d="M16 2l7 7-7 7-7-7z" fill="#fff" stroke="${ACCENT}" stroke-width="1.25"/>`,
  empty: `<path d="M12 5l8 8m0-8l-8 8" stroke="${MUTED}" stroke-width="1.5"/>`,
  rings: '<path d="M8 17 16 11l8 6M1 15.5 16 4l15 11.5" stroke="#b1b8c0"/>',
};

/** A mark as a small drawing on white, with more attributes if need be; inside another drawing or a page. */
export const legendMark = (mark: LegendEntry['mark'], attributes = ''): string =>
  `<svg viewBox="0 0 32 18" width="32" height="18" fill="none"${attributes}><rect width="32" height="18" fill="#fff"/>${SWATCHES[mark]}</svg>`;
