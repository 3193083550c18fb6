import { init } from 'echarts';
import type { KpiReport } from '../../figures';

const SIZE = { width: 560, height: 200 };

/** The course of a figure as a picture; a gap where it is hidden or was nothing. Drawn without a browser. */
export function chartOf({ series, value: { kpi } }: KpiReport): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  try {
    chart.setOption({
      animation: false,
      grid: { left: 64, right: 24, top: 16, bottom: 28 },
      xAxis: { type: 'category', data: series.map(({ period }) => period.from) },
      yAxis: { type: 'value', scale: true },
      series: [
        {
          type: 'line',
          data: series.map(({ value }) => (value.value === null ? null : Number(value.value))),
          ...(kpi.goals.target !== null && {
            markLine: { silent: true, symbol: 'none', data: [{ yAxis: Number(kpi.goals.target) }] },
          }),
        },
      ],
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
