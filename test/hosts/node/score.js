// Scores a report without a page, and looks at the classes of the elements, which load without one.
import { builtIn } from '@arrival-cities/content';
import {
  answer,
  createReport,
  FIRST_RESPONDENT,
  parseInstrument,
  questionsFor,
  scopeOf,
  scoreReport,
} from '@arrival-cities/core';
import { ArrivalAssessment, ArrivalRadar } from '@arrival-cities/elements';
import { messages } from '@arrival-cities/elements/languages.js';

const { value: instrument, issues } = parseInstrument(await builtIn.instrument());
if (!instrument) throw new Error(JSON.stringify(issues));

const at = new Date().toISOString();
const blank = createReport(instrument, {
  id: crypto.randomUUID(),
  at,
  depth: 'quick',
  generator: { name: 'arrival-host-node', version: '1.0.0' },
  disclaimer: 'A self-assessment; not endorsed by anybody.',
});
const [first] = questionsFor(instrument, scopeOf(blank));
if (!first) throw new Error('There are no questions.');
const key = { questionId: first.question.id, respondentId: FIRST_RESPONDENT, scale: first.scale };
const report = answer(blank, key, { state: 'scored', level: 3 }, at);
const { counts } = scoreReport(instrument, report);

console.log(
  JSON.stringify({
    asked: counts.asked,
    known: counts.known,
    spanish: (await messages('es')).language,
    classes: [ArrivalAssessment, ArrivalRadar].map(({ name }) => name),
    page: ['window', 'document'].filter((name) => name in globalThis),
    // Lit brings a registry of its own to Node; nothing is in it.
    registered: ['arrival-assessment', 'arrival-radar'].filter((tag) => customElements.get(tag)),
  }),
);
