import * as z from 'zod/mini';
import { isWhole } from '../text.js';

/** Makes a parsed value read-only all the way down: nothing outside a transition changes a report. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
/** Free text of at most so many UTF-16 code units, without half characters: those have no canonical JSON. */
const textUpTo = (length: number) => z.string().check(z.maxLength(length), z.refine(isWhole));

/** A stable id of the content, such as `q1.1`, `gfmd.G2` or `RULE`. Never reused with another meaning. */
export const idSchema = matching(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/);
/** A place in a report, such as `subject`, `mandate.F3` or `aims.quito.1`: a word and an id. */
export const placeSchema = matching(/^[A-Za-z][A-Za-z0-9._-]{0,79}$/);
/** A place in a source document: `S4:L144` is line 144 of the document S4. */
export const locatorSchema = matching(/^S\d{1,2}:L\d{1,5}$/);
export const semverSchema = matching(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/);
/** SHA-256 in lower-case hexadecimal. */
export const sha256Schema = matching(/^[0-9a-f]{64}$/);
/** The same with its name in front. */
export const digestSchema = matching(/^sha256-[0-9a-f]{64}$/);
/** The digest of an instrument; empty while the instrument is being written. */
export const instrumentDigestSchema = matching(/^(sha256-[0-9a-f]{64})?$/);
export const timestampSchema = z.iso.datetime();
/** Only addresses a browser can follow without running anything. */
export const linkSchema = textUpTo(2000).check(
  // Without the flag for both cases, which a JSON Schema cannot carry.
  z.regex(/^([hH][tT]{2}[pP][sS]?:\/\/|[mM][aA][iI][lL][tT][oO]:)/),
);
/** A name or a label. */
export const lineSchema = textUpTo(300);
export const noteSchema = textUpTo(5000);
/** A text said by the content, such as the disclaimer. */
export const paragraphSchema = textUpTo(2000);
export const countSchema = z.int().check(z.gte(0));
/** A level of a response set: 0 not started, 1 emerging, 2 developing, 3 established, 4 embedded. */
export const levelSchema = z.literal([0, 1, 2, 3, 4]);
/** A level of engagement with an actor: 0 no contact to 5 empower. */
export const engagementLevelSchema = z.literal([0, 1, 2, 3, 4, 5]);
/** How well an answer is evidenced: 0 none, 1 statement, 2 document, 3 data or outside check. */
export const evidenceStrengthSchema = z.literal([0, 1, 2, 3]);

export type Level = z.infer<typeof levelSchema>;
export type EvidenceStrength = z.infer<typeof evidenceStrengthSchema>;
