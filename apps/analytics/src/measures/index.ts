import type { Capability } from '@autoclub/service-host';

export { peopleOf, sumOf } from './domain/measures';
export type { FlowMeasure, Measure, Measured } from './domain/measures';
export { lastDayMonthsBack, LOOK_BACK_MONTHS } from './domain/look-back';

/** What the figures are made of. */
export const measures: Capability = { name: 'measures' };
