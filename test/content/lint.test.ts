import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintInstrument, lintTranslation, parseInstrument, parseLocale } from '@arrival-cities/core';
import { copyOf, parts, readContent } from '../helpers/core-content.js';

const draft = () => copyOf(parts);
type Draft = ReturnType<typeof draft>;

const found = (change: (copy: Draft) => void): string[] => {
  const copy = draft();
  change(copy);
  return lintInstrument(copy).map(({ code, path }) => `${code} ${path}`);
};

test('finds no fault in the real instrument', () => {
  assert.deepEqual(lintInstrument(parts), []);
});

const FAULTS: [string, (copy: Draft) => void, string][] = [
  ['an unknown part', (c) => (c.instrument.dimensions[0]!.part = 'nope'), 'unknown-id dimensions[0].part'],
  [
    'an unknown dimension of a question',
    (c) => c.instrument.questions[0]!.dimensions.push('quito.12'),
    'unknown-id questions[0].dimensions',
  ],
  [
    'a quick dimension that the question does not feed',
    (c) => (c.instrument.questions[0]!.quickDimensions = ['quito.2']),
    'unknown-id questions[0].quickDimensions',
  ],
  [
    'an unknown response set',
    (c) => (c.instrument.questions[0]!.responseSet = 'NONE'),
    'unknown-id questions[0].responseSet',
  ],
  [
    'an unknown function',
    (c) => (c.instrument.questions[0]!.function = 'F13'),
    'unknown-id questions[0].function',
  ],
  [
    'an unknown role',
    (c) => c.instrument.questions[0]!.roles.push('seaport'),
    'unknown-id questions[0].roles',
  ],
  ['an unknown term', (c) => c.instrument.questions[0]!.terms.push('alien'), 'unknown-id questions[0].terms'],
  ['an unknown SDG code', (c) => c.instrument.questions[0]!.sdg.push('10.7'), 'unknown-id questions[0].sdg'],
  [
    'an unknown practice',
    (c) => c.instrument.questions[0]!.practices.push('P99'),
    'unknown-id questions[0].practices',
  ],
  [
    'an unknown recommendation',
    (c) => c.instrument.questions[0]!.recommendations.push('R9.9'),
    'unknown-id questions[0].recommendations',
  ],
  [
    'an unknown related recommendation',
    (c) => c.instrument.questions[0]!.related.push('R9.9'),
    'unknown-id questions[0].related',
  ],
  [
    'an unknown group of a recommendation',
    (c) => (c.instrument.recommendations[0]!.dimension = 'gfmd.G9'),
    'unknown-id recommendations[0].dimension',
  ],
  ['an unknown influence set', (c) => (c.instrument.influenceSet = 'NONE'), 'unknown-id influenceSet'],
  [
    'an unknown document of a section',
    (c) => (c.instrument.sections[0]!.document = 'S9'),
    'unknown-id sections[0].document',
  ],
  [
    'an unknown dimension of the crosswalk',
    (c) => (c.instrument.crosswalk[0]!.dimension = 'quito.12'),
    'unknown-id crosswalk[0].dimension',
  ],
  [
    'an unknown practice of an actor',
    (c) => c.instrument.engagement.actors[0]!.practices.push('P99'),
    'unknown-id engagement.actors[0].practices',
  ],
  [
    'an unknown region of a practice',
    (c) => c.practices.practices[0]!.regions.push('MARS'),
    'unknown-id practices[0].regions',
  ],
  [
    'a question that is there twice',
    (c) => c.instrument.questions.push(c.instrument.questions[0]!),
    'duplicate-id questions',
  ],
  [
    'a dimension that is there twice',
    (c) => c.instrument.dimensions.push(c.instrument.dimensions[0]!),
    'duplicate-id dimensions',
  ],
  [
    'a part that is there twice',
    (c) => c.instrument.parts.push(c.instrument.parts[0]!),
    'duplicate-id parts',
  ],
  [
    'a document that is there twice',
    (c) => c.instrument.documents.push(c.instrument.documents[0]!),
    'duplicate-id documents',
  ],
  [
    'a section that is there twice',
    (c) => c.instrument.sections.push(c.instrument.sections[0]!),
    'duplicate-id sections',
  ],
  [
    'a recommendation that is there twice',
    (c) => c.instrument.recommendations.push(c.instrument.recommendations[0]!),
    'duplicate-id recommendations',
  ],
  [
    'a response set that is there twice',
    (c) => c.instrument.responseSets.push(c.instrument.responseSets[0]!),
    'duplicate-id responseSets',
  ],
  [
    'a function that is there twice',
    (c) => c.instrument.functions.push(c.instrument.functions[0]!),
    'duplicate-id functions',
  ],
  [
    'a practice that is there twice',
    (c) => c.practices.practices.push(c.practices.practices[0]!),
    'duplicate-id practices',
  ],
  ['a role that is there twice', (c) => c.instrument.roles.push('origin'), 'duplicate-id roles'],
  ['a region that is there twice', (c) => c.instrument.regions.push('LAC'), 'duplicate-id regions'],
  ['a term that is there twice', (c) => c.instrument.terms.push('city'), 'duplicate-id terms'],
  ['an SDG code that is there twice', (c) => c.instrument.sdg.push(c.instrument.sdg[0]!), 'duplicate-id sdg'],
  [
    'an actor that is there twice',
    (c) => c.instrument.engagement.actors.push(c.instrument.engagement.actors[0]!),
    'duplicate-id engagement.actors',
  ],
  [
    'a criterion that is there twice',
    (c) => c.instrument.questions[0]!.criteria.push({ id: 'a', from: 2 }),
    'duplicate-id questions[0].criteria',
  ],
  [
    'a question without a source',
    (c) => (c.instrument.questions[0]!.sources = []),
    'no-source questions[0].sources',
  ],
  [
    'a dimension without a source',
    (c) => (c.instrument.dimensions[0]!.sources = []),
    'no-source dimensions[0].sources',
  ],
  [
    'a recommendation without a source',
    (c) => (c.instrument.recommendations[0]!.sources = []),
    'no-source recommendations[0].sources',
  ],
  [
    'a practice without a source',
    (c) => (c.practices.practices[0]!.sources = []),
    'no-source practices[0].sources',
  ],
  [
    'a question without criteria',
    (c) => (c.instrument.questions[0]!.criteria = []),
    'criteria-count questions[0].criteria',
  ],
  [
    'a question with four criteria',
    (c) => c.instrument.questions[0]!.criteria.push({ id: 'd', from: 4 }),
    'criteria-count questions[0].criteria',
  ],
  [
    'a question for roles that nobody can have',
    (c) => (c.instrument.questions[0]!.roles = ['seaport']),
    'unreachable questions[0].roles',
  ],
  [
    'a question whose page is missing',
    (c) => (c.instrument.questions[0]!.dimensions = ['quito.12', 'quito.1']),
    'unreachable questions[0].dimensions',
  ],
  [
    'a quick question whose page is missing',
    (c) => (c.instrument.questions[0]!.quickDimensions = ['quito.12']),
    'unreachable questions[0].quickDimensions',
  ],
  [
    'a question on what is given that would count against the city',
    (c) => (c.instrument.questions[1]!.kind = 'enabling'),
    'wrong-kind questions[1].kind',
  ],
  [
    'an action with too few questions',
    (c) => (c.instrument.questions = c.instrument.questions.filter(({ id }) => !/^q1\.[45]$/.test(id))),
    'dimension-size dimensions[0]',
  ],
  [
    'an action with too many questions',
    (c) =>
      ['q2.1', 'q2.2'].forEach((id) =>
        c.instrument.questions.find((q) => q.id === id)!.dimensions.push('quito.1'),
      ),
    'dimension-size dimensions[0]',
  ],
  [
    'a group with a single question on what is done',
    (c) => (c.instrument.questions = c.instrument.questions.filter(({ id }) => id !== 'u5.1b')),
    'dimension-size dimensions[15]',
  ],
  [
    'a recommendation that no question answers',
    (c) =>
      c.instrument.questions.forEach(
        (q) => (q.recommendations = q.recommendations.filter((id) => id !== 'R3.2')),
      ),
    'no-question recommendations[7]',
  ],
  [
    'a response set of four levels',
    (c) => (c.instrument.responseSets[0]!.levels = [0, 1, 2, 3]),
    'not-five-levels responseSets[0].levels',
  ],
  [
    'a response set of six levels',
    (c) => c.instrument.responseSets[0]!.levels.push(5),
    'not-five-levels responseSets[0].levels',
  ],
  [
    'a response set out of order',
    (c) => (c.instrument.responseSets[0]!.levels = [4, 3, 2, 1, 0]),
    'not-five-levels responseSets[0].levels',
  ],
  [
    'a practice that nobody uses',
    (c) => c.practices.practices.push({ ...c.practices.practices[0]!, id: 'P99' }),
    'unused-practice practices',
  ],
  [
    'a source that lies in no section',
    (c) => c.instrument.questions[0]!.sources.push('S4:L99999'),
    'no-section sections',
  ],
  [
    'own anchors that are missing',
    (c) => delete c.locale.questions['q1.1']!.anchors,
    'own-anchors questions.q1.1.anchors',
  ],
  [
    'own anchors that are not announced',
    (c) => (c.instrument.questions[0]!.ownAnchors = false),
    'own-anchors questions.q1.1.anchors',
  ],
  [
    'anchors of a question that repeat',
    (c) => (c.locale.questions['q1.1']!.anchors![1] = c.locale.questions['q1.1']!.anchors![0]!),
    'anchors-repeat questions.q1.1.anchors',
  ],
  [
    'anchors of a response set that repeat',
    (c) => (c.locale.responseSets['RULE']!.anchors[4] = c.locale.responseSets['RULE']!.anchors[0]!),
    'anchors-repeat responseSets.RULE.anchors',
  ],
  [
    'a criterion without a text',
    (c) => delete c.locale.questions['q1.1']!.criteria['a'],
    'no-text questions.q1.1.criteria.a',
  ],
  [
    'a text for no criterion',
    (c) => (c.locale.questions['q1.1']!.criteria['z'] = 'x'),
    'unknown-id questions.q1.1.criteria.z',
  ],
  ['a practice without a text', (c) => delete c.practicesLocale.practices['P01'], 'no-text practices.P01'],
  [
    'a supporter without a name',
    (c) => (c.instrument.recommendations[0]!.supportedBy = ['angels']),
    'no-text addressees.angels',
  ],
  [
    'an item of another system without a text',
    (c) => delete c.locale.crosswalk.systems['oecd']!.items['5'],
    'no-text crosswalk.systems.oecd.items.5',
  ],
  [
    'another system without texts',
    (c) => delete c.locale.crosswalk.systems['mgi'],
    'no-text crosswalk.systems.mgi',
  ],
];

