import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleMember } from '../examples';
import { businessDay, code, count, money, ofCustomer } from '../fields';

/** A class by one rule set, and the one before; null: it had none. */
function verdict<const Class extends string>(classes: readonly [Class, ...Class[]]) {
  return z.object({
    ruleSetId: code,
    ruleSetVersion: z.string(),
    class: z.enum(classes),
    previousClass: z.enum(classes).nullable(),
  });
}

export const customerClassified = defineEvent({
  publisher: 'analytics',
  aggregate: 'customer-class',
  name: 'customer-classified',
  version: 1,
  key: 'customerId',
  summary:
    'A customer moved to another class at a dealer or in the brand, by either rule set; published on change only (rulebook ANA-01, ANA-02, ANA-12).',
  schema: z.object({
    ...ofCustomer,
    level: z.enum(['DEALER', 'BRAND']),
    asOfDay: businessDay,
    value: verdict(['LOYAL', 'FAIRLY_LOYAL', 'GENERAL', 'INACTIVE', 'LOST', 'NEW']),
    frequency: verdict(['A', 'B', 'C', 'D', 'POTENTIAL_A']),
    isNewCar: z.boolean(),
    hasInsuranceRenewed: z.boolean(),
    isInLoyalBase: z.boolean().describe('A or potential A'),
    spendAmount: money.describe('Of the last 12 months'),
    visitCount: count.describe('Of the last 12 months'),
    lastVisitOn: businessDay.nullable(),
  }),
  example: {
    ...exampleMember,
    level: 'DEALER' as const,
    asOfDay: '2026-11-21',
    value: {
      ruleSetId: 'ANA-01',
      ruleSetVersion: 'default@1',
      class: 'LOYAL' as const,
      previousClass: 'GENERAL' as const,
    },
    frequency: {
      ruleSetId: 'ANA-02',
      ruleSetVersion: 'default@1',
      class: 'A' as const,
      previousClass: 'A' as const,
    },
    isNewCar: false,
    hasInsuranceRenewed: true,
    isInLoyalBase: true,
    spendAmount: cny('4200.00'),
    visitCount: 4,
    lastVisitOn: '2026-11-21',
  },
});
