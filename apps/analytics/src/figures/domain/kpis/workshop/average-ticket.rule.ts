import type { Kpi } from '../kpi';

/** What a paying visit brings on average: after discounts and refunds, without insurer, warranty and club. */
export const averageTicket: Kpi = {
  code: 'AVERAGE_TICKET',
  version: 1,
  name: { zh: '平均客单价', en: 'Average ticket' },
  unit: 'MONEY',
  formula: {
    zh: '客户自付金额 / 有客户自付金额的到店次数',
    en: 'customer-paid amount / visits with a customer-paid amount',
  },
  numerator: 'CUSTOMER_PAID_MINOR',
  denominator: 'PAYING_VISITS',
  groups: ['PAYING_VISITS'],
  isShare: false,
  breakdown: null,
  assessmentPeriod: 'MONTH',
  goals: { target: null, excellent: null },
};
