import type { Limit } from './messages.js';

/** What the frame needs where it is of another site than its host. */
export const RECOMMENDED =
  'allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-forms';

const TOKENS: readonly (readonly [Limit, string])[] = [
  ['downloads', 'allow-downloads'],
  ['modals', 'allow-modals'],
  ['popups', 'allow-popups'],
];

/** The origin that messages of this frame carry: without `allow-same-origin` a sandbox takes it away. */
export const originOf = (frame: HTMLIFrameElement): string =>
  frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')
    ? 'null'
    : new URL(frame.src, frame.baseURI).origin;

/** What the sandbox of a frame forbids; the frame cannot find that out by itself. */
export const limitsOf = (frame: HTMLIFrameElement): readonly Limit[] =>
  frame.hasAttribute('sandbox')
    ? TOKENS.filter(([, token]) => !frame.sandbox.contains(token)).map(([limit]) => limit)
    : [];
