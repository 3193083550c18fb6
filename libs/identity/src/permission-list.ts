/** Everything that can be allowed, by its code. */
export const PERMISSIONS = [
  'platform:administer',
  'schema:read',
  'clock:move',
  'dealers:read',
  'programmes:write',
  'customers:read',
  'customers:write',
  'members:pii',
  'memberships:read',
  'memberships:write',
  'memberships:approve',
  'stored-value:move',
  'targets:write',
  'rosters:write',
  'rosters:manage',
  'orders:read',
  'orders:write',
  'discounts:approve',
  'entitlements:use',
  'coupons:issue',
  'opening-hours:write',
  'appointments:write',
  'complaints:write',
  'follow-ups:write',
  'checklists:write',
  'points:read',
  'points:write',
  'points:redeem',
  'activities:read',
  'activities:write',
  'segments:write',
  'campaigns:approve',
  'budgets:approve',
  'figures:read',
  'own:read',
  'reports:write',
  'api-keys:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Whether a text is the code of a permission. */
export function isPermission(text: unknown): text is Permission {
  return (PERMISSIONS as readonly unknown[]).includes(text);
}
