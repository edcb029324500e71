import { builtIn } from '@arrival-cities/content';
import { parseInstrument, scoreReport, type Report } from '@arrival-cities/core';
import { ArrivalAssessment, ArrivalRadar } from '@arrival-cities/elements';
import { messages } from '@arrival-cities/elements/languages.js';
import '@arrival-cities/elements/assessment.define.js';
import '@arrival-cities/elements/radar.define.js';

ArrivalAssessment.content = ArrivalRadar.content = { ...builtIn, messages };

const instrument = builtIn.instrument().then((data) => parseInstrument(data).value);

/** A report with its results, which a radar draws. */
export async function withResults(report: Report): Promise<Report> {
  const known = await instrument;
  if (!known) throw new Error('The checklist cannot be read.');
  return { ...report, results: scoreReport(known, report) };
}
