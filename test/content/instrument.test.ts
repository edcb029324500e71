import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { citationsOf, digestInstrument, sectionOf, type Question } from '@arrival-cities/core';
import { instrument, locale, parts, practices, practicesLocale, sha256 } from '../helpers/core-content.js';

const { questions } = instrument;
const idsWhere = (keep: (question: Question) => boolean): string[] =>
  questions.filter(keep).map(({ id }) => id);
const dimensionsOf = (part: string): string[] =>
  instrument.dimensions.filter((dimension) => dimension.part === part).map(({ id }) => id);

test('has the published numbers of everything', () => {
  assert.deepEqual(
    {
      actions: dimensionsOf('quito').length,
      groups: dimensionsOf('gfmd').length,
      recommendations: instrument.recommendations.length,
      responseSets: instrument.responseSets.length,
      questions: questions.length,
      onActions: idsWhere(({ id }) => id.startsWith('q')).length,
      onGroups: idsWhere(({ id }) => !id.startsWith('q')).length,
      quick: idsWhere(({ quickDimensions }) => quickDimensions.length > 0).length,
      floors: idsWhere(({ floor }) => floor).length,
      ownAnchors: idsWhere(({ ownAnchors }) => ownAnchors).length,
      functions: instrument.functions.filter(({ alwaysOwn }) => !alwaysOwn).length,
      practices: practices.practices.length,
      actors: instrument.engagement.actors.length,
    },
    {
      actions: 11,
      groups: 8,
      recommendations: 17,
      responseSets: 10,
      questions: 91,
      onActions: 59,
      onGroups: 32,
      quick: 24,
      floors: 9,
      ownAnchors: 13,
      functions: 12,
      practices: 68,
      actors: 6,
    },
  );
  assert.deepEqual(
    instrument.engagement.levels.map(({ level }) => level),
    [0, 1, 2, 3, 4, 5],
  );
});

test('has the nine floors, all of them in the quick check', () => {
  const floors = ['q1.1', 'q2.1', 'q3.1', 'q4.1', 'q5.1', 'q6.2', 'q9.1', 'q10.1', 'q11.2'];
  assert.deepEqual(
    idsWhere(({ floor }) => floor),
    floors,
  );
  assert.deepEqual(
    idsWhere(({ floor, quickDimensions }) => floor && quickDimensions.length > 0),
    floors,
  );
});

test('gives anchors of their own to the thirteen lead questions of the actions, and to no other', () => {
  const leads = [
    'q1.1',
    'q2.1',
    'q3.1',
    'q4.1',
    'q5.1',
    'q6.1',
    'q6.2',
    'q7.1',
    'q8.1',
    'q9.1',
    'q10.1',
    'q11.1',
    'q11.2',
  ];
  assert.deepEqual(
    idsWhere(({ ownAnchors }) => ownAnchors),
    leads,
  );
  assert.deepEqual(
    idsWhere(({ quickDimensions: [first] }) => first?.startsWith('quito.') ?? false),
    leads,
  );
});

test('feeds every action and every group in the quick check, each of its questions one of them', () => {
  const fed = questions.flatMap(({ quickDimensions }) => quickDimensions);
  assert.deepEqual(new Set(fed), new Set(instrument.dimensions.map(({ id }) => id)));
  assert.equal(fed.length, 24);
  assert.deepEqual(questions.find(({ id }) => id === 'q7.5')?.quickDimensions, ['gfmd.G4']);
});

test("asks about the city's own conduct whoever decides", () => {
  const ownConduct = idsWhere(({ function: fn }) => fn === 'F0');
  for (const id of ['q1.1', 'q9.1', 'q11.2']) assert.ok(ownConduct.includes(id), id);
  assert.deepEqual(
    idsWhere(({ id, function: fn }) => !id.startsWith('q') && fn !== 'F0'),
    [],
  );
});

test('asks about diaspora only in places of origin and return', () => {
  assert.deepEqual(
    idsWhere(({ roles }) => roles.length > 0),
    ['q6.5', 'q6.6', 'q11.6'],
  );
});

test('weighs all questions alike', () => {
  assert.deepEqual(
    idsWhere(({ weight }) => weight !== 1),
    [],
  );
});

const LOCATOR = /^S\d:L\d+$/;

test('8: cites a source for every question, recommendation, practice and dimension', () => {
  const citing = [
    ...questions,
    ...instrument.recommendations,
    ...practices.practices,
    ...instrument.dimensions,
  ];
  for (const { id, sources } of citing) {
    assert.ok(sources.length > 0, id);
    for (const source of sources) assert.match(source, LOCATOR, id);
  }
});

const folder = new URL('../../../shared/seeds/', import.meta.url);

