const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/;

/**
 * The address a report may be sent to: `https:`, or one that leaves no room for others to listen, which is
 * the page's own site or this machine. Undefined for any other.
 */
export function checkEndpoint(address: string, base: string): URL | undefined {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  if (url.username || url.password) return undefined;
  const isNear = LOCAL.test(url.hostname) || url.origin === new URL(base).origin;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isNear) ? url : undefined;
}
