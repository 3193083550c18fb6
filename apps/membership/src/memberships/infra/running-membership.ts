import type { Premise } from '@autoclub/messaging';
import type { MembershipKey } from '../application/ports';

/**
 * What a fact about a member rests on: a membership whose card was issued, named by its dealer and its id. It may have
 * ended since: what its end takes back is posted after it.
 */
export const runningMembership: Premise = {
  name: 'membership',
  async missing(tx, ids) {
    const rows: { id: string }[] = await tx.query(MISSING, [ids]);
    return new Set(rows.map(({ id }) => id));
  },
};

/** The dealer is named beside the id, since every index begins with it. */
export function runningMembershipId({ dealerId, membershipId }: MembershipKey): string {
  return `${dealerId} ${membershipId}`;
}

/** By the index, one look-up for each: as an anti-join it read every membership there is for a handful of ids. */
const MISSING = `
  select wanted.id
    from unnest($1::text[]) as wanted(id)
    left join lateral (
      select true as is_there from membership m
       where m.dealer_id = split_part(wanted.id, ' ', 1) and m.membership_id = split_part(wanted.id, ' ', 2)
         and m.member_number is not null limit 1) as found on true
   where found.is_there is null`;
