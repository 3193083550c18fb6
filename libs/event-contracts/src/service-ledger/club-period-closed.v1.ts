import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId } from '../examples';
import { businessDay, code, count, id, money } from '../fields';

export const clubPeriodClosed = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'club-account',
  name: 'club-period-closed',
  version: 1,
  key: 'dealerId',
  summary:
    'The accounts of a club were closed for a period, with every line: opening and income less expense is closing (rulebook SVC-18).',
  schema: z.object({
    clubPeriodId: id('clp'),
    dealerId: id('dlr'),
    periodFrom: businessDay,
    periodTo: businessDay.describe('First day after the period'),
    revision: count.min(1).describe('Counts up when a period is closed again after a correction'),
    openingAmount: money.describe('Carried over'),
    incomeAmount: money,
    expenseAmount: money,
    closingAmount: money,
    lines: z.array(
      z.object({
        side: z.enum(['INCOME', 'EXPENSE']),
        category: z.enum([
          'ANNUAL_FEES',
          'OTHER_INCOME',
          'LABOUR_DISCOUNTS',
          'FREE_SERVICES',
          'POINTS_FOR_SERVICES',
          'POINTS_FOR_GOODS',
          'ACTIVITIES',
          'GIFTS',
          'REWARDS',
        ]),
        departmentCode: code.describe('The department it is settled with: SERVICE, BOUTIQUE, CLUB …'),
        burden: z.enum(['OWN', 'OTHER_DEPARTMENT']),
        amount: money,
        itemCount: count.describe('How many facts it sums'),
      }),
    ),
    closedOn: businessDay,
    closedBy: id('stf').nullable(),
  }),
  example: {
    clubPeriodId: exampleId('clp'),
    dealerId: exampleId('dlr'),
    periodFrom: '2026-11-01',
    periodTo: '2026-12-01',
    revision: 1,
    openingAmount: cny('10000.00'),
    incomeAmount: cny('3600.00'),
    expenseAmount: cny('1250.00'),
    closingAmount: cny('12350.00'),
    lines: [
      {
        side: 'INCOME' as const,
        category: 'ANNUAL_FEES' as const,
        departmentCode: 'CLUB',
        burden: 'OWN' as const,
        amount: cny('3600.00'),
        itemCount: 20,
      },
      {
        side: 'EXPENSE' as const,
        category: 'LABOUR_DISCOUNTS' as const,
        departmentCode: 'SERVICE',
        burden: 'OTHER_DEPARTMENT' as const,
        amount: cny('1250.00'),
        itemCount: 61,
      },
    ],
    closedOn: '2026-12-01',
    closedBy: exampleId('stf'),
  },
});
