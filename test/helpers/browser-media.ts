import { executeServerCommand } from '@web/test-runner-commands';

export interface Media {
  readonly media?: 'screen' | 'print';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  readonly contrast?: 'more' | 'less' | 'no-preference';
}

/** Emulates what is given and resets the rest. Answers whether this engine can: if not, the test has nothing to look at. */
export function emulateMedia(media: Media): Promise<boolean> {
  return executeServerCommand('media', media);
}
