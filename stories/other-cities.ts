// Benchmark files of made-up cities, on the real instrument; the same at every run.
import { benchmarkOf, type Benchmark, type Depth } from '@arrival-cities/core';
import { draftOf, instrument, locale, usualAnswer } from './reports.js';

/** How much higher or lower than usual a city stands. */
const SHIFTS = [-2, -1, 0, 1, -1, 0, 1, 2, 0, -1] as const;
const HOLDERS = ['city', 'shared', 'other'] as const;

/** What so many cities answered: around the usual levels, one city higher, another lower. */
export function benchmarkFile(cities: number, depth: Depth = 'full'): Benchmark {
  const reports = Array.from({ length: cities }, (_, i) =>
    draftOf({
      depth,
      city: `City ${i + 1}`,
      id: `6f1c2c52-5d0e-4c8a-9d53-2f0f7d2b1c${String(i).padStart(2, '0')}`,
      mandate: { F2: HOLDERS[i % 3] ?? 'city', F6: HOLDERS[(i + 1) % 3] ?? 'city', F9: 'city' },
      say: (asked) => {
        const place = instrument.questions.indexOf(asked.question);
        return usualAnswer(asked, (SHIFTS[i % SHIFTS.length] ?? 0) + Number(place % 4 === i % 4));
      },
    }),
  );
  const at = '2026-04-01T09:00:00.000Z';
  return benchmarkOf(instrument, reports, { depth, at, disclaimer: locale.disclaimer }).benchmark;
}

/** The address of a benchmark, as a file of it would have. */
export const addressOfBenchmark = (benchmark: Benchmark): string =>
  URL.createObjectURL(new Blob([JSON.stringify(benchmark)], { type: 'application/json' }));
