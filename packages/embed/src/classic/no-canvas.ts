/** Stands in for the canvas, so that the single file does without Chart.js: charts are shown as vector drawings. */
export class RadarCanvas {
  readonly hasFailed = true;
}
