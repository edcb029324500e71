import type { FrameTextKey, FrameTexts } from './frame-texts.js';
import type { Limit } from './messages.js';

const WHAT: Readonly<Record<Limit | 'storage', FrameTextKey>> = {
  storage: 'frame.no-storage',
  downloads: 'frame.no-downloads',
  modals: 'frame.no-modals',
  popups: 'frame.no-popups',
};

const create = <K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(tag), { textContent: text });

/** Says what does not work in a frame that is shut in, before anybody has put work into it. */
export function limitsNote(limits: readonly (Limit | 'storage')[], texts: FrameTexts): HTMLElement {
  const note = create('section');
  note.className = 'limits';
  note.lang = texts.language;
  note.dir = 'auto';
  const list = create('ul');
  list.append(...limits.map((limit) => create('li', texts.text(WHAT[limit]))));
  const way = create('p', `${texts.text('frame.own-tab')} `);
  // The address can be read and copied: where windows are forbidden, following the link does nothing.
  const link = Object.assign(create('a', location.href), {
    href: location.href,
    target: '_blank',
    rel: 'noopener',
  });
  link.dir = 'ltr';
  way.append(link);
  note.append(create('p', texts.text('frame.limits')), list, way);
  return note;
}
