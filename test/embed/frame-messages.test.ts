import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { asPosted, readFromFrame, readToFrame } from '../../packages/embed/src/frame/messages.js';
import { readQuery } from '../../packages/embed/src/frame/query.js';

const faultOf = (data: unknown): string | undefined => {
  const reading = readFromFrame(data);
  return reading && 'fault' in reading ? reading.fault : undefined;
};

describe('messages between a page and a frame', () => {
  it('come out as they went in', () => {
    const fromFrame = [
      { type: 'arrival-cities:ready', title: 'A title' },
      { type: 'arrival-cities:height', height: 812 },
      { type: 'arrival-cities:place', top: 0 },
      { type: 'arrival-cities:event', name: 'arrival-change', depth: 'quick', stated: 3, report: '{}' },
      { type: 'arrival-cities:event', name: 'arrival-error', codes: ['not-json'] },
    ] as const;
    for (const message of fromFrame) {
      assert.deepEqual(readFromFrame(structuredClone(asPosted(message))), { value: message });
    }
    const settings = {
      type: 'arrival-cities:settings',
      language: 'es-EC',
      theme: 'dark',
      limits: ['popups'],
    } as const;
    assert.deepEqual(readToFrame(structuredClone(asPosted(settings))), { value: settings });
  });

  it('of other scripts are not looked at', () => {
    const foreign = [
      undefined,
      null,
      1,
      'arrival-cities:height',
      [],
      {},
      { type: 7 },
      { type: 'webpackOk' },
      { height: 9 },
    ];
    for (const data of foreign) assert.equal(readFromFrame(data), undefined);
  });

  it('that are malformed are refused with the reason', () => {
    const height = (fields: object) => ({ type: 'arrival-cities:height', version: 1, ...fields });
    const table: [unknown, RegExp][] = [
      [height({ height: '100' }), /height is wrong/],
      [height({ height: -1 }), /height is wrong/],
      [height({ height: NaN }), /height is wrong/],
      [height({ height: Infinity }), /height is wrong/],
      [height({ height: 1e9 }), /height is wrong/],
      [height({}), /height is missing/],
      [height({ height: 1, width: 1 }), /width is not known/],
      [height(JSON.parse('{"height":1,"__proto__":{"x":1}}') as object), /__proto__ is not known/],
      [{ type: 'arrival-cities:height', height: 1 }, /version is undefined/],
      [{ type: 'arrival-cities:height', version: 2, height: 1 }, /version is 2/],
      [{ type: 'arrival-cities:constructor', version: 1 }, /no known type/],
      [{ type: 'arrival-cities:__proto__', version: 1 }, /no known type/],
      [{ type: 'arrival-cities:settings', version: 1 }, /no known type/],
      [{ type: 'arrival-cities:event', version: 1, name: 'click' }, /name is wrong/],
      [
        { type: 'arrival-cities:event', version: 1, name: 'arrival-change', toString: 1 },
        /toString is not known/,
      ],
      [
        { type: 'arrival-cities:event', version: 1, name: 'arrival-error', codes: ['x'.repeat(101)] },
        /codes is wrong/,
      ],
      [{ type: 'arrival-cities:ready', version: 1, title: 'x'.repeat(201) }, /title is wrong/],
    ];
    for (const [data, reason] of table) assert.match(faultOf(data) ?? '', reason, JSON.stringify(data));
  });

  it('never throw and never get through with a field that is not known, whatever comes', () => {
    const types = fc.constantFrom('ready', 'height', 'place', 'event', 'settings', '__proto__', 'x');
    const message = fc
      .tuple(types, fc.dictionary(fc.string(), fc.anything()), fc.constantFrom(1, 2, '1', null))
      .map(([type, fields, version]) => ({ ...fields, type: `arrival-cities:${type}`, version }));
    const known = ['type', 'title', 'height', 'top', 'name', 'depth', 'stated', 'purpose', 'codes', 'report'];
    fc.assert(
      fc.property(fc.oneof(message, fc.anything()), (data) => {
        const reading = readFromFrame(data);
        if (!reading || 'fault' in reading) return;
        assert.deepEqual(
          Object.keys(reading.value).filter((key) => !known.includes(key)),
          [],
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the address of a frame', () => {
  const read = (query: string) => {
    const { tag, attributes, faults } = readQuery(`https://network.example/arrival/embed.html${query}`);
    return { tag, attributes: Object.fromEntries(attributes), faults };
  };

  it('asks for an assessment, if it asks for nothing', () => {
    assert.deepEqual(read(''), { tag: 'arrival-assessment', attributes: {}, faults: [] });
  });

  it('sets what it may set, and no more', () => {
    const asked = read(
      '?lang=es-EC&depth=quick&theme=dark&endpoint=https://evil.example&onclick=x&utm_source=y&instrument=a.json',
    );
    assert.deepEqual(asked.attributes, { lang: 'es-EC', depth: 'quick', theme: 'dark' });
    assert.deepEqual(asked.faults, []);
    assert.deepEqual(read('?element=radar&src=reports/a.json&chart=actions&depth=quick'), {
      tag: 'arrival-radar',
      attributes: { src: 'reports/a.json', chart: 'actions' },
      faults: [],
    });
    assert.deepEqual(read('?element=report&src=a.json&chart=actions'), {
      tag: 'arrival-report',
      attributes: { src: 'a.json' },
      faults: [],
    });
    assert.deepEqual(read('?element=compare&src=a.json%20b.json&mode=cities'), {
      tag: 'arrival-compare',
      attributes: { src: 'a.json b.json', mode: 'cities' },
      faults: [],
    });
  });

  it('names the parameters whose value cannot be used', () => {
    const { attributes, faults } = read(
      '?element=script&lang=<b>&depth=all&theme=blue&heading-level=9&storage-key=a/b',
    );
    assert.deepEqual(attributes, {});
    assert.deepEqual([...faults].sort(), [
      'depth',
      'element',
      'heading-level',
      'lang',
      'storage-key',
      'theme',
    ]);
  });

  it('compares reports of its own site alone, and beside cities of its own file', () => {
    assert.deepEqual(read('?element=compare&src=a.json%20//evil.example/b.json').faults, ['src']);
    assert.deepEqual(read('?element=compare&mode=all').faults, ['mode']);
    assert.deepEqual(read('?element=radar&peers=https://evil.example/p.json').faults, ['peers']);
    assert.deepEqual(read('?element=radar&peers=p.json').attributes, { peers: 'p.json' });
  });

  it('opens reports of its own site alone', () => {
    for (const src of ['reports/a.json', '/a.json', 'https://network.example/a.json']) {
      assert.deepEqual(read(`?src=${encodeURIComponent(src)}`).faults, [], src);
    }
    for (const src of [
      '//evil.example/a.json',
      'https://evil.example/a.json',
      'http://network.example/a.json',
      'data:,{}',
      'javascript:1',
      'blob:https://network.example/x',
    ]) {
      assert.deepEqual(read(`?src=${encodeURIComponent(src)}`).faults, ['src'], src);
    }
  });
});
