import {
  dealerClockMoved,
  dealerRegistered,
  outletRegistered,
  regionRegistered,
  staffMemberRegistered,
  type DataOf,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord, OutletRecord, RegionRecord, StaffMemberRecord } from './ports';

export function regionFact({
  regionId,
  code,
  nameZh,
  nameEn,
  version,
}: RegionRecord): Fact<DataOf<typeof regionRegistered>> {
  return {
    contract: regionRegistered,
    data: { regionId, code, nameZh, nameEn },
    sequence: version,
    home: { dealerId: null, regionId },
  };
}

export function dealerFact({
  version,
  isSandbox,
  aheadMinutes: _moved,
  ...facts
}: DealerRecord): Fact<DataOf<typeof dealerRegistered>> {
  const { dealerId, regionId } = facts;
  const data = { ...facts, ...(isSandbox ? { isSandbox } : {}) };
  return { contract: dealerRegistered, data, sequence: version, home: { dealerId, regionId } };
}

export function dealerClockFact({
  dealerId,
  regionId,
  aheadMinutes,
  version,
}: DealerRecord): Fact<DataOf<typeof dealerClockMoved>> {
  const data = { dealerId, aheadMinutes };
  return { contract: dealerClockMoved, data, sequence: version, home: { dealerId, regionId } };
}

/** Carries no name, so that erasure stays possible (rulebook MEM-17). */
export function staffMemberFact({
  staffMemberId,
  dealerId,
  regionId,
  staffNumber,
  roles,
  ownCustomerId,
  version,
}: StaffMemberRecord): Fact<DataOf<typeof staffMemberRegistered>> {
  return {
    contract: staffMemberRegistered,
    data: { staffMemberId, dealerId, staffNumber, roles: [...roles], ownCustomerId },
    sequence: version,
    home: { dealerId, regionId },
  };
}

/** An outlet and its details, for the figures of sales through it (rulebook MEM-15). */
export function outletFact({
  regionId,
  name: nameZh,
  version,
  ...facts
}: OutletRecord): Fact<DataOf<typeof outletRegistered>> {
  const { outletId, dealerId, code, nameEn, isActive, registeredOn } = facts;
  const data = { outletId, dealerId, code, nameZh, nameEn, isActive, registeredOn };
  return { contract: outletRegistered, data, sequence: version, home: { dealerId, regionId } };
}
