import type { Agreement, Side } from '../agreement';

const POSTED: Side = {
  service: 'loyalty-points',
  sql: `select t.dealer_id || '/' || t.source_type || '/' || t.source_id as key, sum(e.points)::text as value
          from points_transaction t
          join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
         where t.kind in ('EARN', 'CORRECTION')
         group by t.dealer_id, t.source_type, t.source_id having sum(e.points) <> 0`,
};

/** What documents earned, as it was judged, posted, looked at by the tiers and counted. */
export const points: readonly Agreement[] = [
  {
    name: 'points-posted',
    says: 'What a document was judged to earn is what was posted for it (PTS-05).',
    left: {
      service: 'loyalty-points',
      sql: `select dealer_id || '/' || source_type || '/' || source_id as key, points::text as value
              from earning_document where points <> 0`,
    },
    right: POSTED,
  },
  {
    name: 'points-counted',
    says: 'The figures count the points that were posted (I13).',
    left: POSTED,
    right: {
      service: 'analytics',
      sql: `select dealer_id || '/' || source_type || '/' || source_id as key, sum(points)::text as value
              from points_fact where kind in ('EARN', 'CORRECTION')
             group by dealer_id, source_type, source_id having sum(points) <> 0`,
    },
  },
  {
    name: 'points-of-cards',
    says: 'A card that was issued has an account, and its tier looks at the points of that account (MEM-04).',
    left: {
      service: 'membership',
      // What was brought along from the system of before stands on the card, and on no account.
      sql: `select m.dealer_id || '/' || m.membership_id as key,
                   (m.qualifying_points - coalesce((
                     select sum((f.details::jsonb->>'qualifyingPoints')::integer) from tier_fact f
                      where f.dealer_id = m.dealer_id and f.membership_id = m.membership_id
                        and f.kind = 'OPENING_COUNTER'), 0))::text as value
              from membership m where m.member_number is not null`,
    },
    right: {
      service: 'loyalty-points',
      sql: `select dealer_id || '/' || membership_id as key, qualifying_points::text as value
              from points_account where kind = 'MEMBER'`,
    },
  },
];
