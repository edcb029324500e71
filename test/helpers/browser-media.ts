import { executeServerCommand } from '@web/test-runner-commands';

export interface Media {
  readonly media?: 'screen' | 'print';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  readonly contrast?: 'more' | 'less' | 'no-preference';
}

/** Emulates what is given and resets the rest. Answers whether this engine can: if not, say so by {@link notChecked}. */
export function emulateMedia(media: Media): Promise<boolean> {
  return executeServerCommand('media', media);
}

/** Answers whether the page has that size now: WebKit's is at least about 450 px wide. */
export function setViewport(size: { readonly width: number; readonly height: number }): Promise<boolean> {
  return executeServerCommand('viewport', size);
}

/** One press of a key, by its name: Enter, Tab, Space. */
export function pressKey(key: string): Promise<void> {
  return executeServerCommand('press', key);
}

/** What a test had no way to look at in this engine; the run names it at its end. */
export function notChecked(what: string): Promise<void> {
  return executeServerCommand('unchecked', what);
}
