import type { Reader } from '@autoclub/use-cases';
import type { DealerRecord, OutletRecord, RegionRecord, StaffMemberRecord } from './ports';

/**
 * What is read of the network for the graph. Every method is one statement; those that take ids return
 * what is there and the reader's, in any order.
 */
export interface NetworkReading {
  regions(reader: Reader, ids?: readonly string[]): Promise<RegionRecord[]>;
  dealers(reader: Reader, ids?: readonly string[]): Promise<DealerRecord[]>;
  dealersOfRegions(reader: Reader, regionIds: readonly string[]): Promise<DealerRecord[]>;
  outlets(reader: Reader, ids: readonly string[]): Promise<OutletRecord[]>;
  outletsOfDealers(reader: Reader, dealerIds: readonly string[]): Promise<OutletRecord[]>;
  staffMembers(reader: Reader, ids: readonly string[]): Promise<StaffMemberRecord[]>;
  staffOfDealers(reader: Reader, dealerIds: readonly string[]): Promise<StaffMemberRecord[]>;
}
