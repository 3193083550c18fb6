import type { Language } from '@autoclub/subgraph-kit';
import type { DealerRecord, OutletRecord, RegionRecord, StaffMemberRecord } from '../application/ports';
import type { Dealer } from './dealer.type';
import type { Outlet } from './outlet.type';
import type { Region } from './region.type';
import type { StaffMember } from './staff-member.type';

/**
 * Records as the graph shows them. The record itself stays beside, for the fields that need the caller: names in a
 * language, personal data, whatever belongs to the record.
 */
export function presentRegion(record: RegionRecord): Region {
  return { id: record.regionId, code: record.code, record };
}

export function presentDealer(record: DealerRecord): Dealer {
  const { dealerId, code, timeZone, currencyCode, isSandbox, aheadMinutes } = record;
  return { id: dealerId, code, timeZone, currencyCode, isSandbox, clockAheadMinutes: aheadMinutes, record };
}

export function presentOutlet(record: OutletRecord): Outlet {
  const { outletId, code, isActive, registeredOn } = record;
  return { id: outletId, code, isActive, registeredOn, record };
}

export function presentStaffMember(record: StaffMemberRecord): StaffMember {
  const { staffMemberId, staffNumber, roles } = record;
  return { id: staffMemberId, staffNumber, roles: [...roles], record };
}

/** A name in the language asked for, or in the caller's. */
export function nameIn(
  language: Language,
  { nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string },
): string {
  return language === 'zh' ? nameZh : nameEn;
}

/** Null stays null; anything else is presented. */
export function presented<Row, Shown>(
  row: Row | null | undefined,
  present: (row: Row) => Shown,
): Shown | null {
  return row === null || row === undefined ? null : present(row);
}
