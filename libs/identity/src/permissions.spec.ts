import { Denied, requireDealer, requirePermission } from './denied';
import { PERMISSIONS, type Permission } from './permission-list';
import { can } from './permissions';
import { PRINCIPAL_KINDS, ROLES, type Principal, type PrincipalKind, type Role } from './principal';
import { tenantScopeOf } from './tenant-scope';

const personal: readonly Permission[] = [
  'customers:read',
  'customers:write',
  'members:pii',
  'memberships:read',
  'memberships:write',
  'memberships:approve',
  'stored-value:move',
  'orders:read',
  'orders:write',
  'points:read',
  'points:write',
  'points:redeem',
  'activities:read',
  'activities:write',
  'segments:write',
  'entitlements:use',
  'coupons:issue',
  'discounts:approve',
  'appointments:write',
  'complaints:write',
  'follow-ups:write',
  'checklists:write',
];

function of(kind: PrincipalKind, roles: readonly Role[] = []): Principal {
  const atDealer = kind === 'DEALER_STAFF' || kind === 'DEALER_SYSTEM' || kind === 'MEMBER';
  const regionId = kind === 'REGION_ANALYST' ? 'reg_1' : null;
  return { subject: 's', kind, roles, dealerId: atDealer ? 'dlr_1' : null, regionId };
}

const allowed = (principal: Principal) => PERMISSIONS.filter((permission) => can(principal, permission));

describe('the table of rights', () => {
  it.each(['REGION_ANALYST', 'OEM_ANALYST', 'OPERATOR'] as const)(
    'ANA-08, PLT-02, PLT-03: %s can never read a person',
    (kind) => {
      for (const permission of personal) expect(can(of(kind, ROLES), permission)).toBe(false);
    },
  );

  it('ANA-08: analysts read dealers and figures, have reports sent, and nothing else', () => {
    const rights = ['dealers:read', 'figures:read', 'reports:write'];
    expect(allowed(of('REGION_ANALYST'))).toEqual(rights);
    expect(allowed(of('OEM_ANALYST'))).toEqual(rights);
  });

  it('PLT-01: an auditor reads, without personal data, and changes nothing', () => {
    const rights = allowed(of('AUDITOR'));
    expect(rights.every((right) => right.endsWith(':read'))).toBe(true);
    expect(rights).not.toContain('members:pii');
  });

  it('PLT-01: only operators administer the platform', () => {
    const kinds = PRINCIPAL_KINDS.filter((kind) => can(of(kind, ROLES), 'platform:administer'));
    expect(kinds).toEqual(['OPERATOR']);
  });

  it('PLT-01: roles count for staff only', () => {
    expect(can(of('MEMBER', ['STORE_MANAGER']), 'orders:write')).toBe(false);
    expect(allowed(of('MEMBER'))).toEqual(['own:read']);
    expect(PRINCIPAL_KINDS.filter((kind) => can(of(kind, ROLES), 'own:read'))).toEqual(['MEMBER']);
  });

  it.each<[Permission, readonly Role[]]>([
    ['clock:move', ['CLUB_MANAGER']],
    ['api-keys:manage', ['CLUB_MANAGER', 'STORE_MANAGER']],
    ['discounts:approve', ['CLUB_MANAGER', 'STORE_MANAGER']],
    ['budgets:approve', ['CLUB_MANAGER', 'STORE_MANAGER']],
    ['campaigns:approve', ['CLUB_MANAGER', 'STORE_MANAGER']],
    ['reports:write', ['CLUB_MANAGER', 'STORE_MANAGER']],
    ['coupons:issue', ['MEMBERSHIP_SPECIALIST', 'CUSTOMER_MANAGER', 'CLUB_MANAGER', 'STORE_MANAGER']],
    ['programmes:write', ['CLUB_MANAGER', 'STORE_MANAGER']],
    ['memberships:approve', ['MEMBERSHIP_SPECIALIST', 'CUSTOMER_MANAGER', 'CLUB_MANAGER', 'STORE_MANAGER']],
    ['stored-value:move', ['MEMBERSHIP_SPECIALIST', 'CASHIER', 'CLUB_MANAGER', 'STORE_MANAGER']],
    ['orders:write', ['SERVICE_ADVISOR', 'CASHIER', 'CLUB_MANAGER', 'STORE_MANAGER']],
    ['opening-hours:write', ['CLUB_MANAGER', 'STORE_MANAGER']],
    [
      'appointments:write',
      ['SERVICE_ADVISOR', 'MEMBERSHIP_SPECIALIST', 'CUSTOMER_MANAGER', 'CLUB_MANAGER', 'STORE_MANAGER'],
    ],
    ['complaints:write', ROLES],
    ['rosters:write', ['SERVICE_ADVISOR', 'CUSTOMER_MANAGER', 'CLUB_MANAGER', 'STORE_MANAGER']],
    ['targets:write', ['CLUB_MANAGER', 'STORE_MANAGER']],
    ['rosters:manage', ['CLUB_MANAGER', 'STORE_MANAGER']],
    ['points:write', ['MEMBERSHIP_SPECIALIST', 'CLUB_MANAGER', 'STORE_MANAGER']],
    [
      'points:redeem',
      ['SERVICE_ADVISOR', 'MEMBERSHIP_SPECIALIST', 'CASHIER', 'CLUB_MANAGER', 'STORE_MANAGER'],
    ],
  ])('SVC-03, PLT-01: %s belongs to %j', (permission, roles) => {
    expect(ROLES.filter((role) => can(of('DEALER_STAFF', [role]), permission))).toEqual(roles);
  });

  it('SVC-03: a dealer system imports approved memberships but approves no discount', () => {
    const system = of('DEALER_SYSTEM');
    expect(can(system, 'memberships:approve')).toBe(true);
    expect(can(system, 'discounts:approve')).toBe(false);
  });

  it('PLT-01: the scopes of a key narrow what a system may, and widen nothing', () => {
    const scoped = (...scopes: Permission[]) => ({ ...of('DEALER_SYSTEM'), scopes });
    expect(allowed(scoped('orders:write', 'orders:read'))).toEqual(['orders:read', 'orders:write']);
    expect(allowed(scoped('discounts:approve', 'platform:administer', 'api-keys:manage'))).toEqual([]);
    expect(allowed(scoped())).toEqual([]);
  });

  it('PLT-02: what is not allowed is denied as FORBIDDEN', () => {
    expect(() => requirePermission(of('OEM_ANALYST'), 'customers:read')).toThrow(Denied);
    expect(() => requirePermission(of('DEALER_STAFF'), 'customers:read')).not.toThrow();
  });
});

