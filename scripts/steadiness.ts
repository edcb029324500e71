// How steady levels are on invented answers: the numbers that docs/methodology.md gives. Same numbers on every run.
import { readFileSync, writeFileSync } from 'node:fs';
import { sensitivity, stabilityOf, type Level } from '@arrival-cities/core';

const ACTIONS = 4000;
const QUESTIONS = 5;

/** Numbers from 0 to 1 that are always the same: Park and Miller's generator. */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const number = createNumbers(2015);
/** Normally distributed with mean 0 and deviation 1, after Box and Muller. */
const noise = () => Math.sqrt(-2 * Math.log(number())) * Math.cos(2 * Math.PI * number());
const asLevel = (value: number) => Math.min(4, Math.max(0, Math.round(value))) as Level;

/** An action has a mean of its own; its answers scatter around it. */
const actions = Array.from({ length: ACTIONS }, () => {
  const mean = 4 * number();
  return Array.from({ length: QUESTIONS }, () => ({ level: asLevel(mean + noise()), weight: 1 }));
});

const shareOf = (count: number) => `${((100 * count) / ACTIONS).toFixed(0)} %`;
const stabilities = actions.map((answers) => stabilityOf(answers) ?? 0);
const steady = stabilities.filter((share) => share >= 0.8).length;
const open = stabilities.filter((share) => share < 0.5).length;
const near = actions.filter((answers) => {
  const levels = sensitivity(answers);
  const base = levels[0] ?? 0;
  return levels.every((level) => Math.abs(level - base) <= 1);
}).length;

const block = `On ${ACTIONS} invented actions of ${QUESTIONS} questions, with answers that scatter by about one level around a mean,
${shareOf(steady)} of the levels are steady, ${shareOf(ACTIONS - steady - open)} leaning and ${shareOf(open)} open. In ${shareOf(near)} no scenario is more than one level away.`;

const page = new URL('../docs/methodology.md', import.meta.url);
const [start, end] = ['<!-- steadiness -->', '<!-- /steadiness -->'];
const text = readFileSync(page, 'utf8');
const [before, rest] = text.split(start);
const after = rest?.split(end)[1];
if (before === undefined || after === undefined) throw new Error(`docs/methodology.md: no ${start} … ${end}`);
const wanted = `${before}${start}\n\n${block}\n\n${end}${after}`;
if (process.argv.includes('--check')) {
  if (text !== wanted) throw new Error('docs/methodology.md is out of date; run npm run steadiness');
} else writeFileSync(page, wanted);
console.log(block);
