import { escapeMarkup } from './markup.js';
import { BAND_LANE, LANE, ringNameIsLeft } from './radar-lanes.js';
import type { RadarBand, RadarModel, RadarPoint, RadarSeries } from './radar-model.js';

export interface RadarSvgOptions {
  /** Accessible name of the picture. */
  readonly title: string;
  /** Names of the rings for levels 1 to 4, from the centre outwards. */
  readonly ringNames: readonly string[];
  /** A language tag such as `ar`; sets the direction of the labels, not of the chart. */
  readonly language?: string;
  /** Numbers in place of labels, with larger letters: for a narrow column beside a list of the labels. */
  readonly isNumbered?: boolean;
  /** Labels in larger letters and shorter lines: for a column of about two thirds of the drawing's own width. */
  readonly isLarge?: boolean;
  /** A ground of its own, such as `#fff`, for a page whose colours are not known; else that of the page. */
  readonly ground?: string;
}

/** How high letters and lines are, and how many letters a line of a label has. */
interface Letters {
  readonly label: number;
  readonly ring: number;
  readonly line: number;
  readonly width: number;
}

const SIZE = { width: 760, height: 620, radius: 200 } as const;
/** How wide and high the drawing with labels is. */
export const RADAR_SIZE: { readonly width: number; readonly height: number } = SIZE;
const CENTRE = { x: SIZE.width / 2, y: SIZE.height / 2 } as const;
const LABEL_WIDTH = 20;
const LETTERS: Letters = { label: 13, ring: 11, line: 15, width: LABEL_WIDTH };
const LARGE_LETTERS: Letters = { label: 18, ring: 15, line: 20, width: 14 };
/** Side of the drawing where numbers stand in place of labels. */
const SQUARE = 500;
/** What the eye must be able to read has an edge in the colour of the paper. */
const HALO = 'stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';

const round = (value: number): number => Math.round(value * 100) / 100;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Starts at twelve o'clock and runs clockwise, in every language. */
function placeOn(spoke: number, spokes: number, value: number, radius: number = SIZE.radius): Place {
  const angle = (2 * Math.PI * spoke) / spokes - Math.PI / 2;
  const distance = (value / 100) * radius;
  return { x: round(CENTRE.x + distance * Math.cos(angle)), y: round(CENTRE.y + distance * Math.sin(angle)) };
}

/** Turns what is drawn on the twelve o'clock spoke onto another one. */
const turnTo = (spoke: number, spokes: number): string =>
  `transform="rotate(${round((360 * spoke) / spokes)} ${CENTRE.x} ${CENTRE.y})"`;

/** The height of a value on the twelve o'clock spoke. */
const heightOf = (value: number): number => round(CENTRE.y - (value / 100) * SIZE.radius);

/**
 * Draws a radar as a stand-alone SVG text: for print, for download and for pages without JavaScript.
 * No style attribute, no script, no font of its own; colours by class with presentation attributes as
 * the fallback. A spoke without a value has no dot and interrupts the line.
 */
export function radarSvg(model: RadarModel, options: RadarSvgOptions): string {
  const { title, ringNames, language, isNumbered = false, isLarge = false, ground } = options;
  const letters = isLarge ? LARGE_LETTERS : LETTERS;
  const [width, height] = isNumbered ? [SQUARE, SQUARE] : [SIZE.width, SIZE.height];
  const [left, top] = [CENTRE.x - width / 2, CENTRE.y - height / 2];
  const body = [
    ground
      ? `<rect class="ground" x="${left}" y="${top}" width="${width}" height="${height}" fill="${escapeMarkup(ground)}"/>`
      : '',
    rings(model),
    ...model.bands.map(drawBand),
    nameRings(model, ringNames, isNumbered ? 16 : letters.ring),
    aims(model),
    ...model.series.map((series) => drawSeries(model, series)),
    labels(model, isNumbered, letters),
  ].join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" role="img" direction="ltr"` +
    `${language ? ` lang="${escapeMarkup(language)}"` : ''} font-family="system-ui, sans-serif" font-size="${isNumbered ? 20 : letters.label}" fill="none">` +
    `<title>${escapeMarkup(title)}</title>${body}</svg>\n`
  );
}

function polygon(places: readonly Place[]): string {
  return places.map(({ x, y }) => `${x},${y}`).join(' ');
}

