/**
 * The builds whose whole flow is driven under the strict policy. `body` is what a site pastes; `frame` selects the frame
 * that the widget lives in, if it has one of its own; `policy` is what the host's page then adds for it.
 *
 * @type {Readonly<Record<string, { body: string, frame?: string, policy?: string }>>}
 */
export const BUILDS = {
  module: {
    body:
      '<script type="module" src="./arrival-cities.js"></script>' +
      '<arrival-assessment storage-key="module"></arrival-assessment><arrival-radar></arrival-radar>',
  },
  classic: {
    body:
      '<div data-arrival="assessment" data-storage-key="classic"></div><div data-arrival="radar"></div>' +
      '<script src="./arrival-cities.classic.js" defer></script>',
  },
  iframe: {
    body: '<div data-arrival-frame="./embed.html"></div><script defer src="./embed.js"></script>',
    frame: 'iframe',
    policy: "frame-src 'self'",
  },
};
