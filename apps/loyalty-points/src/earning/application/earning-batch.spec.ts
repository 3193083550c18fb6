import { businessDayOf, countingIds, localDate } from '@autoclub/domain-kit';
import { type ProgrammeVersion, defaultProgramme, programmeBook } from '@autoclub/programme-config';
import fc from 'fast-check';
import type { MembershipFact } from '../../memberships';
import type { DocumentOf } from '../domain/earning-document';
import { EarningBatch, type Knowledge } from './earning-batch';
import type { Arrival, ProgrammeFor } from './ports';
import { previewPoints } from './preview-points';

const dealer = { dealerId: 'dlr_1', regionId: 'reg_1', timeZone: 'Asia/Shanghai' };
const fact: MembershipFact = {
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  membershipId: 'mem_1',
  sequence: 1,
  tier: 'BASIC',
  changedOn: localDate('2026-03-01'),
  validity: { from: localDate('2026-03-01'), to: localDate('2028-03-01') },
};

function programmeOf(versions: readonly ProgrammeVersion[] = []): ProgrammeFor {
  const book = programmeBook([defaultProgramme, ...versions]);
  return (of, day) => {
    const { version, values } = book.inForce(of, day);
    return { version, points: values.points };
  };
}

function batchOf(known: Partial<Knowledge> = {}, programmeFor = programmeOf(), now = '2026-11-22T15:59:59Z') {
  const newId = countingIds();
  return new EarningBatch(
    { dealers: [dealer], facts: [fact], records: [], ...known },
    {
      programmeFor,
      newTransactionId: () => newId('ptt'),
      today: ({ timeZone }) => businessDayOf(new Date(now), timeZone),
      now: new Date(now),
    },
  );
}

function order(
  payableMinor: number,
  day = '2026-11-21',
  version = 1,
): Arrival & { document: DocumentOf<'REPAIR_ORDER'> } {
  return {
    version,
    trace: { correlationId: 'trace', causationId: `event-${version}` },
    document: {
      type: 'REPAIR_ORDER',
      id: 'ror_1',
      dealerId: 'dlr_1',
      customerId: 'cus_1',
      businessDay: localDate(day),
      facts: {
        currency: 'CNY',
        lines: [{ kind: 'LABOUR', payer: 'CUSTOMER', payableMinor }],
        paidWithPointsMinor: 0,
      },
    },
  };
}

describe('a batch of documents', () => {
  it('PTS-12: a preview says of any order what a batch posts for it', async () => {
    const days = fc.constantFrom('2026-02-28', '2026-03-01', '2026-11-21', '2028-03-01');
    await fc.assert(
      fc.asyncProperty(fc.nat(500_000), days, async (payable, day) => {
        const arrival = order(payable, day);
        const batch = batchOf();
        batch.receive(arrival);
        const [record] = batch.changedRecords();
        const { document } = arrival;
        const reads = { standpointOf: () => Promise.resolve({ dealer, document, facts: [fact] }) };
        const means = { reads, programmeFor: programmeOf() };
        const reader = { scope: { kind: 'dealer', dealerId: 'dlr_1' } } as const;
        const preview = await previewPoints(means, reader, document);
        expect(preview).toEqual(record?.judgement);
        expect(batch.postings.reduce((sum, { points }) => sum + points, 0)).toBe(preview?.points);
      }),
    );
  });

  const later: ProgrammeVersion = {
    id: 'SH01@2',
    level: 'DEALER',
    scopeId: 'dlr_1',
    effectiveFrom: localDate('2026-11-01'),
    values: { points: { repairStepMinor: 10_000, lotLifeMonths: 12 } },
  };

  it.each([
    ['the day before the change', '2026-10-31', 20, 'default@1', null],
    ['the day of the change', '2026-11-01', 10, 'default@1+SH01@2', '2027-11-01'],
  ])(
    'CONV-3, CONV-6, PTS-06: judges %s by its own version, lot life included',
    (_, day, points, version, expires) => {
      const batch = batchOf({}, programmeOf([later]));
      batch.receive(order(100_000, day));
      expect(batch.postings).toMatchObject([
        { points, businessDay: day, lotExpiresOn: expires, explanation: { ruleVersion: version } },
      ]);
    },
  );

  it.each([
    ['2026-11-22T15:59:59Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
  ])('CONV-2, CONV-6: what arrives at %s is posted on the dealer’s day %s', (now, postedOn) => {
    const batch = batchOf({}, programmeOf(), now);
    batch.receive(order(100_000));
    expect(batch.postings).toMatchObject([{ postedOn, businessDay: '2026-11-21' }]);
  });

  it('PTS-05: a correction refers to the first posting and is caused by its own event', () => {
    const batch = batchOf();
    batch.receive(order(100_000));
    batch.receive(order(87_000, '2026-11-21', 2));
    expect(batch.postings).toMatchObject([
      { transactionId: 'ptt_1', correctsTransactionId: null, trace: { causationId: 'event-1' } },
      {
        transactionId: 'ptt_2',
        correctsTransactionId: 'ptt_1',
        points: -3,
        trace: { causationId: 'event-2' },
      },
    ]);
    expect(batch.judged.map(({ record }) => record.judgementCount)).toEqual([1, 2]);
    expect(batch.changedRecords()).toMatchObject([
      { version: 2, postingCount: 2, firstTransactionId: 'ptt_1' },
    ]);
  });

  it('PTS-04: what is not newer changes nothing and is not published again', () => {
    const batch = batchOf();
    batch.receive(order(100_000, '2026-11-21', 2));
    batch.receive(order(500_000, '2026-11-21', 2));
    batch.receive(order(500_000, '2026-11-21', 1));
    expect(batch.postings).toHaveLength(1);
    expect(batch.judged).toHaveLength(1);
  });

  it('CONV-6: reviews a stored document only where the judgement changes', () => {
    const before = batchOf({ facts: [] });
    before.receive(order(100_000));
    const records = before.changedRecords();
    const unchanged = batchOf({ facts: [], records });
    const changed = batchOf({ records });
    for (const record of records) {
      unchanged.review(record, 'activation');
      changed.review(record, 'activation');
    }
    expect(unchanged.judged).toEqual([]);
    expect(changed.postings).toMatchObject([
      { kind: 'EARN', points: 20, trace: { correlationId: 'trace', causationId: 'activation' } },
    ]);
  });

  it('does not judge for a dealer it does not know', () => {
    expect(() => batchOf({ dealers: [] }).receive(order(100_000))).toThrow('dlr_1');
  });
});
