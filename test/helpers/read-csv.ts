import assert from 'node:assert/strict';

/** Reads RFC 4180 and nothing else: anything the grammar does not have is an error. */
export function readCsv(text: string): string[][] {
  assert.equal(text[0], '\uFEFF', 'begins with a byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        assert.ok(at < text.length, 'a quoted cell ends');
        if (text[at] !== '"') cell += text.charAt(at);
        else if (text[at + 1] === '"') cell += text.charAt((at += 1));
        else break;
      }
      at += 1;
    } else {
      for (; at < text.length && !',\r\n'.includes(text.charAt(at)); at += 1) {
        assert.notEqual(text[at], '"', 'no quote in a cell without quotes');
        cell += text.charAt(at);
      }
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n', 'a row ends in CRLF');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
