import type { MeasureCode } from '../../measures';

/** A measure of a dealer, a region or the nation in one dimension, as a KPI is worked out of it. */
export interface MeasuredPart {
  readonly measure: MeasureCode;
  /** Empty when the measure is one number. */
  readonly dimension: string;
  readonly value: number;
}
