import type { ServiceName } from '@autoclub/local-stack';
import type { Agreement, Side } from '../agreement';

const CUSTOMERS: Side = {
  service: 'membership',
  sql: `select dealer_id || '/' || customer_id as key, '' as value from customer`,
};

function customersIn(service: ServiceName, idColumn: string): Agreement {
  return {
    name: `customers-in-${service}`,
    says: `Every customer is known in ${service}.`,
    left: CUSTOMERS,
    right: { service, sql: `select dealer_id || '/' || ${idColumn} as key, '' as value from customer` },
  };
}

/** What services keep of what others own. */
export const copies: readonly Agreement[] = [
  customersIn('service-ledger', 'id'),
  customersIn('activities', 'customer_id'),
  customersIn('analytics', 'customer_id'),
  {
    name: 'tier-changes-in-service-ledger',
    says: 'Every change of a tier is known where prices follow it, with its day (MEM-04, SVC-02).',
    left: {
      service: 'membership',
      sql: `select dealer_id || '/' || tier_change_id as key, to_tier || ' ' || changed_on as value from tier_change`,
    },
    right: {
      service: 'service-ledger',
      sql: `select dealer_id || '/' || fact_id as key, tier || ' ' || changed_on as value
              from tier_fact where fact_id like 'tch\\_%'`,
    },
  },
];
