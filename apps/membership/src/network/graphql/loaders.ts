import type { GraphContext } from '@autoclub/subgraph-kit';
import { byId, byOwner } from '../../kernel/graph';
import type { NetworkReading } from '../application/reading';

/** The loaders of one request; made when asked for, and each kept for the rest of the request. */
export function networkLoaders(context: GraphContext, reading: NetworkReading) {
  return {
    region: () => byId(context, 'region', reading.regions, (row) => row.regionId),
    dealer: () => byId(context, 'dealer', reading.dealers, (row) => row.dealerId),
    dealersOfRegion: () =>
      byOwner(context, 'dealersOfRegion', reading.dealersOfRegions, (row) => row.regionId),
    outlet: () => byId(context, 'outlet', reading.outlets, (row) => row.outletId),
    outletsOfDealer: () =>
      byOwner(context, 'outletsOfDealer', reading.outletsOfDealers, (row) => row.dealerId),
    staffMember: () => byId(context, 'staffMember', reading.staffMembers, (row) => row.staffMemberId),
    staffOfDealer: () => byOwner(context, 'staffOfDealer', reading.staffOfDealers, (row) => row.dealerId),
  };
}
