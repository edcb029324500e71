import type { Report } from '@arrival-cities/core';
import type { Access } from '../assessment/draft-session.js';
import type { LoadedContent } from '../assessment/loaded-content.js';
import type { EditEvent } from '../shared/events.js';

/** What the parts of this screen have in common. */
export interface TogetherView {
  readonly content: LoadedContent;
  readonly report: Report;
  readonly access: Access;
  /** Whose entries are edited here. */
  readonly respondentId: string;
  /** The level of the heading of the screen; its sections are one below. */
  readonly level: number;
  /** Asks for a change of the report. */
  readonly edit: (change: EditEvent['edit'], pace?: EditEvent['pace']) => void;
}

/** The entry of one respondent that was made last. */
export const newestOf = <T extends { readonly respondentId: string; readonly updatedAt: string }>(
  entries: readonly T[],
  respondentId: string,
  isMeant: (entry: T) => boolean = () => true,
): T | undefined =>
  entries
    .filter((entry) => entry.respondentId === respondentId && isMeant(entry))
    .reduce<T | undefined>(
      (newest, entry) =>
        newest && Date.parse(newest.updatedAt) > Date.parse(entry.updatedAt) ? newest : entry,
      undefined,
    );
