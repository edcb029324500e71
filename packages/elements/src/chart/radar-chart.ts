import { wrapLabel, type RadarModel, type SeriesId } from '@arrival-cities/core';
import {
  Chart,
  Interaction,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
  type ChartData,
  type ChartOptions,
  type InteractionModeFunction,
} from 'chart.js';
import type { ChartLook } from './chart-colors.js';
import { radarMarks, scaleOf } from './radar-marks.js';

Chart.register(LineElement, PointElement, RadarController, RadialLinearScale, Tooltip);

declare module 'chart.js' {
  interface InteractionModeMap {
    arrivalSpoke: InteractionModeFunction;
  }
}

/** The tooltip speaks of the field the pointer is in, however far the dot is. */
Interaction.modes.arrivalSpoke = (chart, { x, y }) => {
  const spoke = x === null || y === null ? null : spokeAt(chart, x, y);
  if (spoke === null) return [];
  return chart.getSortedVisibleDatasetMetas().flatMap(({ index: datasetIndex, data }) => {
    const element = data[spoke];
    return element instanceof PointElement && !element.skip ? [{ element, datasetIndex, index: spoke }] : [];
  });
};

/** All a canvas needs to show a radar. */
export interface RadarDrawing {
  readonly model: RadarModel;
  readonly ringNames: readonly string[];
  /** What stands for their names where the chart is narrow. */
  readonly ringNumbers: readonly string[];
  readonly look: ChartLook;
  readonly direction: 'ltr' | 'rtl';
  /** What the tooltip says of a spoke: its title, then its lines. */
  readonly describe: (spoke: number) => { readonly title: string; readonly lines: readonly string[] };
}

/** A radar on a canvas. `destroy` before its canvas leaves the page. */
export interface DrawnRadar {
  update(drawing: RadarDrawing): void;
  /** Lights up a spoke, or none. */
  light(spoke: number | null): void;
  destroy(): void;
}

/** Below this many times the letter size (480 px at 16 px) axes and rings carry numbers in place of names. */
const NUMBERED_BELOW = 30;
const WIDE_FROM = 40;

/**
 * Draws a radar. The canvas must be in the page, in a positioned box of fixed height.
 *
 * @param onPoint told which spoke the pointer is on, null when it leaves
 */
export function drawRadar(
  canvas: HTMLCanvasElement,
  first: RadarDrawing,
  onPoint: (spoke: number | null) => void,
): DrawnRadar {
  let drawing = first;
  let active: number | null = null;
  const widthOf = () => (canvas.parentElement?.clientWidth ?? 0) / drawing.look.size;
  const chart = new Chart(canvas, {
    type: 'radar',
    data: dataOf(drawing),
    options: optionsOf(drawing, widthOf, () => active),
    plugins: [
      radarMarks(() => ({
        ...drawing,
        active,
        ringNames: widthOf() < NUMBERED_BELOW ? drawing.ringNumbers : drawing.ringNames,
      })),
      {
        id: 'arrival-pointer',
        afterEvent: (_chart, { event }) => {
          const isOff = event.type === 'mouseout' || event.x === null || event.y === null;
          onPoint(isOff ? null : spokeAt(chart, event.x ?? 0, event.y ?? 0));
        },
      },
    ],
  });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    onPoint(null);
    hideTooltip(chart);
  };
  canvas.ownerDocument.addEventListener('keydown', onKey);
  return {
    update(next) {
      drawing = next;
      chart.data = dataOf(drawing);
      chart.options = optionsOf(drawing, widthOf, () => active);
      chart.update();
    },
    light(spoke) {
      if (spoke === active) return;
      active = spoke;
      chart.update();
    },
    destroy() {
      canvas.ownerDocument.removeEventListener('keydown', onKey);
      chart.destroy();
    },
  };
}

function hideTooltip(chart: Chart<'radar'>): void {
  chart.setActiveElements([]);
  chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
  chart.update();
}

