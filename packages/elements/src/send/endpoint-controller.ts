import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Opening } from '../assessment/opening.js';
import type { Sending } from './sending.js';

/** The element that names an endpoint. */
export interface EndpointElement extends HTMLElement, ReactiveControllerHost {
  readonly endpoint: string;
  readonly endpointLabel: string;
  readonly endpointTimeout: number;
  readonly storage: 'device' | 'none';
  readonly storageKey: string;
}

/** Loads what sends a report, where the host names an endpoint. Nothing is sent by that. */
export class EndpointController implements ReactiveController {
  sending: Sending | undefined;
  /** What the present one was opened for. */
  #opened = '';

  constructor(
    private readonly element: EndpointElement,
    private readonly opening: Opening,
  ) {
    element.addController(this);
  }

  hostUpdated(): void {
    const { endpoint, endpointLabel, isConnected } = this.element;
    const wanted = endpoint && isConnected ? `${endpointLabel} ${endpoint}` : '';
    if (wanted === this.#opened || !this.opening.isOpen) return;
    this.#opened = wanted;
    this.#close();
    if (wanted) void this.#open(wanted);
  }

  hostConnected(): void {
    this.element.requestUpdate();
  }

  /** An element that is only moved in the page goes on sending. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.element.isConnected) return;
      this.#opened = '';
      this.#close();
    });
  }

  #close(): void {
    this.sending?.close();
    this.sending = undefined;
  }

  async #open(wanted: string): Promise<void> {
    try {
      const { openSending } = await import('./sending-part.js');
      const sending = await openSending(this.element);
      if (wanted !== this.#opened) {
        sending?.close();
        return;
      }
      this.sending = sending;
      if (!sending) this.opening.tellOfEndpoint(this.element.endpoint);
    } catch (error) {
      this.#opened = ''; // tried again with the next change
      this.opening.tellOf(error, '');
    }
    this.element.requestUpdate();
  }
}
