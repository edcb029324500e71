/** The task that stands in the fragment of an address, as it stands there. No server gets to see it. */
export const taskIn = (fragment = ''): string | undefined => /[#&]arrival-task=([^&]*)/.exec(fragment)?.[1];
