/** What a chart shows, as the manual of echarts says; colours, grid and tool-tip are the house's unless given. */
export type ChartOption = Readonly<Record<string, unknown>>;
