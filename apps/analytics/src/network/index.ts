import type { Capability } from '@autoclub/service-host';
import { graphOf } from './graphql/graph';
import { networkReads } from './infra/network-reads';
import { reactions } from './infra/reactions';

export type { Origin } from './application/origin-of';
export { originOf } from './application/origin-of';
export type { CustomerHome, DealerCopy } from './application/ports';
export { asOfDay, NATION_TIME_ZONE } from './domain/dealers-day';
export { ORIGIN } from './infra/copies';
export { wholeNation } from './application/whole-nation';
export { customerHomes } from './infra/network-reads';

/** Copies of what other services own: regions, dealers, customers, vehicles. */
export const network: Capability = {
  name: 'network',
  graph: (host) => graphOf(host.unit(networkReads)),
  reactions: () => reactions,
};
