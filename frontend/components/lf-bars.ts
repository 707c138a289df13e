import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, GridComponent, TitleComponent, SVGRenderer]);

export interface Bar { label: string; value: number | null }
export interface Panel { title: string; bars: Bar[] }
export interface Chart {
  description: string;
  low: string;
  floor: number;
  halfWidth95: number;
  panels: Panel[];
}
interface Look { ink: string; quiet: string; line: string; bar: string; font: string }
interface Box { left: number; top: number; width: number; height: number }

const BAR = 26;
const HEAD = 40;
const FOOT = 44;
const GAP = 32;
const NARROWEST = 440;
const WHISKER = 5;

/** One chart on the screen: panels side by side where there is room, below each other on a phone. */
export class Drawing {
  private readonly surface: EChartsType;

  constructor(place: HTMLElement) {
    this.surface = init(place, null, { renderer: 'svg', width: 1, height: 1 });
  }

  show(chart: Chart, width: number, styled: HTMLElement) {
    const boxes = layout(chart.panels, width);
    const height = Math.max(...boxes.map((box) => box.top + box.height));
    this.surface.resize({ width, height });
    this.surface.setOption(option(chart, boxes, lookOf(styled)), { notMerge: true });
  }

  dispose() {
    this.surface.dispose();
  }
}

function layout(panels: Panel[], width: number): Box[] {
  const columns = Math.max(1, Math.min(panels.length, 3, Math.floor(width / NARROWEST)));
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const boxes: Box[] = [];
  for (let top = 0, first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const height = HEAD + FOOT + BAR * Math.max(...row.map((panel) => panel.bars.length));
    row.forEach((_, i) => boxes.push({ left: i * (panelWidth + GAP), top, width: panelWidth, height }));
    top += height;
  }
  return boxes;
}

function option(chart: Chart, boxes: Box[], look: Look) {
  const values = chart.panels.flatMap((panel) => panel.bars.map((bar) => bar.value ?? 0));
  const most = Math.max(chart.floor, ...values) + chart.halfWidth95;
  const room = (box: Box) => Math.min(280, box.width * 0.42);
  return {
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: 14, color: look.ink },
    title: chart.panels.map((panel, i) => ({
      text: panel.title,
      left: boxes[i].left,
      top: boxes[i].top,
      textStyle: { fontSize: 15, fontWeight: 600, color: look.ink, width: boxes[i].width, overflow: 'truncate' },
    })),
    grid: chart.panels.map((panel, i) => ({
      left: boxes[i].left + room(boxes[i]),
      top: boxes[i].top + HEAD,
      width: boxes[i].width - room(boxes[i]) - 40,
      height: BAR * panel.bars.length,
      outerBoundsMode: 'none',
    })),
    xAxis: chart.panels.map((_, i) => ({
      gridIndex: i,
      type: 'value',
      min: 0,
      max: most,
      splitNumber: 4,
      axisLabel: { color: look.quiet, fontSize: 13, showMaxLabel: false, hideOverlap: true },
      splitLine: { showMaxLine: false, lineStyle: { color: look.line } },
    })),
    yAxis: chart.panels.map((panel, i) => ({
      gridIndex: i,
      type: 'category',
      inverse: true,
      data: panel.bars.map((bar) => bar.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.quiet } },
      axisLabel: { color: look.ink, fontSize: 14, width: room(boxes[i]) - 12, overflow: 'truncate', interval: 0 },
    })),
    series: chart.panels.flatMap((panel, i) => series(panel, i, chart, look)),
  };
}

function series(panel: Panel, axis: number, chart: Chart, look: Look) {
  const axes = { xAxisIndex: axis, yAxisIndex: axis, silent: true };
  return [
    {
      ...axes,
      type: 'bar',
      barWidth: '62%',
      itemStyle: { color: look.bar, opacity: 0.7, borderRadius: [0, 3, 3, 0] },
      data: panel.bars.map((bar) => bar.value ?? '-'),
    },
    {
      ...axes,
      type: 'custom',
      encode: { x: [], y: 1 },
      data: panel.bars.map((bar, i) => [bar.value ?? -1, i]),
      renderItem: (_: unknown, api: any) => {
        const value = api.value(0) as number;
        return value < 0 ? low(api, chart, look) : whisker(api, value, chart.halfWidth95, look);
      },
    },
  ];
}

function whisker(api: any, value: number, half: number, look: Look) {
  const [from, y] = api.coord([Math.max(0, value - half), api.value(1)]);
  const [to] = api.coord([value + half, api.value(1)]);
  const style = { stroke: look.ink, lineWidth: 1.5, fill: 'none' };
  const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
  return {
    type: 'group',
    children: [
      line(from, y, to, y),
      line(from, y - WHISKER, from, y + WHISKER),
      line(to, y - WHISKER, to, y + WHISKER),
      { type: 'text', style: { text: String(value), x: to + 6, y, verticalAlign: 'middle', fill: look.quiet, font: `13px ${look.font}` } },
    ],
  };
}

function low(api: any, chart: Chart, look: Look) {
  const [from, y] = api.coord([0, api.value(1)]);
  const [to] = api.coord([chart.floor, api.value(1)]);
  return {
    type: 'group',
    children: [
      {
        type: 'rect',
        shape: { x: from, y: y - BAR * 0.28, width: to - from, height: BAR * 0.56 },
        style: { fill: 'none', stroke: look.quiet, lineWidth: 1, lineDash: [3, 3] },
      },
      { type: 'text', style: { text: chart.low, x: to + 6, y, verticalAlign: 'middle', fill: look.quiet, font: `13px ${look.font}` } },
    ],
  };
}

/** The names of our tokens as colours of this moment. */
function lookOf(styled: HTMLElement): Look {
  const probe = document.createElement('span');
  (styled.shadowRoot ?? styled).append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const look = {
    ink: colour('--lf-ink'),
    quiet: colour('--lf-ink-2'),
    line: colour('--lf-line'),
    bar: colour('--lf-accent'),
    font: getComputedStyle(styled).fontFamily,
  };
  probe.remove();
  return look;
}
