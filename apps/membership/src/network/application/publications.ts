import { dealerRegistered, regionRegistered, staffMemberRegistered } from '@autoclub/event-contracts';
import { type Publication, publication } from '../../kernel';
import type { DealerRecord, RegionRecord, StaffMemberRecord } from './ports';

export function regionPublication({ regionId, code, nameZh, nameEn, version }: RegionRecord): Publication {
  return publication(regionRegistered, { regionId, code, nameZh, nameEn }, version, {
    dealerId: null,
    regionId,
  });
}

export function dealerPublication({ version, ...dealer }: DealerRecord): Publication {
  return publication(dealerRegistered, dealer, version, dealer);
}

export function staffMemberPublication(member: StaffMemberRecord): Publication {
  const { staffMemberId, dealerId, staffNumber, roles, version } = member;
  return publication(
    staffMemberRegistered,
    { staffMemberId, dealerId, staffNumber, roles: [...roles] },
    version,
    member,
  );
}
