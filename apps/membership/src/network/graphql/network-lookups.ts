import { byId, byOwner, readerOf, type GraphContext } from '@autoclub/subgraph-kit';
import type { DealerRecord, OutletRecord, RegionRecord, StaffMemberRecord } from '../application/ports';
import type { NetworkReading } from '../application/reading';
import type { Dealer } from './dealer.type';
import type { Outlet } from './outlet.type';
import { presentDealer, presented, presentOutlet, presentRegion, presentStaffMember } from './present';
import type { Region } from './region.type';
import type { StaffMember } from './staff-member.type';

/** Records of the network as the graph shows them; all that one step of an operation asks for is one statement. */
export class NetworkLookups {
  constructor(private readonly reading: NetworkReading) {}

  async region(context: GraphContext, regionId: string): Promise<Region | null> {
    const regions = byId<RegionRecord>(context, 'region', this.reading.regions, (row) => row.regionId);
    return presented(await regions.load(regionId), presentRegion);
  }

  async allRegions(context: GraphContext): Promise<Region[]> {
    return (await this.reading.regions(readerOf(context))).map(presentRegion);
  }

  async dealer(context: GraphContext, dealerId: string): Promise<Dealer | null> {
    const dealers = byId<DealerRecord>(context, 'dealer', this.reading.dealers, (row) => row.dealerId);
    return presented(await dealers.load(dealerId), presentDealer);
  }

  async allDealers(context: GraphContext): Promise<Dealer[]> {
    return (await this.reading.dealers(readerOf(context))).map(presentDealer);
  }

  async dealersOfRegion(context: GraphContext, regionId: string): Promise<Dealer[]> {
    const { dealersOfRegions } = this.reading;
    const dealers = byOwner<DealerRecord>(
      context,
      'dealersOfRegion',
      dealersOfRegions,
      (row) => row.regionId,
    );
    return (await dealers.load(regionId)).map(presentDealer);
  }

  async outlet(context: GraphContext, outletId: string): Promise<Outlet | null> {
    const outlets = byId<OutletRecord>(context, 'outlet', this.reading.outlets, (row) => row.outletId);
    return presented(await outlets.load(outletId), presentOutlet);
  }

  async outletsOfDealer(context: GraphContext, dealerId: string): Promise<Outlet[]> {
    const { outletsOfDealers } = this.reading;
    const outlets = byOwner<OutletRecord>(
      context,
      'outletsOfDealer',
      outletsOfDealers,
      (row) => row.dealerId,
    );
    return (await outlets.load(dealerId)).map(presentOutlet);
  }

  async staffMember(context: GraphContext, staffMemberId: string): Promise<StaffMember | null> {
    const { staffMembers } = this.reading;
    const members = byId<StaffMemberRecord>(context, 'staffMember', staffMembers, (row) => row.staffMemberId);
    return presented(await members.load(staffMemberId), presentStaffMember);
  }

  async staffOfDealer(context: GraphContext, dealerId: string): Promise<StaffMember[]> {
    const { staffOfDealers } = this.reading;
    const members = byOwner<StaffMemberRecord>(
      context,
      'staffOfDealer',
      staffOfDealers,
      (row) => row.dealerId,
    );
    return (await members.load(dealerId)).map(presentStaffMember);
  }
}
