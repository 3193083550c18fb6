import { ORIGIN_COLUMNS } from '../../network';
import type { FactTable } from '../../network';

export const policyTable: FactTable = {
  name: 'policy_fact',
  key: ['dealer_id', 'policy_id'],
  columns: {
    dealer_id: 'text',
    policy_id: 'text',
    customer_id: 'text',
    vehicle_id: 'text',
    kind: 'text',
    is_sold_here: 'boolean',
    sold_on: 'date',
    period_from: 'date',
    period_to: 'date',
    premium_minor: 'bigint',
    ...ORIGIN_COLUMNS,
  },
};
