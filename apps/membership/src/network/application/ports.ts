import type { Clock, IdSource, LocalDate } from '@autoclub/domain-kit';
import type { DealerFacts } from '../domain/dealer';
import type { DealerClock } from '../domain/dealer-clock';
import type { OutletFacts } from '../domain/outlet';
import type { RegionFacts } from '../domain/region';
import type { StaffMemberFacts } from '../domain/staff-member';

/** A kept record: its id, its facts and the number of the last event about it. */
export interface RegionRecord extends RegionFacts {
  readonly regionId: string;
  readonly version: number;
}

export interface DealerRecord extends DealerFacts, DealerClock {
  readonly dealerId: string;
  readonly regionId: string;
  readonly version: number;
}

export interface OutletRecord extends OutletFacts {
  readonly outletId: string;
  readonly dealerId: string;
  readonly regionId: string;
  readonly registeredOn: LocalDate;
  readonly version: number;
}

export interface StaffMemberRecord extends StaffMemberFacts {
  readonly staffMemberId: string;
  readonly dealerId: string;
  readonly regionId: string;
  readonly version: number;
}

/** Regions, dealers, outlets and staff. The look-ups by code wait for another registration of it. */
export interface NetworkBook {
  regionByCode(code: string): Promise<RegionRecord | undefined>;
  saveRegion(region: RegionRecord): Promise<void>;
  dealerByCode(code: string): Promise<DealerRecord | undefined>;
  /** The dealer of this transaction's caller; it is there, or the caller's token is of another platform. */
  dealer(dealerId: string): Promise<DealerRecord | undefined>;
  /** The same, after a change that is under way. */
  dealerForChange(dealerId: string): Promise<DealerRecord | undefined>;
  /** Several dealers by id, for reactions that work across dealers. */
  dealers(dealerIds: readonly string[]): Promise<DealerRecord[]>;
  /** The dealers of the whole network, of a region, or the one dealer; in the order of their codes. */
  dealersIn(level: 'OEM' | 'REGION' | 'DEALER', id: string | null): Promise<DealerRecord[]>;
  region(regionId: string): Promise<RegionRecord | undefined>;
  saveDealer(dealer: DealerRecord): Promise<void>;
  outletByCode(dealerId: string, code: string): Promise<OutletRecord | undefined>;
  /** Ids of the dealer's outlets by their codes. */
  outletIds(dealerId: string, codes: readonly string[]): Promise<Map<string, string>>;
  saveOutlet(outlet: OutletRecord): Promise<void>;
  staffMemberByNumber(dealerId: string, staffNumber: string): Promise<StaffMemberRecord | undefined>;
  /** A member of the dealer's staff by its id. */
  staffMember(dealerId: string, staffMemberId: string): Promise<StaffMemberRecord | undefined>;
  /** Whether somebody is a customer of the dealer. */
  isCustomer(dealerId: string, customerId: string): Promise<boolean>;
  saveStaffMember(member: StaffMemberRecord): Promise<void>;
}

/** What the use cases of the network work on within one transaction. */
export interface NetworkPorts {
  readonly network: NetworkBook;
  readonly ids: IdSource;
}

/** What moving a clock works on; the real time, since the caller's may be ahead itself. */
export interface ClockPorts {
  readonly network: Pick<NetworkBook, 'dealerForChange' | 'saveDealer'>;
  readonly realNow: Clock;
}
