import type { Bilingual } from '@autoclub/domain-kit';
import { PERMISSION_NAMES } from './permission-names';
import type { Permission } from './permission-list';
import { can } from './permissions';
import { actsForDealer, type Principal } from './principal';

/**
 * Thrown when the caller is unknown or may not do this; the edge answers with its code and sentence and nothing else,
 * in the caller's language (rulebook PLT-05).
 */
export class Denied extends Error {
  constructor(
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN',
    readonly texts: Bilingual,
  ) {
    super(texts.en);
    this.name = 'Denied';
  }
}

/** Throws {@link Denied} unless the table of rights gives the principal this permission. */
export function requirePermission(principal: Principal, permission: Permission): void {
  if (can(principal, permission)) return;
  throw new Denied('FORBIDDEN', {
    zh: `此操作需要“${PERMISSION_NAMES[permission].zh}”的权限。`,
    en: `This needs the permission ${permission}.`,
  });
}

/** The membership a member's token was issued for; everybody else is refused. */
export function requireMembership({ kind, membershipId }: Principal): string {
  if (kind === 'MEMBER' && membershipId !== undefined) return membershipId;
  throw new Denied('FORBIDDEN', {
    zh: '只有会员本人可以执行此操作。',
    en: 'Only a member can do this, about themselves.',
  });
}

/** The dealer the principal acts for; who acts for none (analysts, operators) is refused. */
export function requireDealer(principal: Principal): string {
  if (actsForDealer(principal.kind) && principal.dealerId !== null) return principal.dealerId;
  throw new Denied('FORBIDDEN', {
    zh: '只有经销商的员工和系统可以执行此操作。',
    en: 'Only the people and systems of a dealer can do this.',
  });
}
