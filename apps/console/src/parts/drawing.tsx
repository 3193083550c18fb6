import { BarChart, HeatmapChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartOption } from './chart-option';
import { OKABE_ITO } from './colours';

use([BarChart, HeatmapChart, LineChart, SankeyChart, ScatterChart]);
use([AriaComponent, DataZoomComponent, GridComponent, LegendComponent, MarkLineComponent]);
use([TooltipComponent, VisualMapComponent, CanvasRenderer]);

declare global {
  interface Window {
    /** What each chart on the page shows, as it is drawn; tests hold it against the graph. */
    charts?: Record<string, () => unknown>;
  }
}

/** What was clicked in a chart. */
export interface Picked {
  readonly name: string;
  readonly seriesName?: string | undefined;
  readonly dataIndex: number;
}

interface DrawingProps {
  readonly name: string;
  readonly label: string;
  readonly option: ChartOption;
  readonly height: number;
  readonly onPick?: ((picked: Picked) => void) | undefined;
}

/** What echarts draws, in the size of its place. Loaded with the first chart. */
export default function Drawing({ name, label, option, height, onPick }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  useEffect(() => {
    if (!place.current) return undefined;
    const drawn = init(place.current);
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(place.current);
    const charts = (window.charts ??= {});
    charts[name] = () => drawn.getOption();
    return () => {
      watcher.disconnect();
      delete charts[name];
      drawn.dispose();
    };
  }, [name]);
  useEffect(() => {
    chart.current?.setOption({ ...DEFAULTS, ...option }, { notMerge: true });
  }, [name, option]);
  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || !onPick) return undefined;
    const pick = ({ name: picked, seriesName, dataIndex }: Picked) =>
      onPick({ name: picked, seriesName, dataIndex });
    drawn.on('click', pick as never);
    return () => void drawn.off('click', pick as never);
  }, [name, onPick]);
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}

const DEFAULTS = {
  color: [...OKABE_ITO],
  animationDuration: 200,
  textStyle: { fontFamily: 'inherit', fontSize: 12 },
  grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
  tooltip: { trigger: 'item', confine: true },
  aria: { enabled: true },
};
