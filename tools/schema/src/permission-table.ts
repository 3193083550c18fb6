import {
  can,
  PERMISSION_NAMES,
  PERMISSIONS,
  type Permission,
  PRINCIPAL_KINDS,
  type PrincipalKind,
  ROLES,
  type Role,
} from '@autoclub/identity';
import { GENERATED } from './workspace';

export const PERMISSIONS_FILE = 'libs/identity/PERMISSIONS.md';

/** Who may do what, as the code decides it: the table of `libs/identity` for people (rulebook PLT-01). */
export function permissionTable(): string {
  const rows = PERMISSIONS.map((permission) => {
    const { en, zh } = PERMISSION_NAMES[permission];
    return `| \`${permission}\` | ${en} · ${zh} | ${holdersOf(permission).join(', ')} |`;
  });
  return `<!-- ${GENERATED} -->

# Who may do what

A principal has the permissions of its kind; staff of a dealer have those of each of their roles besides. What is not
named here is refused.

| permission | allows to | kinds and roles |
| ---------- | --------- | --------------- |
${rows.join('\n')}
`;
}

/** Kinds that may, and the roles of a dealer's staff that may though their kind may not. */
function holdersOf(permission: Permission): readonly string[] {
  const kinds = PRINCIPAL_KINDS.filter((kind) => may(permission, kind, []));
  const roles = kinds.includes('DEALER_STAFF')
    ? []
    : ROLES.filter((role) => may(permission, 'DEALER_STAFF', [role]));
  return [...kinds, ...roles];
}

function may(permission: Permission, kind: PrincipalKind, roles: readonly Role[]): boolean {
  return can({ subject: 'anyone', kind, roles, dealerId: null, regionId: null }, permission);
}
