import type { Report } from '@arrival-cities/core';

/** A name as a part of a file name: letters and digits of any script, nothing that a file system refuses. */
export const wordOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** `arrival-cities_quito_2026-11-21_internal.json` */
export function fileNameOf(report: Report, what: string, extension: string): string {
  const parts = ['arrival-cities', wordOf(report.subject.city), report.updatedAt.slice(0, 10), what];
  return `${parts.filter(Boolean).join('_')}.${extension}`;
}
