import type { ChartOption } from '../parts/chart-option';
import type { CsvCell } from '../parts/csv';

/** The numbers of a chart as a table, for those who read rather than look, and for the file. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** What a chart shows; made by a pure function beside the screen, so that a test can look at it. */
export interface ChartPlan {
  /** A sentence that says what is to be seen. */
  readonly title: string;
  readonly option: ChartOption;
  readonly table: ChartTable;
  /** How the figure is reckoned. */
  readonly formula?: string;
  /** What the reader should know, such as that small groups are hidden. */
  readonly note?: string | undefined;
  /** Whether all of it is hidden: then the note stands in its place. */
  readonly isHidden?: boolean;
}
