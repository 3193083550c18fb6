import type { Principal, Role } from '@autoclub/identity';

/** A dealer in whose house the main job runs. */
export interface Stage {
  dealerId: string;
  regionId: string;
  /** Who of its staff has which role: a token names the person it was issued to (rulebook PLT-01). */
  staff?: readonly { readonly id: string; readonly roles: readonly string[] }[];
}

/** Who takes part in the main job. */
export type Part = 'operator' | 'advisor' | 'clubManager' | 'dealerSystem' | 'regionAnalyst' | 'oemAnalyst';

/** The principals of the parts at one dealer; the local stack prints tokens of the same ones. */
export function castAt({ dealerId, regionId, staff: people = [] }: Stage): Record<Part, Principal> {
  const staff = (subject: string, role: Role): Principal => {
    const person = people.find(({ roles }) => roles.includes(role));
    const named = person && { staffMemberId: person.id };
    return { subject, kind: 'DEALER_STAFF', roles: [role], dealerId, regionId: null, ...named };
  };
  const above = { roles: [], dealerId: null, regionId: null };
  return {
    operator: { subject: 'operator:local', kind: 'OPERATOR', ...above },
    advisor: staff('staff:service-advisor', 'SERVICE_ADVISOR'),
    clubManager: staff('staff:club-manager', 'CLUB_MANAGER'),
    dealerSystem: { subject: 'dms:local', kind: 'DEALER_SYSTEM', roles: [], dealerId, regionId: null },
    regionAnalyst: { subject: 'analyst:region', kind: 'REGION_ANALYST', ...above, regionId },
    oemAnalyst: { subject: 'analyst:oem', kind: 'OEM_ANALYST', ...above },
  };
}