for (const [name, change, expected] of FAULTS) {
  test(`finds ${name}`, () => {
    const issues = found(change);
    assert.ok(issues.includes(expected), `${expected} is not among\n${issues.join('\n')}`);
  });
}

const TABLES = [
  'parts',
  'dimensions',
  'recommendations',
  'addressees',
  'responseSets',
  'functions',
  'roles',
  'regions',
  'sdg',
  'terms',
  'questions',
  'actors',
  'readings',
  'documents',
  'sections',
  'citations',
] as const;

for (const table of TABLES) {
  test(`finds a missing and a needless text among the ${table}`, () => {
    const [id] = Object.keys(parts.locale[table]) as [string];
    const issues = found(({ locale }) => {
      const texts = locale[table] as Record<string, unknown>;
      texts['needless'] = texts[id];
      Reflect.deleteProperty(texts, id);
    });
    assert.ok(issues.includes(`no-text ${table}.${id}`), issues.join('\n'));
    assert.ok(issues.includes(`unknown-id ${table}.needless`), issues.join('\n'));
  });
}

const SHAPES: [string, (json: Json) => void, string][] = [
  ['a weight of 0', (q) => (q['weight'] = 0), 'too-small questions[0].weight'],
  ['a weight of 4', (q) => (q['weight'] = 4), 'too-big questions[0].weight'],
  ['half a weight', (q) => (q['weight'] = 1.5), 'wrong-type questions[0].weight'],
  ['no weight', (q) => delete q['weight'], 'wrong-type questions[0].weight'],
  ['no dimension', (q) => (q['dimensions'] = []), 'too-small questions[0].dimensions'],
  ['a source of another form', (q) => (q['sources'] = ['page 4']), 'wrong-format questions[0].sources[0]'],
  ['a kind that is none', (q) => (q['kind'] = 'maybe'), 'wrong-value questions[0].kind'],
  ['prose in the structure', (q) => (q['prompt'] = 'Is it so?'), 'unknown-key questions[0].prompt'],
];
type Json = Record<string, unknown>;

