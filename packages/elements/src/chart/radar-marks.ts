import {
  BAND_LANE,
  LANE,
  ringNameIsLeft,
  type RadarBand,
  type RadarBandPoint,
  type RadarModel,
  type RadarPoint,
  type SeriesId,
} from '@arrival-cities/core';
import { RadialLinearScale, type Chart, type Plugin } from 'chart.js';
import type { ChartLook } from './chart-colors.js';

export interface MarksInput {
  readonly model: RadarModel;
  /** What is written beside the rings, from the centre outwards. */
  readonly ringNames: readonly string[];
  readonly look: ChartLook;
  /** The spoke that is lit up. */
  readonly active: number | null;
}

/** Where a value stands on the spoke that is drawn: upwards from the centre, and so negative. */
type HeightOf = (value: number) => number;

/** Draws what Chart.js has no notion of: rings by name, intervals, aims, floors, evidence and gaps. */
export function radarMarks(read: () => MarksInput): Plugin<'radar'> {
  return {
    id: 'arrival-marks',
    beforeDatasetsDraw(chart) {
      const input = read();
      drawActive(chart, input);
      for (const { series, points } of input.model.bands) {
        points.forEach((point, spoke) =>
          alongSpoke(chart, spoke, (heightOf) => drawPeers(chart.ctx, point, series, input.look, heightOf)),
        );
      }
      drawRingNames(chart, input);
      input.model.spokes.forEach(({ aim }, spoke) => {
        if (aim !== null)
          alongSpoke(chart, spoke, (heightOf) => drawAim(chart.ctx, heightOf(aim), input.look));
      });
      eachPoint(chart, input, (context, point, id, heightOf) => {
        const colour = id === 'given' ? input.look.second : input.look.accent;
        if (id !== 'previous') drawInterval(context, point, colour, LANE[id], heightOf);
        if (id === 'level') drawEvidence(context, point, input.look, heightOf);
      });
    },
    afterDatasetsDraw(chart) {
      const input = read();
      eachPoint(chart, input, (context, point, id, heightOf) => {
        if (id === 'previous') return;
        drawFloor(context, point, input.look, heightOf);
        if (point.value === null) drawEmpty(context, heightOf(100) - (id === 'given' ? 20 : 8), input.look);
      });
    },
  };
}

export function scaleOf(chart: Chart): RadialLinearScale | undefined {
  const scale = chart.scales.r;
  return scale instanceof RadialLinearScale ? scale : undefined;
}

/** Turns the canvas so that the spoke stands at twelve o'clock, whichever it is. */
function alongSpoke(chart: Chart<'radar'>, spoke: number, draw: (heightOf: HeightOf) => void): void {
  const scale = scaleOf(chart);
  if (!scale) return;
  const { ctx } = chart;
  ctx.save();
  ctx.translate(scale.xCenter, scale.yCenter);
  ctx.rotate(scale.getIndexAngle(spoke));
  draw((value) => -scale.getDistanceFromCenterForValue(value));
  ctx.restore();
}

function eachPoint(
  chart: Chart<'radar'>,
  { model }: MarksInput,
  draw: (context: CanvasRenderingContext2D, point: RadarPoint, id: SeriesId, heightOf: HeightOf) => void,
): void {
  for (const { id, points } of model.series) {
    points.forEach((point, spoke) =>
      alongSpoke(chart, spoke, (heightOf) => draw(chart.ctx, point, id, heightOf)),
    );
  }
}

/** A wedge to the middle of the neighbouring fields, and the spoke itself as a strong line. */
function drawActive(chart: Chart<'radar'>, { active, model, look }: MarksInput): void {
  if (active === null) return;
  alongSpoke(chart, active, (heightOf) => {
    const { ctx } = chart;
    const half = Math.PI / model.spokes.length;
    const rim = heightOf(100);
    ctx.fillStyle = look.accent;
    ctx.globalAlpha = 0.14;
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(Math.sin(-half) * -rim * Math.cos(half), Math.cos(half) ** 2 * rim);
    ctx.lineTo(0, rim);
    ctx.lineTo(Math.sin(half) * -rim * Math.cos(half), Math.cos(half) ** 2 * rim);
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.strokeStyle = look.accent;
    ctx.lineWidth = 3;
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(0, rim);
    ctx.stroke();
  });
}

