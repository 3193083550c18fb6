import type { ClubAccountKind } from './posting-kind';

/*
 * Some identifiers follow from another one, so nothing has to be looked up to name them: a membership has one account,
 * a dealer has one club account of each kind, a transaction has one entry on a member's account.
 */

/** The points account of a membership. */
export function accountIdOf(membershipId: string): string {
  return `pac_${suffixOf(membershipId)}`;
}

/** The club's own account of a kind at a dealer. */
export function clubAccountIdOf(dealerId: string, kind: ClubAccountKind): string {
  return `pac_${kind.toLowerCase()}${suffixOf(dealerId)}`;
}

/** The entry a transaction makes on the member's account. */
export function entryIdOf(transactionId: string): string {
  return `pte_${suffixOf(transactionId)}`;
}

/** The transaction behind an entry of a member's account. */
export function transactionIdOf(entryId: string): string {
  return `ptt_${suffixOf(entryId)}`;
}

function suffixOf(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}
