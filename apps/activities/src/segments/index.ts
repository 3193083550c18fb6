import type { Capability } from '@autoclub/service-host';
import { reactions } from './infra/reactions';

export type { CustomersPart, Segment, Segments, Target } from './application/ports';
export { targetRefusals, unknownTarget } from './application/unknown-target';
export { customersOf, sqlSegments } from './infra/sql-segments';

/**
 * Copies of the member lists of segments and of the traits of customers, by which activities, campaigns and reminders
 * say whom they are for (rulebook ACT-04, ANA-06). Segments are defined and evaluated in analytics alone.
 */
export const segments: Capability = {
  name: 'segments',
  reactions: () => reactions,
};
