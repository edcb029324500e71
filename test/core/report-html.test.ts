import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  marksIn,
  radarModel,
  radarPicture,
  radarSvg,
  reportFragment,
  reportPage,
  scoreReport,
  type ReportDocument,
} from '@arrival-cities/core';
import { instrument } from '../helpers/core-content.js';
import { livelyReport } from '../helpers/core-reports.js';

const labels = Object.fromEntries(instrument.dimensions.map(({ id }) => [id, `<b>${id}</b> & "co"`]));
const model = radarModel(scoreReport(instrument, livelyReport()), {
  chart: 'actions',
  labels,
  aims: { 'quito.1': 3 },
});
const NASTY = '<script>alert(1)</script> & "quotes" \'too\'';

const report: ReportDocument = {
  language: 'ar',
  direction: 'rtl',
  title: NASTY,
  blocks: [
    { kind: 'text', text: NASTY, look: 'lead' },
    { kind: 'list', items: [NASTY, 'two'] },
    { kind: 'facts', facts: [{ term: NASTY, sentences: [NASTY, 'second'] }] },
    {
      kind: 'section',
      title: NASTY,
      blocks: [
        {
          kind: 'radar',
          model,
          title: NASTY,
          ringNames: ['1', '2', '3', NASTY],
          legendTitle: NASTY,
          legend: marksIn(model).map((mark) => ({ mark, text: NASTY })),
        },
        { kind: 'table', caption: NASTY, columns: ['a', NASTY], rows: [[[NASTY], ['x', NASTY]]] },
        { kind: 'section', title: 'deeper', blocks: [{ kind: 'text', text: 'small', look: 'small' }] },
      ],
    },
  ],
};

/** Every start and end tag with its attributes, in order; what is no tag must be text. */
function tagsOf(
  html: string,
): { readonly name: string; readonly attributes: string; readonly isEnd: boolean }[] {
  const TAG = /<(\/?)([a-z][a-z\d]*)((?:\s[\w:-]+(?:="[^"<>]*")?)*)\s*\/?>/gi;
  assert.doesNotMatch(
    html
      .replace('<!doctype html>', '')
      .replace(/<style>[^]*<\/style>/, '')
      .replace(TAG, ''),
    /[<>"]/,
  );
  return [...html.matchAll(TAG)].map(([, end, name = '', attributes = '']) => ({
    name,
    attributes,
    isEnd: end === '/',
  }));
}

const VOID = new Set(['br', 'meta', 'path', 'rect', 'circle', 'line', 'polygon', 'polyline']);

describe('a report as HTML', () => {
  for (const [name, html] of [
    ['fragment', reportFragment(report)],
    ['page', reportPage(report)],
  ] as const) {
    it(`closes in the ${name} what it opens, in order`, () => {
      const open: string[] = [];
      for (const tag of tagsOf(html).filter(({ name }) => !VOID.has(name))) {
        if (tag.isEnd) assert.equal(open.pop(), tag.name);
        else open.push(tag.name);
      }
      assert.deepEqual(open, []);
    });

    it(`has in the ${name} no script, no style attribute, no handler and no address`, () => {
      for (const { name, attributes } of tagsOf(html)) {
        assert.ok(!['script', 'a', 'img', 'iframe', 'link', 'object', 'form'].includes(name), name);
        assert.doesNotMatch(attributes, /\s(style|on\w+|href|src|id)=/);
      }
    });
  }

  it('has its styles in the head of the page, and none in the fragment', () => {
    assert.equal(tagsOf(reportFragment(report)).filter(({ name }) => name === 'style').length, 0);
    assert.match(
      reportPage(report),
      /^<!doctype html>\n<html lang="ar" dir="rtl">\n<head>[^]*<style>[^]*<\/style>\n<\/head>/,
    );
  });

  it('shows every text as text', () => {
    const html = reportPage(report);
    const escaped = '&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;quotes&#34; &#39;too&#39;';
    assert.ok(html.split(escaped).length > 12);
    assert.doesNotMatch(html, /<script|alert\(1\)<\/script/);
  });

  it('begins with the heading level that fits the page it goes into, and goes down one by one', () => {
    const levels = (html: string) =>
      tagsOf(html).flatMap(({ name, isEnd }) => (/^h\d$/.test(name) && !isEnd ? [Number(name[1])] : []));
    assert.deepEqual(levels(reportFragment(report, 3)), [3, 4, 5]);
    assert.deepEqual(levels(reportFragment(report, 5)), [5, 6, 6]);
    assert.deepEqual(levels(reportPage(report)), [1, 2, 3]);
  });

  it('names language and direction of what is pasted', () => {
    assert.match(reportFragment(report), /^<article lang="ar" dir="rtl">/);
  });

  it('heads rows and columns of its tables', () => {
    const html = reportFragment(report);
    assert.match(html, /<th scope="col">a<\/th>/);
    assert.match(html, /<tr><th scope="row">&#60;script[^<]*<\/th><td>x<br>&#60;/);
  });
});

describe('a radar as a picture', () => {
  const options = {
    title: 'Eleven actions of a city with a long name that takes more than one line of the picture',
    subtitle: 'Puerto Claro',
    ringNames: ['1', '2', '3', '4'],
    legend: marksIn(model).map((mark) => ({ mark, text: `What ${mark} means` })),
    note: 'Self-assessment, no ranking',
  };
  const dots = (svg: string) =>
    [...svg.matchAll(/class="dot" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, ...place]) => place);

  it('has the dots where the drawing has them', () => {
    const { svg } = radarPicture(model, { ...options, direction: 'ltr' });
    const drawing = radarSvg(model, options);
    assert.ok(dots(drawing).length > 3);
    assert.deepEqual(dots(svg), dots(drawing));
    assert.match(svg, /<svg x="20" y="\d+" width="760" height="620" [^>]*viewBox="0 0 760 620"/);
  });

  it('stands on white and says its title, its marks and its note', () => {
    const { svg, width, height } = radarPicture(model, { ...options, direction: 'ltr' });
    assert.ok(svg.includes(`<rect width="${width}" height="${height}" fill="#fff"/>`));
    for (const mark of marksIn(model)) assert.ok(svg.includes(`What ${mark} means`));
    assert.ok(svg.includes('Puerto Claro') && svg.includes('Self-assessment, no ranking'));
    assert.doesNotMatch(svg, / style=/);
  });

  it('keeps everything within its edges, also from right to left', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const { svg, width, height } = radarPicture(model, { ...options, direction });
      const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" direction="(\w+)"/g)];
      assert.ok(places.length > 5);
      for (const [, x, y, written] of places) {
        assert.equal(written, direction);
        assert.ok(Number(y) < height && (direction === 'ltr' ? Number(x) < 100 : Number(x) > width - 100));
      }
    }
  });
});