describe('the tenant (rulebook PLT-02)', () => {
  it.each<[PrincipalKind, object]>([
    ['DEALER_STAFF', { kind: 'dealer', dealerId: 'dlr_1' }],
    ['DEALER_SYSTEM', { kind: 'dealer', dealerId: 'dlr_1' }],
    ['MEMBER', { kind: 'dealer', dealerId: 'dlr_1' }],
    ['REGION_ANALYST', { kind: 'region', regionId: 'reg_1' }],
    ['OEM_ANALYST', { kind: 'everything' }],
    ['AUDITOR', { kind: 'everything' }],
    ['OPERATOR', { kind: 'everything' }],
  ])('PLT-02: %s reaches %j', (kind, scope) => {
    expect(tenantScopeOf(of(kind))).toEqual(scope);
  });

  it.each(['DEALER_STAFF', 'DEALER_SYSTEM', 'MEMBER', 'REGION_ANALYST'] as const)(
    'PLT-02: %s without a tenant never widens to everything',
    (kind) => {
      expect(() => tenantScopeOf({ ...of(kind), dealerId: null, regionId: null })).toThrow('names no tenant');
    },
  );

  it('PLT-02: only a dealer acts for a dealer', () => {
    expect(requireDealer(of('DEALER_SYSTEM'))).toBe('dlr_1');
    expect(() => requireDealer(of('OPERATOR'))).toThrow(Denied);
  });
});
