import type { RadarModel, RadarPoint, RadarSeries } from './radar-model.js';

export interface RadarSvgOptions {
  /** Accessible name of the picture. */
  readonly title: string;
  /** Names of the rings for levels 1 to 4, from the centre outwards. */
  readonly ringNames: readonly string[];
  /** A language tag such as `ar`; sets the direction of the labels, not of the chart. */
  readonly language?: string;
}

const SIZE = { width: 760, height: 620, radius: 200 } as const;
const CENTRE = { x: SIZE.width / 2, y: SIZE.height / 2 } as const;
const LABEL_WIDTH = 20;

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

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

/**
 * Draws a radar as a stand-alone SVG text: for print, for download and for pages without JavaScript.
 * No style attribute, no script, no font of its own; colours by class with presentation attributes as
 * the fallback. A spoke without a value has no dot and interrupts the line.
 */
export function radarSvg(model: RadarModel, options: RadarSvgOptions): string {
  const { title, ringNames, language } = options;
  const body = [
    rings(model, ringNames),
    ...model.series.map((series) => drawSeries(model, series)),
    aims(model),
    labels(model),
  ].join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img"` +
    `${language ? ` lang="${escapeXml(language)}"` : ''} font-family="system-ui, sans-serif" font-size="13" fill="none">` +
    `<title>${escapeXml(title)}</title>${body}</svg>\n`
  );
}

function polygon(places: readonly Place[]): string {
  return places.map(({ x, y }) => `${x},${y}`).join(' ');
}

function rings(model: RadarModel, names: readonly string[]): string {
  const count = model.spokes.length;
  const ringLines = [25, 50, 75, 100].map((value, ring) => {
    const corners = model.spokes.map((_, i) => placeOn(i, count, value));
    const { x, y } = placeOn(0, count, value);
    return (
      `<polygon class="ring" points="${polygon(corners)}" stroke="#b1b8c0"/>` +
      `<text class="ring-name" x="${x + 5}" y="${y + 13}" fill="#4a5560" font-size="11">${escapeXml(names[ring] ?? '')}</text>`
    );
  });
  const spokes = model.spokes.map((_, i) => {
    const end = placeOn(i, count, 100);
    return `<line class="spoke" x1="${CENTRE.x}" y1="${CENTRE.y}" x2="${end.x}" y2="${end.y}" stroke="#d5dae0"/>`;
  });
  return `<g class="grid">${spokes.join('')}${ringLines.join('')}</g>`;
}

const STROKE: Record<RadarSeries['id'], string> = {
  level: 'stroke="#0b5a8a" stroke-width="2.5"',
  done: 'stroke="#0b5a8a" stroke-width="2.5"',
  given: 'stroke="#8a4b08" stroke-width="2.5" stroke-dasharray="7 5"',
  previous: 'stroke="#5b6670" stroke-width="1.5" stroke-dasharray="3 4"',
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
    if (run && run.at(-1) === (i + count - 1) % count) run.push(i);
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
          return `<polyline points="${polygon(places)}" ${STROKE[id]}/>`;
        })
    : [];
  const marks = points.map((point, i) => drawPoint(id, point, i, count));
  return `<g class="series series-${id}">${lines.join('')}${marks.join('')}</g>`;
}

function drawPoint(id: RadarSeries['id'], point: RadarPoint, spoke: number, count: number): string {
  const stroke = STROKE[id].replace(/ stroke-dasharray="[^"]*"/, '');
  const parts: string[] = [];
  if (point.interval && id !== 'previous' && point.interval[0] < point.interval[1]) {
    const [from, to] = point.interval.map((value) => placeOn(spoke, count, value)) as [Place, Place];
    parts.push(
      `<line class="interval" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" ${stroke.replace(/stroke-width="[^"]*"/, 'stroke-width="7"')} stroke-opacity="0.3" stroke-linecap="round"/>`,
    );
  }
  if (point.uncapped !== null) {
    const { x, y } = placeOn(spoke, count, point.uncapped);
    parts.push(`<circle class="uncapped" cx="${x}" cy="${y}" r="3.5" stroke="#5b6670" stroke-width="1.5"/>`);
  }
  if (point.evidenceLimited !== null && id === 'level') {
    const { x, y } = placeOn(spoke, count, point.evidenceLimited);
    parts.push(`<path class="evidence" d="M${x} ${y - 5}l5 5-5 5-5-5z" fill="#fff" stroke="#0b5a8a"/>`);
  }
  if (point.value !== null) {
    const { x, y } = placeOn(spoke, count, point.value);
    parts.push(
      id === 'given'
        ? `<rect class="dot" x="${x - 5}" y="${y - 5}" width="10" height="10" fill="#fff" ${stroke}/>`
        : `<circle class="dot" cx="${x}" cy="${y}" r="5" fill="#0b5a8a" ${stroke}/>`,
    );
  } else if (id !== 'previous') {
    const { x, y } = placeOn(spoke, count, 100, SIZE.radius + (id === 'given' ? 18 : 8));
    parts.push(
      `<path class="empty" d="M${x - 4} ${y - 4}l8 8m0-8l-8 8" stroke="#5b6670" stroke-width="1.5"/>`,
    );
  }
  return parts.join('');
}

function aims(model: RadarModel): string {
  const count = model.spokes.length;
  return model.spokes
    .map(({ aim }, spoke) => {
      if (aim === null) return '';
      const angle = (2 * Math.PI * spoke) / count;
      const { x, y } = placeOn(spoke, count, aim);
      const [dx, dy] = [8 * Math.cos(angle), 8 * Math.sin(angle)];
      return `<line class="aim" x1="${round(x - dx)}" y1="${round(y - dy)}" x2="${round(x + dx)}" y2="${round(y + dy)}" stroke="#1f2933" stroke-width="2"/>`;
    })
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

function labels(model: RadarModel): string {
  const count = model.spokes.length;
  return model.spokes
    .map(({ label, number }, spoke) => {
      const { x, y } = placeOn(spoke, count, 100, SIZE.radius + 30);
      const side = Math.abs(x - CENTRE.x) < 20 ? 'middle' : x > CENTRE.x ? 'start' : 'end';
      const lines = wrapLabel(`${number} ${label}`);
      const top = y < CENTRE.y - 100 ? y - 15 * (lines.length - 1) : y - 7.5 * (lines.length - 1);
      const spans = lines.map(
        (line, i) => `<tspan x="${x}" y="${round(top + 15 * i + 4)}">${escapeXml(line)}</tspan>`,
      );
      return `<text class="label" text-anchor="${side}" fill="#1f2933">${spans.join('')}</text>`;
    })
    .join('');
}
