/** What a cell holds: a text, a number, or nothing. */
export type Cell = string | number | null;

/** Without it, spreadsheet programs take the file for one of the old 8-bit encodings. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Signs that have no place in a text file; a line break and a tab have one. */
const CONTROLS = /[\0-\b\v\f\x0E-\x1F\x7F]/g;
/**
 * Where a formula could begin: at the start of a cell, and after whatever ends a cell in a program that takes
 * the semicolon or the tab for the separator, whatever space or quotes stand before it. Full-width signs are read as their narrow ones by some.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[\s\p{Cf}"]*[=+\-@＝＋－＠])|^(?=[\t\r\n])/gu;

/**
 * Writes a table as RFC 4180: commas, CRLF, every text in quotes, a quote doubled. A text that would
 * start a formula gets an apostrophe in front; a number never does. Decimals have a point in every language.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${disarm(cell).replaceAll('"', '""')}"`;
}

const disarm = (text: string): string => text.replace(CONTROLS, '\uFFFD').replace(FORMULA, "'");
