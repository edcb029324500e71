import { withResults } from './arrival.js';

const form = document.querySelector('form');
const assessment = document.querySelector('arrival-assessment');
const radar = document.querySelector('arrival-radar');
const changes = document.querySelector<HTMLOutputElement>('#changes');
const sent = document.querySelector<HTMLOutputElement>('#sent');
if (!form || !assessment || !radar || !changes || !sent) throw new Error('The page is not complete.');

assessment.headingLevel = 3;

assessment.addEventListener('arrival-change', async ({ report }) => {
  changes.value = String(Number(changes.value) + 1);
  radar.reports = [await withResults(report)];
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  sent.value = String(new FormData(form).get('assessment'));
});