function drawRingNames(chart: Chart<'radar'>, { model, ringNames, look }: MarksInput): void {
  alongSpoke(chart, 0, (heightOf) => {
    const { ctx } = chart;
    const letters = 0.6875 * look.size;
    ctx.font = `${letters}px ${look.family}`;
    ctx.textBaseline = 'top';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 3;
    ctx.strokeStyle = look.background;
    ctx.fillStyle = look.muted;
    ringNames.forEach((text, ring) => {
      const value = 25 * (ring + 1);
      const height = heightOf(value) + 3;
      const size = { width: ctx.measureText(text).width, letters };
      const isLeft = ringNameIsLeft(model, value, size, -heightOf(100));
      const x = isLeft ? -13 : 13;
      ctx.textAlign = isLeft ? 'right' : 'left';
      ctx.strokeText(text, x, height);
      ctx.fillText(text, x, height);
    });
  });
}

function drawInterval(
  context: CanvasRenderingContext2D,
  { interval }: RadarPoint,
  colour: string,
  lane: number,
  heightOf: HeightOf,
): void {
  if (!interval || interval[0] === interval[1]) return;
  const top = heightOf(interval[1]);
  context.beginPath();
  context.roundRect(lane - 4.5, top, 9, heightOf(interval[0]) - top, 4.5);
  context.fillStyle = colour;
  context.globalAlpha = 0.2;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.stroke();
}

/** A thin line between the quartiles, and a tick at the median; of two series, the second has its colour here too. */
function drawPeers(
  context: CanvasRenderingContext2D,
  { median, quartiles }: RadarBandPoint,
  series: RadarBand['series'],
  { second, muted, text }: ChartLook,
  heightOf: HeightOf,
): void {
  const lane = BAND_LANE[series];
  const [band, tick] = series === 'given' ? [second, second] : [muted, text];
  const line = (from: [number, number], to: [number, number], colour: string, width: number) => {
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  };
  if (quartiles) line([lane, heightOf(quartiles[0])], [lane, heightOf(quartiles[1])], band, 2.5);
  if (median !== null) line([lane - 5, heightOf(median)], [lane + 5, heightOf(median)], tick, 2);
}

function drawEvidence(
  context: CanvasRenderingContext2D,
  { evidenceLimited }: RadarPoint,
  look: ChartLook,
  heightOf: HeightOf,
): void {
  if (evidenceLimited === null) return;
  const height = heightOf(evidenceLimited);
  context.beginPath();
  context.moveTo(0, height - 7);
  context.lineTo(7, height);
  context.lineTo(0, height + 7);
  context.lineTo(-7, height);
  context.closePath();
  paint(context, look.background, look.accent, 1.25);
}

/** The ghost of the score without the cap, and a wedge beside the dot that points down. */
function drawFloor(
  context: CanvasRenderingContext2D,
  { value, uncapped }: RadarPoint,
  look: ChartLook,
  heightOf: HeightOf,
): void {
  if (value === null || uncapped === null) return;
  context.beginPath();
  context.arc(0, heightOf(uncapped), 3.5, 0, 2 * Math.PI);
  paint(context, look.background, look.muted, 1.5);
  const height = heightOf(value);
  context.beginPath();
  context.moveTo(-9, height - 5);
  context.lineTo(-21, height - 5);
  context.lineTo(-15, height + 4);
  context.closePath();
  context.fillStyle = look.text;
  context.fill();
}

function drawAim(context: CanvasRenderingContext2D, height: number, look: ChartLook): void {
  context.beginPath();
  context.rect(-8, height - 2, 16, 4);
  paint(context, look.background, look.text, 1.25);
}

/** A cross that stands upright on every spoke. */
function drawEmpty(context: CanvasRenderingContext2D, height: number, look: ChartLook): void {
  const { a, b } = context.getTransform();
  context.translate(0, height);
  context.rotate(-Math.atan2(b, a));
  context.beginPath();
  context.moveTo(-4, -4);
  context.lineTo(4, 4);
  context.moveTo(4, -4);
  context.lineTo(-4, 4);
  context.strokeStyle = look.muted;
  context.lineWidth = 1.5;
  context.stroke();
}

function paint(context: CanvasRenderingContext2D, fill: string, stroke: string, width: number): void {
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.fill();
  context.stroke();
}
