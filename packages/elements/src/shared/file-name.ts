import type { Report } from '@arrival-cities/core';

/**
 * `arrival-cities_quito_2026-11-21_internal.json`: letters and digits of any script, nothing that a file
 * system refuses.
 */
export function fileNameOf(report: Report, what: string, extension: string): string {
  const city = report.subject.city
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const parts = ['arrival-cities', city, report.updatedAt.slice(0, 10), what];
  return `${parts.filter(Boolean).join('_')}.${extension}`;
}
