import type { Measured, MeasureCode } from '../../measures';

/** A measure of one group of people, as a KPI is worked out of it. */
export type MeasuredPart = Measured<MeasureCode>;
