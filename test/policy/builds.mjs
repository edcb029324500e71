/**
 * A page under the strict policy. `body` is what a site pastes; `frame` selects the frames that the elements live in,
 * if they have some of their own; `policy` is what the host's page then adds for them.
 *
 * @typedef {{ readonly body: string, readonly frame?: string, readonly policy?: string }} PolicyPage
 */

const FRAMES = { frame: 'iframe', policy: "frame-src 'self'" };
const MODULE = '<script type="module" src="./arrival-cities.js"></script>';
const CLASSIC = '<script src="./arrival-cities.classic.js" defer></script>';
const EMBED = '<script defer src="./embed.js"></script>';

/**
 * The builds whose whole flow is driven.
 *
 * @type {Readonly<Record<string, PolicyPage>>}
 */
export const BUILDS = {
  module: {
    body: `${MODULE}<arrival-assessment storage-key="module"></arrival-assessment><arrival-radar></arrival-radar>`,
  },
  classic: {
    body: `<div data-arrival="assessment" data-storage-key="classic"></div><div data-arrival="radar"></div>${CLASSIC}`,
  },
  iframe: { body: `<div data-arrival-frame="./embed.html"></div>${EMBED}`, ...FRAMES },
};

const REPORT = 'examples/strong/report.shareable.json';
const COMPARED = 'examples/strong/previous.internal.json examples/strong/report.internal.json';

/**
 * The builds once more, with what a city or a network publishes.
 *
 * @type {Readonly<Record<string, PolicyPage>>}
 */
export const PUBLISHED = {
  'published-module': {
    body:
      `${MODULE}<arrival-report src="${REPORT}"></arrival-report>` +
      `<arrival-compare src="${COMPARED}"></arrival-compare>`,
  },
  'published-classic': {
    body:
      `<div data-arrival="report" data-src="${REPORT}"></div>` +
      `<div data-arrival="compare" data-src="${COMPARED}"></div>${CLASSIC}`,
  },
  'published-iframe': {
    body:
      `<div data-arrival-frame="./embed.html" data-element="report" data-src="${REPORT}"></div>` +
      `<div data-arrival-frame="./embed.html" data-element="compare" data-src="${COMPARED}"></div>${EMBED}`,
    ...FRAMES,
  },
};
