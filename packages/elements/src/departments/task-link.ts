/** The name of a task in the fragment of an address, which browsers send to no server. */
const NAME = 'arrival-task';

/** What of a window says where it is. */
type Place = Pick<Window, 'location' | 'parent'>;

/** The task that stands in the fragment of an address, as it stands there. */
export const taskIn = (fragment: string | undefined): string | undefined =>
  new RegExp(`[#&]${NAME}=([^&]*)`).exec(fragment ?? '')?.[1];

/**
 * The address of this page with a task in it. There is none in a frame, whose own address nobody opens, and
 * none for a page that came from nowhere on the web.
 */
export function linkWith(view: Place | null, task: string): string | undefined {
  if (view?.parent !== view || !/^https?:$/.test(view.location.protocol)) return undefined;
  return `${view.location.href.replace(/#.*$/, '')}#${NAME}=${task}`;
}
