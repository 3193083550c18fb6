import type { Agreement, Side } from '../agreement';

const SETTLED: Side = {
  service: 'service-ledger',
  sql: `select dealer_id || '/' || id as key, customer_id || ' ' || business_day as value
          from repair_order where status in ('SETTLED', 'PARTLY_REFUNDED', 'REFUNDED')`,
};

/** Where a settled order must be known besides the ledger, with the customer it is for and its day. */
export const orders: readonly Agreement[] = [
  {
    name: 'orders-judged',
    says: 'Every settled order was judged once for points (PTS-04).',
    left: SETTLED,
    right: {
      service: 'loyalty-points',
      sql: `select dealer_id || '/' || source_id as key, customer_id || ' ' || business_day as value
              from earning_document where source_type = 'REPAIR_ORDER'`,
    },
  },
  {
    name: 'orders-counted',
    says: 'Every settled order is counted once in the figures (ANA-11).',
    left: SETTLED,
    right: {
      service: 'analytics',
      sql: `select dealer_id || '/' || repair_order_id as key, customer_id || ' ' || business_day as value
              from order_fact`,
    },
  },
  {
    name: 'members-on-orders',
    says: 'The ledger and the points know the same member on an order, or it is listed as late (CONV-6, SVC-21).',
    left: {
      service: 'service-ledger',
      sql: `select o.dealer_id || '/' || o.id as key, coalesce(l.membership_id, o.membership_id, 'none') as value
              from repair_order o
              left join late_discount l on l.dealer_id = o.dealer_id and l.repair_order_id = o.id`,
    },
    right: {
      service: 'loyalty-points',
      sql: `select dealer_id || '/' || source_id as key, coalesce(membership_id, 'none') as value
              from earning_document where source_type = 'REPAIR_ORDER' and outcome <> 'NOT_ELIGIBLE'`,
    },
    isPartOfLeft: true,
  },
];