test('8: cites lines that are there, in the documents it pins', () => {
  const pins = instrument.documents;
  assert.deepEqual(
    pins.map(({ id }) => id),
    ['S0', 'S1', 'S2', 'S3', 'S4'],
  );
  for (const { sha256: pin } of pins) assert.match(pin, /^[0-9a-f]{64}$/);
  if (!existsSync(folder)) return; // The documents are no part of the project; where they are at hand, they are read.
  const texts = new Map(
    readdirSync(folder).map((name) => [
      `S${Number(name.slice(0, 3))}`,
      readFileSync(new URL(name, folder), 'utf8'),
    ]),
  );
  for (const { id, sha256: pin } of pins) {
    assert.equal(
      createHash('sha256')
        .update(texts.get(id) ?? '')
        .digest('hex'),
      pin,
      id,
    );
  }
  for (const locator of citationsOf(parts)) {
    const [document, line] = locator.split(':L') as [string, string];
    assert.notEqual(texts.get(document)?.split('\n')[Number(line) - 1]?.trim() ?? '', '', locator);
  }
});

test('finds the section of a locator, also at its first and last line', () => {
  const of = (locator: string) => sectionOf(instrument, locator)?.id;
  const { id, document, from, to } = instrument.sections[3]!;
  assert.deepEqual([of(`${document}:L${from}`), of(`${document}:L${to}`)], [id, id]);
  assert.notEqual(of(`${document}:L${to + 1}`), id);
  assert.equal(of('S9:L1'), undefined);
});

test('9: has a question for every recommendation, and four to six for every action', () => {
  for (const { id } of instrument.recommendations) {
    assert.ok(idsWhere(({ recommendations }) => recommendations.includes(id)).length >= 1, id);
  }
  for (const id of dimensionsOf('quito')) {
    const { length } = idsWhere(({ dimensions }) => dimensions.includes(id));
    assert.ok(length >= 4 && length <= 6, `${id}: ${length}`);
  }
});

test('asks what is given and what is done for every recommendation that others must carry out', () => {
  const others = instrument.recommendations.filter(({ addressees }) =>
    addressees.some((one) => one !== 'city'),
  );
  assert.equal(others.length, 14);
  for (const { id, dimension } of others) {
    const kinds = questions.filter(({ recommendations }) => recommendations.includes(id));
    assert.ok(
      kinds.some(({ kind }) => kind === 'enabling'),
      id,
    );
    assert.ok(
      kinds.some(({ kind }) => kind !== 'enabling'),
      id,
    );
    assert.ok(
      kinds.every(({ dimensions }) => dimensions.includes(dimension)),
      id,
    );
  }
});

test('asks what is given on the set made for it, and never inside an action', () => {
  for (const { id, kind, responseSet, dimensions } of questions) {
    assert.equal(kind === 'enabling', responseSet === 'ENAB', id);
    if (kind === 'enabling')
      assert.deepEqual(
        dimensions.map((one) => one.startsWith('gfmd.')),
        [true],
        id,
      );
  }
  assert.deepEqual(
    idsWhere(({ responseSet }) => responseSet === instrument.influenceSet),
    [],
  );
});

test('10: uses the SDG codes that the sources name, and flags any other', () => {
  const named = ['3', '4', '4.b', '5', '5.2', '8.8', '9', '11', '16', '16.2', '17.18'];
  for (const { id, seedNamed, sources } of instrument.sdg) {
    assert.equal(seedNamed, named.includes(id), id);
    if (seedNamed) assert.deepEqual(sources, ['S0:L152'], id);
  }
});

test('invents no practice where the sources give none', () => {
  const without = ['q2.2', 'q4.3', 'q4.4', 'q5.2', 'q7.6', 'q8.5', 'q9.5', 'q11.3', 'q11.5'];
  for (const id of without) assert.deepEqual(questions.find((one) => one.id === id)?.practices, [], id);
  assert.ok(practices.practices.every(({ sources }) => sources.every((source) => !source.startsWith('S1:'))));
});

test('quotes the titles of the actions in full', () => {
  const titles = dimensionsOf('quito').map((id) => locale.dimensions[id]!.title);
  assert.equal(titles[0], 'Making cities inclusive');
  assert.equal(new Set(titles).size, 11);
  if (!existsSync(folder)) return;
  const [name] = readdirSync(folder).filter((one) => one.startsWith('000_')) as [string];
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
  for (const [i, title] of titles.entries()) {
    const line = lines[27 + 2 * i]!.toLowerCase();
    assert.ok(line.includes(title.toLowerCase()), `${title} | ${line}`);
  }
});

test('carries the digest of its structure and its English texts', async () => {
  assert.equal(await digestInstrument(instrument, locale, sha256), instrument.digest);
  const reworded = { ...locale, levels: ['a', 'b', 'c', 'd', 'e'] };
  assert.notEqual(await digestInstrument(instrument, reworded, sha256), instrument.digest);
  const reweighed = {
    ...instrument,
    questions: questions.map((one, i) => (i === 0 ? { ...one, weight: 2 } : one)),
  };
  assert.notEqual(await digestInstrument(reweighed, locale, sha256), instrument.digest);
});

test('tells no practice twice and leaves none without a place', () => {
  const gists = Object.values(practicesLocale.practices).map(({ place, gist }) => `${place}: ${gist}`);
  assert.equal(new Set(gists).size, 68);
});
