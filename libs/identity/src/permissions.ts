import type { Permission } from './permission-list';
import type { Principal, PrincipalKind, Role } from './principal';

/** What everybody who works at a dealer may look at: the dealer's own customers, by name (rulebook ANA-08). */
const DEALER_READ: readonly Permission[] = [
  'dealers:read',
  'customers:read',
  'members:pii',
  'memberships:read',
  'orders:read',
  'points:read',
  'activities:read',
  'figures:read',
];

/** Who meets customers takes down what they complain about, and says what was done at their desk. */
const AT_A_DESK: readonly Permission[] = ['complaints:write', 'checklists:write'];

/** Who looks after customers books for them and calls them as well. */
const LOOKING_AFTER: readonly Permission[] = [...AT_A_DESK, 'appointments:write', 'follow-ups:write'];

/**
 * The one table of rights by kind of principal. Analysts see dealers and figures, have reports of them sent, and
 * never see a person (rulebook ANA-08, PLT-02, PLT-03). An auditor reads everything but personal data. A dealer's
 * system sends what happened, approved memberships included, but never approves a discount. A member reads what
 * stands under the membership of their token and nothing else: rows are fenced by dealer, so no field that names
 * its record by an id is a member's.
 */
const BY_KIND: Readonly<Record<PrincipalKind, readonly Permission[]>> = {
  DEALER_STAFF: DEALER_READ,
  DEALER_SYSTEM: [
    'schema:read',
    ...DEALER_READ,
    ...LOOKING_AFTER,
    'opening-hours:write',
    'customers:write',
    'memberships:write',
    'memberships:approve',
    'stored-value:move',
    'orders:write',
    'entitlements:use',
    'coupons:issue',
    'points:redeem',
    'points:write',
    'activities:write',
    'segments:write',
  ],
  MEMBER: ['own:read'],
  REGION_ANALYST: ['dealers:read', 'figures:read', 'reports:write'],
  OEM_ANALYST: ['dealers:read', 'figures:read', 'reports:write'],
  AUDITOR: [
    'dealers:read',
    'customers:read',
    'memberships:read',
    'orders:read',
    'points:read',
    'activities:read',
    'figures:read',
  ],
  OPERATOR: [
    'schema:read',
    'platform:administer',
    'clock:move',
    'programmes:write',
    'dealers:read',
    'figures:read',
  ],
};

/** What each role of a dealer's staff may do beyond reading. */
const BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  SERVICE_ADVISOR: [
    ...LOOKING_AFTER,
    'customers:write',
    'memberships:write',
    'rosters:write',
    'orders:write',
    'entitlements:use',
    'points:redeem',
  ],
  SALES_ADVISOR: [...AT_A_DESK, 'customers:write', 'memberships:write'],
  MEMBERSHIP_SPECIALIST: [
    ...LOOKING_AFTER,
    'customers:write',
    'memberships:write',
    'memberships:approve',
    'stored-value:move',
    'entitlements:use',
    'coupons:issue',
    'points:redeem',
    'points:write',
    'activities:write',
    'segments:write',
  ],
  CUSTOMER_MANAGER: [
    ...LOOKING_AFTER,
    'customers:write',
    'memberships:write',
    'memberships:approve',
    'rosters:write',
    'coupons:issue',
    'activities:write',
    'segments:write',
  ],
  CASHIER: [...AT_A_DESK, 'stored-value:move', 'orders:write', 'entitlements:use', 'points:redeem'],
  CLUB_MANAGER: [
    ...LOOKING_AFTER,
    'opening-hours:write',
    'programmes:write',
    'clock:move',
    'customers:write',
    'memberships:write',
    'memberships:approve',
    'targets:write',
    'rosters:write',
    'rosters:manage',
    'stored-value:move',
    'orders:write',
    'discounts:approve',
    'entitlements:use',
    'coupons:issue',
    'points:redeem',
    'points:write',
    'activities:write',
    'segments:write',
    'budgets:approve',
    'campaigns:approve',
    'reports:write',
    'api-keys:manage',
  ],
  STORE_MANAGER: [
    ...LOOKING_AFTER,
    'opening-hours:write',
    'programmes:write',
    'customers:write',
    'memberships:write',
    'memberships:approve',
    'targets:write',
    'rosters:write',
    'rosters:manage',
    'stored-value:move',
    'orders:write',
    'discounts:approve',
    'entitlements:use',
    'coupons:issue',
    'points:redeem',
    'points:write',
    'activities:write',
    'segments:write',
    'budgets:approve',
    'campaigns:approve',
    'reports:write',
    'api-keys:manage',
  ],
};

/** What the scopes of an API key may be: everything that a dealer's system may. */
export const SYSTEM_SCOPES: readonly Permission[] = BY_KIND.DEALER_SYSTEM;

/** Whether the principal may do this, by the table above and within its scopes; what is not named is refused. */
export function can(principal: Principal, permission: Permission): boolean {
  if (principal.scopes && !principal.scopes.includes(permission)) return false;
  if (BY_KIND[principal.kind].includes(permission)) return true;
  if (principal.kind !== 'DEALER_STAFF') return false;
  return principal.roles.some((role) => BY_ROLE[role].includes(permission));
}
