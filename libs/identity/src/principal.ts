import { isPermission, type Permission } from './permission-list';

/**
 * Who asks. The gateway reads it from a verified token and hands it on, signed, to the subgraphs
 * (rulebook PLT-01). A dealer's people and systems carry `dealerId`, a regional analyst `regionId`.
 */
export interface Principal {
  readonly subject: string;
  readonly kind: PrincipalKind;
  readonly roles: readonly Role[];
  readonly dealerId: string | null;
  readonly regionId: string | null;
  /** The member of a dealer's staff the token was issued to; absent when the issuer does not know. */
  readonly staffMemberId?: string;
  /** The membership that a member's token was issued for; of members alone, and of each of them. */
  readonly membershipId?: string;
  /** What the API key of a dealer's system is for; it narrows the rights of its kind. Absent: all of them. */
  readonly scopes?: readonly Permission[];
}

export const PRINCIPAL_KINDS = [
  'DEALER_STAFF',
  'DEALER_SYSTEM',
  'MEMBER',
  'REGION_ANALYST',
  'OEM_ANALYST',
  'AUDITOR',
  'OPERATOR',
] as const;
export type PrincipalKind = (typeof PRINCIPAL_KINDS)[number];

export const ROLES = [
  'SERVICE_ADVISOR',
  'SALES_ADVISOR',
  'MEMBERSHIP_SPECIALIST',
  'CUSTOMER_MANAGER',
  'CASHIER',
  'CLUB_MANAGER',
  'STORE_MANAGER',
] as const;
/** What a member of a dealer's staff does; other kinds of principal have no roles. */
export type Role = (typeof ROLES)[number];

const DEALER_KINDS: readonly PrincipalKind[] = ['DEALER_STAFF', 'DEALER_SYSTEM', 'MEMBER'];

/** Whether this kind of principal acts for exactly one dealer. */
export function actsForDealer(kind: PrincipalKind): boolean {
  return DEALER_KINDS.includes(kind);
}

/**
 * Reads a principal from claims or from a hand-over. Answers undefined for an unknown kind or role, and for a kind
 * whose tenant is missing or superfluous: a dealer's principal without a dealer would otherwise see everything.
 */
export function parsePrincipal(value: unknown): Principal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const claims = value as Record<string, unknown>;
  const { subject, kind, roles, dealerId, regionId, staffMemberId, membershipId, scopes } = claims;
  if (!isText(subject) || !PRINCIPAL_KINDS.includes(kind as PrincipalKind)) return undefined;
  if (!Array.isArray(roles) || !roles.every((role) => ROLES.includes(role as Role))) return undefined;
  if (scopes != null && !(Array.isArray(scopes) && scopes.every(isPermission))) return undefined;
  const named = [dealerId, regionId, staffMemberId, membershipId];
  if (!named.every((each) => each == null || isText(each))) return undefined;
  const principal: Principal = {
    subject,
    kind: kind as PrincipalKind,
    roles: roles as Role[],
    dealerId: isText(dealerId) ? dealerId : null,
    regionId: isText(regionId) ? regionId : null,
    ...(isText(staffMemberId) && { staffMemberId }),
    ...(isText(membershipId) && { membershipId }),
    ...(scopes != null && { scopes: scopes as Permission[] }),
  };
  return tenantFits(principal) ? principal : undefined;
}

function tenantFits({ kind, roles, dealerId, regionId, ...person }: Principal): boolean {
  const { staffMemberId, membershipId, scopes } = person;
  if (scopes && kind !== 'DEALER_SYSTEM') return false;
  if ((kind === 'MEMBER') !== (membershipId !== undefined)) return false;
  if ((roles.length > 0 || staffMemberId) && kind !== 'DEALER_STAFF') return false;
  if (actsForDealer(kind)) return dealerId !== null;
  if (kind === 'REGION_ANALYST') return regionId !== null && dealerId === null;
  return dealerId === null && regionId === null;
}

/** What a database and a log can hold: no control characters and no half of a character. */
const NAME = /^\P{C}{1,200}$/u;

function isText(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}
