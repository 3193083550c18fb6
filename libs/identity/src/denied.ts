import { can, type Permission } from './permissions';
import { actsForDealer, type Principal } from './principal';

/** Thrown when the caller is unknown or may not do this; the edge answers it with its code and nothing else. */
export class Denied extends Error {
  constructor(
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN',
    message: string,
  ) {
    super(message);
    this.name = 'Denied';
  }
}

/** Throws {@link Denied} unless the table of rights gives the principal this permission. */
export function requirePermission(principal: Principal, permission: Permission): void {
  if (!can(principal, permission)) throw new Denied('FORBIDDEN', `This needs the permission ${permission}.`);
}

/** The dealer the principal acts for; whoever acts for none (analysts, operators) is refused. */
export function requireDealer(principal: Principal): string {
  if (!actsForDealer(principal.kind) || principal.dealerId === null)
    throw new Denied('FORBIDDEN', 'Only the people and systems of a dealer can do this.');
  return principal.dealerId;
}
