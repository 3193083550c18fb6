import {
  dealerRegistered,
  regionRegistered,
  staffMemberRegistered,
  type DataOf,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord, RegionRecord, StaffMemberRecord } from './ports';

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

export function dealerFact({ version, ...data }: DealerRecord): Fact<DataOf<typeof dealerRegistered>> {
  const { dealerId, regionId } = data;
  return { contract: dealerRegistered, data, sequence: version, home: { dealerId, regionId } };
}

/** Carries no name, so that erasure stays possible (rulebook MEM-17). */
export function staffMemberFact({
  staffMemberId,
  dealerId,
  regionId,
  staffNumber,
  roles,
  version,
}: StaffMemberRecord): Fact<DataOf<typeof staffMemberRegistered>> {
  return {
    contract: staffMemberRegistered,
    data: { staffMemberId, dealerId, staffNumber, roles: [...roles] },
    sequence: version,
    home: { dealerId, regionId },
  };
}
