import type { Principal, PrincipalKind, Role } from '@autoclub/identity';

function principal(kind: PrincipalKind, overrides: Partial<Principal>): Principal {
  return { subject: kind.toLowerCase(), kind, roles: [], dealerId: null, regionId: null, ...overrides };
}

/** Someone who works at a dealer; a service advisor unless other roles are given. */
export function staffOf(
  dealerId: string,
  roles: readonly Role[] = ['SERVICE_ADVISOR'],
  subject = 'staff-1',
): Principal {
  return principal('DEALER_STAFF', { dealerId, roles, subject });
}

/** The management system of a dealer, which reports what happened there. */
export function dmsOf(dealerId: string, subject = `dms-${dealerId}`): Principal {
  return principal('DEALER_SYSTEM', { dealerId, subject });
}

/** A member of a dealer's club, looking at what is theirs. */
export function memberOf(dealerId: string, subject: string, membershipId = 'mem_1'): Principal {
  return principal('MEMBER', { dealerId, subject, membershipId });
}

/** Sees figures of one region and nobody's data. */
export function regionAnalystOf(regionId: string): Principal {
  return principal('REGION_ANALYST', { regionId });
}

/** Sees figures of the nation and nobody's data. */
export function oemAnalyst(): Principal {
  return principal('OEM_ANALYST', {});
}

/** Reads everything but personal data. */
export function auditor(): Principal {
  return principal('AUDITOR', {});
}

/** Runs the platform: regions, dealers, staff. */
export function operator(): Principal {
  return principal('OPERATOR', {});
}
