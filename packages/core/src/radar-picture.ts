import { escapeMarkup } from './markup.js';
import { legendMark, type LegendEntry } from './radar-legend.js';
import type { RadarModel } from './radar-model.js';
import { RADAR_SIZE, radarSvg, wrapLabel, type RadarSvgOptions } from './radar-svg.js';

export interface RadarPictureOptions extends RadarSvgOptions {
  readonly direction: 'ltr' | 'rtl';
  /** Which city, how deep, as of when. */
  readonly subtitle: string;
  readonly legend: readonly LegendEntry[];
  /** What has to be known wherever the picture goes. */
  readonly note: string;
}

export interface RadarPicture {
  readonly svg: string;
  /** In the units of the drawing, which are CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const WIDTH = 800;
const MARGIN = 24;
/** About as many letters as fit into the width. */
const LETTERS = { title: 58, text: 95 } as const;

/**
 * A radar that can stand alone, in a document or on a slide: on white, with its title, what its marks mean, and
 * what must be known about it. The radar itself is that of `radarSvg`.
 */
export function radarPicture(model: RadarModel, options: RadarPictureOptions): RadarPicture {
  const { title, subtitle, direction, legend, note, language } = options;
  const isRtl = direction === 'rtl';
  const start = isRtl ? WIDTH - MARGIN : MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, x: number, letters: number, line: number, look: string): void => {
    for (const words of wrapLabel(text, letters)) {
      y += line;
      parts.push(`<text x="${x}" y="${y}" direction="${direction}" ${look}>${escapeMarkup(words)}</text>`);
    }
  };
  write(title, start, LETTERS.title, 28, 'font-size="22" font-weight="600" fill="#1f2933"');
  write(subtitle, start, LETTERS.text, 22, 'font-size="15" fill="#4a5560"');
  y -= 4; // the drawing has room of its own above and below
  const radar = radarSvg(model, options).trim();
  const place = `x="${(WIDTH - RADAR_SIZE.width) / 2}" y="${y}" width="${RADAR_SIZE.width}" height="${RADAR_SIZE.height}"`;
  parts.push(radar.replace('<svg ', `<svg ${place} `));
  y += RADAR_SIZE.height - 12;
  for (const { mark, text } of legend) {
    parts.push(legendMark(mark, ` x="${isRtl ? start - 32 : start}" y="${y + 7}"`));
    write(text, isRtl ? start - 44 : start + 44, LETTERS.text - 6, 21, 'font-size="14" fill="#1f2933"');
    y += 2;
  }
  y += 8;
  write(note, start, LETTERS.text, 20, 'font-size="13" fill="#4a5560"');
  const height = y + MARGIN;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"` +
    `${language ? ` lang="${escapeMarkup(language)}"` : ''} font-family="system-ui, sans-serif" fill="none">` +
    `<title>${escapeMarkup(`${title}. ${subtitle}`)}</title>` +
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>${parts.join('')}</svg>\n`;
  return { svg, width: WIDTH, height };
}
