import { fromColumns, pagesOfOwners } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { Invitations } from '../application/ports';
import { InvitationEntity } from './invitation.entity';

/** A person who was erased meanwhile, or who is no customer here yet, is not invited. */
const ADD = `
  insert into activity_invitation (dealer_id, id, activity_id, customer_id, role, state, invited_at, trace_id)
  select "dealerId", id, "activityId", "customerId", role, state, "invitedAt", "traceId"
    from json_to_recordset($1::json) as i("dealerId" text, id text, "activityId" text, "customerId" text,
      role text, state text, "invitedAt" timestamptz, "traceId" text)
   where exists (select from customer c where c.dealer_id = "dealerId" and c.customer_id = "customerId")
     and not exists (select from erased_customer e
                      where e.dealer_id = "dealerId" and e.customer_id = "customerId")
  on conflict (dealer_id, activity_id, customer_id) do nothing
  returning id`;

const COUNTS = `
  select activity_id as "activityId", state, count(*)::int as count from activity_invitation
   where activity_id = any($1) group by activity_id, state order by activity_id, state`;

const MEMBERS = `
  select count(*)::int as count from (
    select distinct on (membership_id) valid_to from tier_fact where dealer_id = $1 and changed_on <= $2
     order by membership_id, changed_on desc, sequence desc) as newest
   where valid_to > $2`;

/** The table `activity_invitation` inside one transaction. */
export function sqlInvitations(tx: Tx): Invitations {
  return {
    async add(invitations) {
      if (invitations.length === 0) return 0;
      const written: object[] = await tx.query(ADD, [JSON.stringify(invitations)]);
      return written.length;
    },
    async find(dealerId, id) {
      return (await tx.findOne(InvitationEntity, { where: { dealerId, id } })) ?? undefined;
    },
    async save(invitation) {
      await tx.upsert(InvitationEntity, invitation, ['dealerId', 'id']);
    },
    byIds: (ids) => tx.find(InvitationEntity, { where: { id: In([...ids]) } }),
    async ofActivities(ids, { states, roles }, part) {
      const only = {
        sql: `($1::text[] is null or listed.state = any($1)) and ($2::text[] is null or listed.role = any($2))`,
        parameters: [states, roles],
      };
      const list = { table: 'activity_invitation', owner: 'activity_id', order: { columns: ['id'] }, only };
      const { sql, parameters } = pagesOfOwners(list, ids, part);
      const rows: object[] = await tx.query(sql, [...parameters]);
      return rows.map(fromColumns<InvitationEntity>);
    },
    counts: (activityIds) => tx.query(COUNTS, [activityIds]),
    async memberCount(dealerId, day) {
      const rows: { count: number }[] = await tx.query(MEMBERS, [dealerId, day]);
      return rows[0]?.count ?? 0;
    },
  };
}
