import { countStatements, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import {
  customerRow,
  customersCsv,
  importChunk,
  membershipRow,
  membershipsCsv,
  referralsCsv,
  upTo,
} from './imports';

describe('membershipsImport', () => {
  let club: Club;
  let dealerId: string;
  const dms = () => principals.dmsOf(dealerId);
  const send = (...rows: string[]) => importChunk(club, dms(), 'membershipsImport', membershipsCsv(...rows));

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    const customers = customersCsv(...upTo(200).map((serial) => customerRow(serial)));
    await importChunk(club, dms(), 'customersImport', customers);
  });
  afterAll(() => club.close());

  it('MEM-01, MEM-03: makes running memberships with the validity of their tier', async () => {
    const fee = { wayIn: 'FEE', source: 'APPLICATION' };
    const answer = await send(
      membershipRow(1),
      membershipRow(2, { ...fee, tier: 'SILVER', feePaid: '280.00', activatedOn: '2025-12-31' }),
      membershipRow(3, { tier: 'GOLD', wayIn: 'POINTS', activatedOn: '2026-01-15' }),
    );
    expect(answer).toMatchObject({ acceptedCount: 3, userErrors: [] });
    const { memberships } = await club.ask<{ memberships: { nodes: unknown[] } }>(
      principals.staffOf(dealerId),
      `{ memberships(filter: { status: ACTIVE }) { nodes {
          memberNumber status source wayIn feePaid { amount currencyCode } activatedOn validity { from to }
          tier { code rank name(language: EN) } qualifyingPoints application { status } customer { externalRef { number } }
        } } }`,
    );
    expect(memberships.nodes).toEqual([
      {
        memberNumber: 'M-1',
        status: 'ACTIVE',
        source: 'CAR_PURCHASE',
        wayIn: 'GIFT_WITH_CAR',
        feePaid: { amount: '0.00', currencyCode: 'CNY' },
        activatedOn: '2026-03-01',
        validity: { from: '2026-03-01', to: '2028-03-01' },
        tier: { code: 'BASIC', rank: 1, name: 'Basic' },
        qualifyingPoints: 0,
        application: { status: 'APPROVED' },
        customer: { externalRef: { number: 'C-1' } },
      },
      expect.objectContaining({
        feePaid: { amount: '280.00', currencyCode: 'CNY' },
        validity: { from: '2025-12-31', to: '2027-12-31' },
      }),
      expect.objectContaining({ validity: { from: '2026-01-15', to: '2029-01-15' } }),
    ]);
    const published = await club.published('membership-activated');
    expect(published.map(({ sequence, data }) => [sequence, data['tier'], data['validTo']])).toEqual([
      [1, 'BASIC', '2028-03-01'],
      [1, 'SILVER', '2027-12-31'],
      [1, 'GOLD', '2029-01-15'],
    ]);
  });

  it('CONV-5: a row sent again is UNCHANGED, each bad one has its reason', async () => {
    await send(membershipRow(10));
    const answer = await send(
      membershipRow(10),
      membershipRow(10, { activatedOn: '2026-03-02' }),
      membershipRow(10, { memberNumber: 'M-10b' }),
      membershipRow(11, { customerNumber: 'C-none' }),
      membershipRow(12, { tier: 'GOLD', wayIn: 'FEE', feePaid: '900.00' }),
      membershipRow(13, { activatedOn: '2027-01-01' }),
      membershipRow(14, { feePaid: 'free' }),
      membershipRow(15, { feePaid: '-1.00' }),
      membershipRow(16, { source: 'LUCK' }),
      membershipRow(17, { tier: 'PLATINUM' }),
    );
    expect(answer.rows.map(({ outcome, errors }) => errors[0]?.code ?? outcome)).toEqual([
      'UNCHANGED',
      'DUPLICATE_MEMBER_NUMBER',
      'ALREADY_A_MEMBER',
      'CUSTOMER_NOT_FOUND',
      'NEVER_FOR_MONEY',
      'DATE_IN_FUTURE',
      'FIELD_INVALID',
      'AMOUNT_NEGATIVE',
      'FIELD_INVALID',
      'TIER_UNKNOWN',
    ]);
  });

  it('MEM-01: a referral names the member who introduced the customer', async () => {
    const referral = (serial: number) => membershipRow(serial, { source: 'REFERRAL' });
    expect(await send(referral(20))).toMatchObject({
      refusedRows: [{ errors: [{ code: 'REFERRER_REQUIRED' }] }],
    });
    const content = referralsCsv(
      [membershipRow(20), ''],
      [referral(21), 'M-20'],
      [referral(22), 'M-none'],
      [membershipRow(23), 'M-20'],
    );
    const answer = await importChunk(club, dms(), 'membershipsImport', content);
    expect(answer.rows.map(({ outcome, errors }) => errors[0]?.code ?? outcome)).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'REFERRER_NOT_FOUND',
      'REFERRER_UNEXPECTED',
    ]);
    expect(await importChunk(club, dms(), 'membershipsImport', content)).toMatchObject({ unchangedCount: 2 });
    const { found } = await club.ask<{ found: unknown }>(
      principals.staffOf(dealerId),
      '{ found: membershipByNumber(memberNumber: "M-21") { source referrer { memberNumber } } }',
    );
    expect(found).toEqual({ source: 'REFERRAL', referrer: { memberNumber: 'M-20' } });
  });

  it('takes the same few statements for many rows as for one', async () => {
    const counted = countStatements(club.db.database.dataSource);
    await send(membershipRow(50));
    const one = counted.count();
    counted.reset();
    expect(await send(...upTo(100).map((i) => membershipRow(100 + i)))).toMatchObject({ acceptedCount: 100 });
    // The events of many rows are too much to ride on the COMMIT; those of one are not.
    expect(counted.count() - one).toBeLessThanOrEqual(1);
    expect(one).toBeLessThanOrEqual(11);
  });
});
