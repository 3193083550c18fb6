import { countingIds } from '@autoclub/domain-kit';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { principals } from '@autoclub/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followUp } from '../src/follow-up';
import { BOOK, bookInput } from './builders/appointments';
import { complaintInput, OPEN } from './builders/complaints';
import { freshKey, SETTLE, settleInput } from './builders/documents';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

const [, README = ''] = readFileSync(join(__dirname, '../README.md'), 'utf8').split(
  '\n## Queries of the service desk\n',
);
const [SECTION = ''] = README.split('\n## ');
const QUERIES = new Map(
  [...SECTION.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text = '']) => [
    /query (\w+)/.exec(text)?.[1],
    text,
  ]),
);
const RECORD = `mutation ($input: ChecklistRecordInput!) { checklistRecord(input: $input) { userErrors { code } } }`;
const LATER = '2026-11-25T04:00:00Z';

describe('the queries of the service desk in the README', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    await ledger.mutate('1', BOOK, bookInput('1'));
    await ledger.mutate('1', OPEN, complaintInput('1', { severity: 'LOW' }), '2026-11-22T02:00:00Z');
    await ledger.mutate('1', SETTLE, settleInput('1'));
    const items = [{ itemCode: 'MEMBER_PRICE_NAMED', isPassed: false }];
    const run = { idempotencyKey: freshKey(), checklistCode: 'BOUTIQUE', staffMemberId: 'stf_1sa', items };
    await ledger.mutate('1', RECORD, run);
    const [job] = followUp.jobs?.({
      programmes: programmeBook([defaultProgramme]),
      ids: countingIds(),
    } as never) as [NonNullable<ReturnType<NonNullable<typeof followUp.jobs>>>[number]];
    const now = new Date(NOW);
    const day = { businessDay: '2026-11-22' as never, timeZone: 'Asia/Shanghai', dueAt: now, now };
    const cause = { correlationId: 'c'.repeat(32), causationId: 'list-follow-ups' };
    await ledger.db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, (tx) =>
      job.run({ ...day, dealerId: 'dlr_1', cursor: null, cause }, tx),
    );
  });
  afterAll(() => ledger.close());

  const period = { from: '2026-11-21', to: '2026-11-26' };
  const asked: [string, Record<string, unknown>, object][] = [
    [
      'WorkshopDay',
      { day: '2026-11-26', jobKind: 'PERIODIC_MAINTENANCE', period },
      {
        appointmentSlots: expect.arrayContaining([
          { slotTime: '2026-11-26 11:30', freeCount: 6, isZeroWait: true },
        ]),
        appointments: { nodes: [{ slotTime: '2026-11-23 10:00', vehicle: { id: 'veh_1' } }] },
        appointmentFigures: { bookedCount: 1, bookingRate: '0.0000', promiseRate: null },
      },
    ],
    [
      'ComplaintsPastDue',
      { period },
      {
        complaints: { nodes: [{ category: 'REPAIR_QUALITY', severity: 'LOW', owner: null }] },
        complaintFigures: { openedCount: 1, overdueCount: 1, inTimeRate: '0.0000' },
      },
    ],
    [
      'CallsDue',
      { manager: null, day: '2026-11-24', period },
      {
        followUps: { nodes: [{ dueOn: '2026-11-24', repairOrder: { roNumber: 'RO-1' } }] },
        followUpFigures: { memberListedRate: '1.0000', answeredRate: '0.0000', averageScore: null },
      },
    ],
    [
      'ContactPoints',
      { period },
      {
        contactPointCompliance: expect.arrayContaining([
          expect.objectContaining({
            contactPoint: 'BOUTIQUE',
            complianceRate: '0.0000',
            failedItems: [{ itemCode: 'MEMBER_PRICE_NAMED', failedCount: 1 }],
          }),
        ]),
      },
    ],
  ];

  it.each(asked)('%s shows what it says', async (name, variables, found) => {
    const manager = principals.staffOf('dlr_1', ['CLUB_MANAGER']);
    const { data, errors } = await ledger.ask(QUERIES.get(name) ?? '', variables, manager, LATER);
    expect(errors).toEqual([]);
    expect(data).toMatchObject(found);
  });

  it('are these and no others', () => {
    expect([...QUERIES.keys()]).toEqual(asked.map(([name]) => name));
  });
});
