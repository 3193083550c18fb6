import type { Agreement } from '../agreement';

/**
 * What the figures of a dealer and month say beside what the owners of the same facts say (rulebook ANA-04, ANA-11):
 * both sides count from rows of their own.
 */
export const figures: readonly Agreement[] = [
  {
    name: 'figures-of-points',
    says: 'Points issued, redeemed and expired in a month are those of the ledger (PTS-01, ANA-04).',
    left: {
      service: 'loyalty-points',
      sql: `select dealer_id || '/' || month || '/' || measure as key, sum(points)::text as value
              from (select t.dealer_id, to_char(t.posted_on, 'YYYY-MM') as month,
                           case when t.kind in ('EARN', 'CORRECTION') then 'POINTS_ISSUED'
                                when t.kind in ('REDEMPTION', 'REVERSAL') then 'POINTS_REDEEMED'
                                else 'POINTS_EXPIRED' end as measure,
                           case when t.kind in ('EARN', 'CORRECTION') then e.points else -e.points end as points
                      from points_transaction t
                      join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id
                                         and e.leg = 1
                     where t.kind in ('EARN', 'CORRECTION', 'REDEMPTION', 'REVERSAL', 'EXPIRY', 'FORFEIT'))
                   as moved
             group by dealer_id, month, measure having sum(points) <> 0`,
    },
    right: {
      service: 'analytics',
      sql: `select dealer_id || '/' || to_char(business_day, 'YYYY-MM') || '/' || measure as key,
                   sum(value)::text as value
              from day_figure where measure in ('POINTS_ISSUED', 'POINTS_REDEEMED', 'POINTS_EXPIRED')
             group by dealer_id, to_char(business_day, 'YYYY-MM'), measure having sum(value) <> 0`,
    },
  },
  {
    name: 'figure-of-liability',
    says: 'The points that are outstanding are what the accounts of members hold (PTS-01, ANA-04).',
    left: {
      service: 'loyalty-points',
      sql: `select dealer_id as key, sum(total)::text as value
              from points_account where kind = 'MEMBER' group by dealer_id having sum(total) <> 0`,
    },
    right: {
      service: 'analytics',
      sql: `select dealer_id as key, sum(value)::text as value
              from day_figure where measure = 'POINTS_MOVED' group by dealer_id having sum(value) <> 0`,
    },
  },
  {
    name: 'figure-of-visits',
    says: 'The visits of a month are the cars with a settled order, each once a day (ANA-02, ANA-04).',
    left: {
      service: 'service-ledger',
      sql: `select dealer_id || '/' || to_char(business_day, 'YYYY-MM') as key,
                   count(distinct (vehicle_id, business_day))::text as value
              from repair_order where status in ('SETTLED', 'PARTLY_REFUNDED', 'REFUNDED')
             group by dealer_id, to_char(business_day, 'YYYY-MM')`,
    },
    right: {
      service: 'analytics',
      sql: `select dealer_id || '/' || to_char(business_day, 'YYYY-MM') as key, sum(value)::text as value
              from day_figure where measure = 'VISITS'
             group by dealer_id, to_char(business_day, 'YYYY-MM') having sum(value) <> 0`,
    },
  },
  {
    // Not "as known today": the clock of a sandbox dealer may be ahead, and so are the days of its cards.
    name: 'figure-of-members',
    says: 'The members of today are the customers with a card that runs (MEM-01, ANA-04).',
    left: {
      service: 'membership',
      sql: `select dealer_id as key, count(distinct customer_id)::text as value
              from membership where member_number is not null and valid_to > current_date group by dealer_id`,
    },
    right: {
      service: 'analytics',
      sql: `select dealer_id as key, count(distinct customer_id)::text as value
              from (select distinct on (dealer_id, membership_id) dealer_id, customer_id, valid_to
                      from tier_fact
                     order by dealer_id, membership_id, changed_on desc, sequence desc) as last
             where valid_to > current_date group by dealer_id`,
    },
  },
  {
    name: 'figure-of-club-balance',
    says: 'The club balance of a closed month is the one it was closed with (SVC-18, ANA-04).',
    left: {
      service: 'analytics',
      sql: `select dealer_id || '/' || club_period_id as key, revision || ' ' || closing_minor as value
              from club_period_fact`,
    },
    right: {
      service: 'service-ledger',
      sql: `select dealer_id || '/' || id as key, revision || ' ' || closing_minor as value
              from club_period where status = 'CLOSED'`,
    },
    isPartOfLeft: true,
  },
];
