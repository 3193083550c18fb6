import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId } from '../examples';
import { businessDay, code, contactChannel, count, id, money } from '../fields';

export const campaignLaunched = defineEvent({
  publisher: 'activities',
  aggregate: 'campaign',
  name: 'campaign-launched',
  version: 1,
  key: 'campaignId',
  summary:
    'A campaign began: its members and those held out as the control group, in parts of at most 500 each (rulebook ACT-09).',
  schema: z.object({
    campaignId: id('cmg'),
    dealerId: id('dlr'),
    campaignCode: code,
    segmentId: id('seg').nullable(),
    channels: z.array(contactChannel).min(1),
    salesChannelCode: code.nullable().describe('An on-line shop is a sales channel like any other'),
    packCode: code.nullable().describe('The gift that is offered'),
    scriptCode: code.nullable().describe('The approved call script (rulebook ACT-12)'),
    budgetAmount: money.nullable(),
    startsOn: businessDay,
    endsOn: businessDay.describe('First day after the campaign'),
    launchedOn: businessDay,
    targetCount: count,
    controlCount: count,
    part: count.min(1).describe('One event per part, from 1'),
    partCount: count.min(1),
    targetCustomerIds: z.array(id('cus')).max(500),
    controlCustomerIds: z.array(id('cus')).max(500),
  }),
  example: {
    campaignId: exampleId('cmg'),
    dealerId: exampleId('dlr'),
    campaignCode: 'WINTER_CHECK_2026',
    segmentId: exampleId('seg'),
    channels: ['SMS' as const],
    salesChannelCode: null,
    packCode: 'LOST_CUSTOMER_CALL_BACK',
    scriptCode: null,
    budgetAmount: cny('5000.00'),
    startsOn: '2026-12-01',
    endsOn: '2027-01-01',
    launchedOn: '2026-12-01',
    targetCount: 2,
    controlCount: 1,
    part: 1,
    partCount: 1,
    targetCustomerIds: [exampleId('cus'), exampleId('cus', 2)],
    controlCustomerIds: [exampleId('cus', 3)],
  },
});