function rings(model: RadarModel): string {
  const count = model.spokes.length;
  const lines = [25, 50, 75, 100].map((value) => {
    const corners = model.spokes.map((_, i) => placeOn(i, count, value));
    return `<polygon class="ring" points="${polygon(corners)}" stroke="#b1b8c0"/>`;
  });
  const spokes = model.spokes.map((_, i) => {
    const end = placeOn(i, count, 100);
    return `<line class="spoke" x1="${CENTRE.x}" y1="${CENTRE.y}" x2="${end.x}" y2="${end.y}" stroke="#d5dae0"/>`;
  });
  return `<g class="grid">${spokes.join('')}${lines.join('')}</g>`;
}

/** Names stand beside the first spoke, where no dot of the neighbouring one hides them. */
function nameRings(model: RadarModel, names: readonly string[], letters: number): string {
  return [25, 50, 75, 100]
    .map((value, ring) => {
      const name = names[ring] ?? '';
      const size = { width: 0.6 * letters * name.length, letters };
      const isLeft = ringNameIsLeft(model, value, size, SIZE.radius);
      const [x, anchor] = isLeft ? [CENTRE.x - 13, 'end'] : [CENTRE.x + 13, 'start'];
      const y = heightOf(value) + letters + 2;
      return `<text class="ring-name" unicode-bidi="plaintext" text-anchor="${anchor}" x="${x}" y="${y}" fill="#4a5560" font-size="${letters}" ${HALO}>${escapeMarkup(name)}</text>`;
    })
    .join('');
}

const COLOUR: Record<RadarSeries['id'], string> = {
  level: '#0b5a8a',
  done: '#0b5a8a',
  given: '#8a4b08',
  previous: '#5b6670',
};

const LINE: Record<RadarSeries['id'], string> = {
  level: 'stroke-width="2.5"',
  done: 'stroke-width="2.5"',
  given: 'stroke-width="2.5" stroke-dasharray="7 5"',
  previous: 'stroke-width="1.5" stroke-dasharray="3 4"',
};

/** The line in pieces: neighbours that both have a value are joined, also from the last spoke to the first. */
export function lineRuns(points: readonly RadarPoint[]): number[][] {
  const has = points.map((point) => point.value !== null);
  const count = points.length;
  if (has.every(Boolean)) return count > 0 ? [[...points.keys(), 0]] : [];
  const start = has.findIndex((present, i) => present && !has[(i + count - 1) % count]);
  if (start < 0) return [];
  const runs: number[][] = [];
  for (let step = 0; step < count; step++) {
    const i = (start + step) % count;
    if (!has[i]) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === (i + count - 1) % count) run.push(i);
    else runs.push([i]);
  }
  return runs;
}

function drawSeries(model: RadarModel, { id, points }: RadarSeries): string {
  const count = points.length;
  const lines = model.hasShape
    ? lineRuns(points)
        .filter((run) => run.length > 1)
        .map((run) => {
          const places = run.map((i) => placeOn(i, count, points[i]?.value ?? 0));
          return `<polyline points="${polygon(places)}" stroke="${COLOUR[id]}" ${LINE[id]}/>`;
        })
    : [];
  const marks = points.map((point, i) => drawPoint(id, point, i, count));
  return `<g class="series series-${id}">${lines.join('')}${marks.join('')}</g>`;
}

