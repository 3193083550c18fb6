import type { Capability } from '@autoclub/service-host';
import { factReactions } from '../facts';
import { mergedPersons } from './infra/merged-persons';
import { rollUpOf } from './infra/roll-up';

export { lineageOf } from './application/measure';
export { flows, measures as everyMeasure, stocks } from './application/measures';
export type { FlowCode, MeasureCode } from './application/measures';
export { NATION } from './application/ports';
export type {
  ByGroup,
  DayFlows,
  DealerDay,
  Flow,
  Grouping,
  MeasureReads,
  People,
  Source,
  SourcesAsked,
  Span,
  Stock,
} from './application/ports';
export { peopleOf, sumOf } from './domain/adding-up';
export { lastDayMonthsBack, LOOK_BACK_MONTHS } from './domain/look-back';
export { apart, hiddenParts, hiddenWith, isTooSmall, overlapping } from './domain/suppression';
export type { SmallestGroup } from './domain/suppression';
export { ASKED, GROUP } from './infra/grouping-sql';
export type { Grouped } from './infra/grouping-sql';
export { changedPeople, measureReads } from './infra/measure-reads';
export { measureSources } from './infra/source-reads';
export { findRollupFaults } from './infra/rollup-proof';
export type { RollupFault } from './infra/rollup-proof';

/** What the figures are made of, counted while facts are kept (rulebook ANA-04, ANA-11). */
export const measures: Capability = {
  name: 'measures',
  reactions: () => [...factReactions(rollUpOf), ...mergedPersons],
};
