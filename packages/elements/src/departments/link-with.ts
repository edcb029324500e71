/** What of a window says where it is. */
type Place = Pick<Window, 'location' | 'parent'>;

/**
 * The address of this page with a task in it, see `task-link.ts`. There is none in a frame, whose own address
 * nobody opens, and none for a page that came from nowhere on the web.
 */
export function linkWith(view: Place | null, task: string): string | undefined {
  if (view?.parent !== view || !/^https?:$/.test(view.location.protocol)) return undefined;
  return `${view.location.href.replace(/#.*$/, '')}#arrival-task=${task}`;
}
