import { ArrivalReportEvent } from '../shared/events.js';
import { checkEndpoint } from './endpoint.js';
import type { EndpointElement } from './endpoint-controller.js';
import './send.define.js';
import { Sending } from './sending.js';

/** Opens the place for sendings to the element's endpoint; undefined if that is no address to send to. */
export async function openSending(element: EndpointElement): Promise<Sending | undefined> {
  const url = checkEndpoint(element.endpoint, element.baseURI);
  if (!url) return undefined;
  const sending = new Sending({
    url,
    name: element.endpointLabel || url.host,
    timeout: element.endpointTimeout > 0 ? element.endpointTimeout : 30,
    namespace: element.storageKey,
    storage: element.storage,
    announce: (copy) => element.dispatchEvent(new ArrivalReportEvent(copy, 'send')),
  });
  await sending.open();
  return sending;
}