/** The spoke whose field the place lies in; null beyond the labels. */
function spokeAt(chart: Chart, x: number, y: number): number | null {
  const scale = scaleOf(chart);
  const count = chart.data.labels?.length ?? 0;
  if (!scale || count === 0) return null;
  const [dx, dy] = [x - scale.xCenter, y - scale.yCenter];
  if (Math.hypot(dx, dy) > scale.getDistanceFromCenterForValue(100) + 24) return null;
  const turn = Math.atan2(dx, -dy) / (2 * Math.PI); // clockwise from twelve o'clock, -0.5 to 0.5
  return (Math.round(turn * count) + count) % count;
}

type Dataset = ChartData<'radar', (number | null)[]>['datasets'][number];

function dataOf({ model, look }: RadarDrawing): ChartData<'radar', (number | null)[]> {
  return {
    labels: model.spokes.map(({ number, label }) => `${number} ${label}`),
    datasets: model.series.map(({ id, points }) => ({
      label: id,
      data: points.map(({ value }) => value),
      fill: false,
      spanGaps: false,
      showLine: model.hasShape,
      ...markOf(id, look),
    })),
  };
}

function markOf(id: SeriesId, look: ChartLook): Partial<Dataset> {
  switch (id) {
    case 'level':
    case 'done':
      return { ...lineIn(look.accent, 2.5), ...dotIn(look.accent, look.accent, 5), pointBorderWidth: 2 };
    case 'given':
      return {
        ...lineIn(look.second, 2.5, [7, 5]),
        ...dotIn('transparent', look.second, 8),
        pointStyle: 'rect',
        pointBorderWidth: 2.5,
      };
    case 'previous':
      return {
        ...lineIn(look.muted, 1.5, [3, 4]),
        ...dotIn(look.background, look.muted, 3.5),
        pointBorderWidth: 1.5,
      };
    default:
      return id satisfies never;
  }
}

const lineIn = (colour: string, borderWidth: number, borderDash: number[] = []): Partial<Dataset> => ({
  borderColor: colour,
  hoverBorderColor: colour,
  borderWidth,
  hoverBorderWidth: borderWidth,
  borderDash,
});

const dotIn = (fill: string, stroke: string, radius: number): Partial<Dataset> => ({
  pointBackgroundColor: fill,
  pointHoverBackgroundColor: fill,
  pointBorderColor: stroke,
  pointHoverBorderColor: stroke,
  pointRadius: radius,
  pointHoverRadius: radius,
  pointHitRadius: 12,
});

function optionsOf(
  { look, direction, describe, model }: RadarDrawing,
  widthOf: () => number,
  activeSpoke: () => number | null,
): ChartOptions<'radar'> {
  const hasRim = model.series.some(({ points }) => points.some(({ value }) => value === null));
  const isTwice = model.series.some(({ id }) => id === 'given');
  const letters = { family: look.family, size: 0.8125 * look.size };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    font: letters,
    layout: { padding: 2 },
    interaction: { mode: 'arrivalSpoke', intersect: false },
    scales: {
      r: {
        min: 0,
        max: 100,
        beginAtZero: true,
        ticks: { display: false, stepSize: 25 },
        grid: { color: look.line },
        angleLines: { color: look.line },
        pointLabels: {
          color: ({ index }) => (index === activeSpoke() ? look.accent : look.text),
          font: letters,
          padding: hasRim ? (isTwice ? 30 : 20) : 8,
          callback: (label, spoke) => labelAt(label, spoke, widthOf()),
        },
      },
    },
    plugins: {
      tooltip: {
        rtl: direction === 'rtl',
        textDirection: direction,
        displayColors: false,
        backgroundColor: look.text,
        titleColor: look.background,
        bodyColor: look.background,
        padding: 10,
        titleFont: { ...letters, weight: 'bold' },
        bodyFont: letters,
        callbacks: {
          title: ([item]) => (item ? wrapLabel(describe(item.dataIndex).title, 40) : ''),
          beforeBody: ([item]) => (item ? [...describe(item.dataIndex).lines] : []),
          label: () => [],
        },
      },
    },
  };
}

/** A number where the chart is narrow, else number and label in lines of whole words. */
export function labelAt(label: string, spoke: number, widthInLetters: number): string | string[] {
  if (widthInLetters < NUMBERED_BELOW) return String(spoke + 1);
  return wrapLabel(label, widthInLetters < WIDE_FROM ? 14 : 20);
}
