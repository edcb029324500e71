import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchLook } from '../shared/watch-look.js';
import { readLook } from './chart-colors.js';
import type * as RadarLibrary from './radar-chart.js';
import type { DrawnRadar, RadarDrawing } from './radar-chart.js';

/** What a chart needs from the element it stands in. */
export interface RadarCanvasHost extends ReactiveControllerHost, HTMLElement {
  /** The element whose colours a canvas is drawn in. */
  readonly probe: Element | null;
  readonly canvas: HTMLCanvasElement | null;
  /** Undefined while there is nothing to draw; the same object as long as nothing has changed. */
  readonly drawing: Omit<RadarDrawing, 'look'> | undefined;
  /** The spoke that is lit up. */
  readonly active: number | null;
  /** Told which spoke the pointer is on. */
  onPoint(spoke: number | null): void;
}

/**
 * Keeps a radar on the host's canvas: loads the library when there is something to draw, draws only
 * while the host is in the page, and gives the canvas free when it leaves.
 */
export class RadarCanvas implements ReactiveController {
  /** Neither library nor canvas can be had here: show the vector drawing. */
  hasFailed = false;
  readonly #host: RadarCanvasHost;
  #library: typeof RadarLibrary | undefined;
  #isLoading = false;
  #drawn: DrawnRadar | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #state = '';
  #source: RadarCanvasHost['drawing'];
  #unwatch: (() => void) | undefined;

  constructor(host: RadarCanvasHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchLook(this.#host, () => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#release();
  }

  hostUpdated(): void {
    const { canvas, drawing, probe, active, isConnected } = this.#host;
    // A chart that is made outside the page keeps a size of 0 for ever.
    if (!isConnected || !canvas || !drawing || !probe) return this.#release();
    if (!this.#library) return void this.#load();
    const look = readLook(probe);
    const state = JSON.stringify(look);
    if (canvas !== this.#canvas) {
      this.#release();
      this.#draw(canvas, { ...drawing, look });
    } else if (drawing !== this.#source || state !== this.#state) {
      this.#drawn?.update({ ...drawing, look });
    }
    [this.#source, this.#state] = [drawing, state];
    this.#drawn?.light(active);
  }

  async #load(): Promise<void> {
    if (this.#isLoading || this.hasFailed) return;
    this.#isLoading = true;
    try {
      this.#library = await import('./radar-chart.js');
    } catch {
      this.hasFailed = true; // the drawing that takes its place says all the chart does
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }

  #draw(canvas: HTMLCanvasElement, drawing: RadarDrawing): void {
    if (!this.#library || !canvas.getContext('2d')) {
      this.hasFailed = true;
      void Promise.resolve().then(() => this.#host.requestUpdate());
      return;
    }
    this.#canvas = canvas;
    this.#drawn = this.#library.drawRadar(canvas, drawing, (spoke) => this.#host.onPoint(spoke));
  }

  #release(): void {
    this.#drawn?.destroy();
    this.#drawn = undefined;
    this.#canvas = undefined;
  }
}