function drawPoint(id: RadarSeries['id'], point: RadarPoint, spoke: number, count: number): string {
  const { value, interval, uncapped, evidenceLimited } = point;
  const turn = turnTo(spoke, count);
  const colour = COLOUR[id];
  const parts: string[] = [];
  if (interval && id !== 'previous' && interval[0] < interval[1]) {
    const [bottom, top] = [heightOf(interval[0]), heightOf(interval[1])];
    const x = round(CENTRE.x - 4.5 + LANE[id]);
    parts.push(
      `<rect class="interval" x="${x}" y="${top}" width="9" height="${round(bottom - top)}" rx="4.5" fill="${colour}" fill-opacity="0.2" stroke="${colour}" ${turn}/>`,
    );
  }
  if (evidenceLimited !== null && id === 'level') {
    parts.push(
      `<path class="evidence" d="M${CENTRE.x} ${heightOf(evidenceLimited) - 7}l7 7-7 7-7-7z" fill="#fff" stroke="${colour}" stroke-width="1.25" ${turn}/>`,
    );
  }
  if (value !== null) {
    const { x, y } = placeOn(spoke, count, value);
    const mark =
      id === 'previous'
        ? 'r="3.5" fill="#fff" stroke-width="1.5"'
        : `r="5" fill="${colour}" stroke-width="2"`;
    parts.push(
      id === 'given'
        ? `<rect class="dot" x="${x - 6}" y="${y - 6}" width="12" height="12" fill="none" stroke="${colour}" stroke-width="2.5"/>`
        : `<circle class="dot" cx="${x}" cy="${y}" ${mark} stroke="${colour}"/>`,
    );
  } else if (id !== 'previous') {
    const { x, y } = placeOn(spoke, count, 100, SIZE.radius + (id === 'given' ? 20 : 8));
    parts.push(
      `<path class="empty" d="M${x - 4} ${y - 4}l8 8m0-8l-8 8" stroke="#5b6670" stroke-width="1.5"/>`,
    );
  }
  if (value !== null && uncapped !== null && id !== 'previous') {
    parts.push(
      `<circle class="uncapped" cx="${CENTRE.x}" cy="${heightOf(uncapped)}" r="3.5" fill="#fff" stroke="#5b6670" stroke-width="1.5" ${turn}/>`,
      `<path class="floor" d="M${CENTRE.x - 21} ${heightOf(value) - 5}h12l-6 9z" fill="#1f2933" ${turn}/>`,
    );
  }
  return parts.join('');
}

/**
 * Thin, and without a line from spoke to spoke: a shape would invite to compare areas. Of two series, the second has
 * its colour here too, since side alone says too little.
 */
function drawBand({ series, points }: RadarBand): string {
  const x = CENTRE.x + BAND_LANE[series];
  const [line, tick] = series === 'given' ? [COLOUR.given, COLOUR.given] : ['#5b6670', '#1f2933'];
  const marks = points.map(({ median, quartiles }, spoke) => {
    const turn = turnTo(spoke, points.length);
    const band = quartiles
      ? `<path class="peers" d="M${x} ${heightOf(quartiles[0])}V${heightOf(quartiles[1])}" stroke="${line}" stroke-width="2.5" ${turn}/>`
      : '';
    return median === null
      ? band
      : `${band}<path class="peer-median" d="M${x - 5} ${heightOf(median)}h10" stroke="${tick}" stroke-width="2" ${turn}/>`;
  });
  return `<g class="peers-${series}">${marks.join('')}</g>`;
}

function aims(model: RadarModel): string {
  const count = model.spokes.length;
  return model.spokes
    .map(({ aim }, spoke) =>
      aim === null
        ? ''
        : `<rect class="aim" x="${CENTRE.x - 8}" y="${heightOf(aim) - 2}" width="16" height="4" fill="#fff" stroke="#1f2933" stroke-width="1.25" ${turnTo(spoke, count)}/>`,
    )
    .join('');
}

/** Breaks a label into lines of whole words, so that long titles do not squeeze the chart. */
export function wrapLabel(label: string, width: number = LABEL_WIDTH): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** "No score" of the second series stands further out than that of the first. */
const hasOuterCross = ({ series }: RadarModel): boolean =>
  series.some(({ id, points }) => id === 'given' && points.some(({ value }) => value === null));

function labels(model: RadarModel, isNumbered: boolean, { line: height, width }: Letters): string {
  const count = model.spokes.length;
  const distance = SIZE.radius + (hasOuterCross(model) ? 38 : 30);
  return model.spokes
    .map(({ label, number }, spoke) => {
      const { x, y } = placeOn(spoke, count, 100, distance);
      if (isNumbered) {
        return `<text class="label" x="${x}" y="${round(y + 7)}" text-anchor="middle" fill="#1f2933" ${HALO}>${number}</text>`;
      }
      const side = Math.abs(x - CENTRE.x) < 20 ? 'middle' : x > CENTRE.x ? 'start' : 'end';
      const lines = wrapLabel(`${number} ${label}`, width);
      const above = y < CENTRE.y - 100 ? 1 : y > CENTRE.y + 100 ? 0 : 0.5; // of the other lines
      const top = y - height * above * (lines.length - 1);
      const spans = lines.map(
        (line, i) =>
          // Each line finds its own direction: a number before Arabic letters stands to their right.
          `<tspan unicode-bidi="plaintext" x="${x}" y="${round(top + height * i + 4)}">${escapeMarkup(line)}</tspan>`,
      );
      return `<text class="label" text-anchor="${side}" fill="#1f2933" ${HALO}>${spans.join('')}</text>`;
    })
    .join('');
}
