import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Sending, SendingItem } from './sending.js';

/** Renders an element anew when a sending gets on, and each second while one waits. */
export class SendingController implements ReactiveController {
  #sending: Sending | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly sending: Sending | undefined },
    private readonly shown: (sending: Sending) => readonly SendingItem[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const { sending } = this.host;
    if (sending !== this.#sending) {
      this.#sending?.removeEventListener('change', this.#onChange);
      sending?.addEventListener('change', this.#onChange);
      this.#sending = sending;
    }
    const isWaiting = sending && this.shown(sending).some(({ stand }) => stand.step === 'waiting');
    if (isWaiting) this.#clock ??= setInterval(this.#onChange, 1000);
    else this.#stopClock();
  }

  hostDisconnected(): void {
    this.#stopClock();
    this.#sending?.removeEventListener('change', this.#onChange);
    this.#sending = undefined;
  }

  readonly #onChange = (): void => this.host.requestUpdate();

  #stopClock(): void {
    clearInterval(this.#clock);
    this.#clock = undefined;
  }
}
