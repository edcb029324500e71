import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintInstrument } from '@arrival-cities/core';
import { copyOf, parts } from '../helpers/core-content.js';

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
