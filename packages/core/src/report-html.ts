import { escapeMarkup } from './markup.js';
import { legendMark, type LegendEntry } from './radar-legend.js';
import type { RadarModel } from './radar-model.js';
import { radarSvg } from './radar-svg.js';
import { PAGE_STYLES } from './report-page-styles.js';

/** A part of a report that is to be read; all its texts are plain text. */
export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'lead' | 'small' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly ReportFact[] }
  | ReportTable
  | ReportRadar
  | { readonly kind: 'section'; readonly title: string; readonly blocks: readonly ReportBlock[] };

export interface ReportFact {
  readonly term: string;
  readonly sentences: readonly string[];
}

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell is the head of its row; a cell is a paragraph a text. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

export interface ReportRadar {
  readonly kind: 'radar';
  readonly model: RadarModel;
  readonly title: string;
  readonly ringNames: readonly string[];
  readonly legendTitle: string;
  readonly legend: readonly LegendEntry[];
}

/** A report in words, in one language. */
export interface ReportDocument {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/**
 * A report as HTML to be pasted into a page: headings, drawings, tables. No script, no style,
 * no id and no address, so that it passes the policy of a site and the filter of most editors; it takes the looks
 * of the page.
 *
 * @param headingLevel level of its topmost heading, 1 to 6
 */
export function reportFragment(report: ReportDocument, headingLevel = 2): string {
  return writeArticle(report, headingLevel, false);
}

function writeArticle(
  { language, direction, title, blocks }: ReportDocument,
  headingLevel: number,
  isPage: boolean,
): string {
  const body = writeBlocks(blocks, { language, isPage, level: headingLevel + 1 });
  return `<article lang="${escapeMarkup(language)}" dir="${direction}">\n${heading(title, headingLevel)}${body}</article>\n`;
}

/** The same as a page of its own: one file, with its styles, for screen and paper, light and dark. */
export function reportPage(report: ReportDocument): string {
  const { language, direction, title } = report;
  return `<!doctype html>
<html lang="${escapeMarkup(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>
${PAGE_STYLES}</style>
</head>
<body>
<main>
${writeArticle(report, 1, true)}</main>
</body>
</html>
`;
}

interface Place {
  readonly language: string;
  /** In a page of its own the styles make blocks of the rows where it is narrow. */
  readonly isPage: boolean;
  /** Of the heading of a section that stands here. */
  readonly level: number;
}

const heading = (text: string, level: number): string => {
  const name = `h${Math.min(6, Math.max(1, level))}`;
  return `<${name}>${escapeMarkup(text)}</${name}>\n`;
};

const writeBlocks = (blocks: readonly ReportBlock[], place: Place): string =>
  blocks.map((block) => writeBlock(block, place)).join('');

function writeBlock(block: ReportBlock, place: Place): string {
  switch (block.kind) {
    case 'text':
      return writeText(block.text, block.look);
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escapeMarkup(item)}</li>\n`).join('')}</ul>\n`;
    case 'facts':
      return writeFacts(block.facts);
    case 'table':
      return writeTable(block, place);
    case 'radar':
      return writeRadar(block, place);
    case 'section': {
      const body = writeBlocks(block.blocks, { ...place, level: place.level + 1 });
      return `<section>\n${heading(block.title, place.level)}${body}</section>\n`;
    }
    default:
      return block satisfies never;
  }
}

function writeText(text: string, look: 'lead' | 'small' | undefined): string {
  const words = escapeMarkup(text);
  if (look === 'lead') return `<p><strong>${words}</strong></p>\n`;
  return look === 'small' ? `<p><small>${words}</small></p>\n` : `<p>${words}</p>\n`;
}

const paragraphs = (texts: readonly string[]): string => texts.map(escapeMarkup).join('<br>');

const writeFacts = (facts: readonly ReportFact[]): string =>
  `<dl>\n${facts.map(({ term, sentences }) => `<dt>${escapeMarkup(term)}</dt>\n<dd>${paragraphs(sentences)}</dd>\n`).join('')}</dl>\n`;

/** Its roles are written out where the styles would take them away, and each cell carries the name of its column. */
function writeTable({ caption, columns, rows }: ReportTable, { isPage }: Place): string {
  const role = (name: string) => (isPage ? ` role="${name}"` : '');
  const head = columns.map((column) => `<th${role('columnheader')} scope="col">${escapeMarkup(column)}</th>`);
  const body = rows.map(([first = [], ...cells]) => {
    const data = cells.map((cell, index) => {
      const label = isPage ? ` data-label="${escapeMarkup(columns[index + 1] ?? '')}"` : '';
      return `<td${role('cell')}${label}>${paragraphs(cell)}</td>`;
    });
    return `<tr${role('row')}><th${role('rowheader')} scope="row">${paragraphs(first)}</th>${data.join('')}</tr>\n`;
  });
  return (
    `<table${role('table')}>\n<caption>${escapeMarkup(caption)}</caption>\n<thead>\n<tr${role('row')}>${head.join('')}</tr>\n</thead>\n` +
    `<tbody>\n${body.join('')}</tbody>\n</table>\n`
  );
}

/** The drawing on white, as it may come to stand on any ground, and what its marks mean. */
function writeRadar(
  { model, title, ringNames, legendTitle, legend }: ReportRadar,
  { language }: Place,
): string {
  const drawing = radarSvg(model, { title, ringNames, language, ground: '#fff' });
  const marks = legend.map(
    ({ mark, text }) => `<li>${legendMark(mark, ' aria-hidden="true"')} ${escapeMarkup(text)}</li>\n`,
  );
  return (
    `<figure>\n${drawing}<figcaption>\n<p>${escapeMarkup(legendTitle)}</p>\n` +
    `<ul>\n${marks.join('')}</ul>\n</figcaption>\n</figure>\n`
  );
}