for (const [name, change, expected] of SHAPES) {
  test(`does not read a question with ${name}`, () => {
    const json = readContent('instrument.json') as { questions: Json[] };
    change(json.questions[0]!);
    const { value, issues } = parseInstrument(json);
    assert.equal(value, undefined);
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path}`),
      [expected],
    );
  });
}

test('does not read a locale with four anchors, an empty text or five levels of engagement', () => {
  const json = readContent('locales/en.json') as Record<string, Json> & {
    levels: string[];
    engagementLevels: unknown[];
  };
  json.levels.pop();
  json.engagementLevels.pop();
  json['disclaimer'] = '' as never;
  assert.deepEqual(
    parseLocale(json)
      .issues.map(({ code, path }) => `${code} ${path}`)
      .sort(),
    ['too-small disclaimer', 'too-small engagementLevels', 'too-small levels'],
  );
});

test('finds no difference between a catalogue and itself', () => {
  assert.deepEqual(lintTranslation(parts.locale as never, parts.locale as never), []);
});

const reference = { a: '{n} of {total}', b: { c: 'x', d: ['one', '{name}'] } };

const TRANSLATIONS: [string, object, string[]][] = [
  [
    'other words and another order of placeholders',
    { a: 'von {total}: {n}', b: { c: 'y', d: ['eins', '{name}!'] } },
    [],
  ],
  ['a missing text', { a: reference.a, b: { d: reference.b.d } }, ['no-text b.c']],
  ['a missing entry of a list', { ...reference, b: { ...reference.b, d: ['eins'] } }, ['no-text b.d.1']],
  ['a text too many', { ...reference, e: 'x' }, ['unknown-id e']],
  ['a placeholder left out', { ...reference, a: '{n}' }, ['unequal-placeholders a']],
  ['a placeholder misspelt', { ...reference, a: '{n} of {totl}' }, ['unequal-placeholders a']],
  ['a placeholder used twice', { ...reference, a: '{n} {n} of {total}' }, ['unequal-placeholders a']],
  [
    'a placeholder in a list',
    { ...reference, b: { ...reference.b, d: ['eins', 'zwei'] } },
    ['unequal-placeholders b.d.1'],
  ],
  ['a text for a table', { ...reference, b: 'x' }, ['wrong-type b']],
  ['a table for a text', { ...reference, a: { n: 'x' } }, ['wrong-type a']],
];

for (const [name, translation, expected] of TRANSLATIONS) {
  test(`compares a translation with ${name}`, () => {
    const issues = lintTranslation(reference, translation as never);
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path}`),
      expected,
    );
  });
}

test('does not take what every object has for a text', () => {
  assert.deepEqual(
    lintTranslation({ constructor: 'Builder' }, {}).map(({ code }) => code),
    ['no-text'],
  );
});
