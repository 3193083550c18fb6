import { randomIds } from '@autoclub/domain-kit';
import { countStatements, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk, membershipRow, membershipsCsv, upTo } from './imports';
import { give, registerStaff } from './staff';

describe('MEM-09, SVC-22: walletBalancesImport', () => {
  let club: Club;
  let dealerId: string;
  const dms = () => principals.dmsOf(dealerId);
  const send = (rows: readonly string[], more: object = {}) =>
    importChunk(club, dms(), 'walletBalancesImport', ['memberNumber,balance', ...rows].join('\n'), more);
  const books = () =>
    club.db.owner.query<{ number: string; balance: number; own: number; total: number }[]>(
      `select m.member_number as number, w.balance_minor as balance,
              (select sum(e.amount_minor)::bigint from wallet_entry e where e.account = w.wallet_id) as own,
              (select sum(e.amount_minor)::bigint from wallet_entry e) as total
         from wallet w join membership m using (dealer_id, membership_id) order by 1`,
    );

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    await importChunk(club, dms(), 'customersImport', customersCsv(...upTo(130).map((n) => customerRow(n))));
    const cards = membershipsCsv(...upTo(130).map((n) => membershipRow(n)));
    await importChunk(club, dms(), 'membershipsImport', cards);
  });
  afterAll(() => club.close());

  it('opens wallets in two legs, once; each bad row has its reason and the others are kept', async () => {
    const rows = ['M-1,300.00', 'M-2,0.01', 'M-none,1.00', 'M-3,0.00', 'M-4,-1.00', 'M-5,1.001', 'M-2,5.00'];
    const dry = await send(rows, { isDryRun: true });
    expect(await books()).toEqual([]);
    const answer = await send(rows);
    const outcomes = answer.rows.map(({ outcome, errors }) => errors[0]?.code ?? outcome);
    expect(outcomes).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'MEMBER_NUMBER_NOT_FOUND',
      'AMOUNT_OUT_OF_RANGE',
      'AMOUNT_NEGATIVE',
      'FIELD_INVALID',
      'WALLET_ALREADY_IN_USE',
    ]);
    expect(dry.rows.map(({ outcome, errors }) => errors[0]?.code ?? outcome)).toEqual(outcomes);
    expect(answer.rows[2]?.errors[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(await books()).toEqual([
      { number: 'M-1', balance: 30_000, own: 30_000, total: 0 },
      { number: 'M-2', balance: 1, own: 1, total: 0 },
    ]);
    expect(
      (await club.published('stored-value-moved')).map(({ sequence, data }) => [sequence, data['kind']]),
    ).toEqual([
      [1, 'OPENING_BALANCE'],
      [1, 'OPENING_BALANCE'],
    ]);
    expect(await send(['M-1,300.00'])).toMatchObject({ unchangedCount: 1 });
    expect(await send(['M-1,301.00'])).toMatchObject({
      refusedRows: [{ errors: [{ code: 'WALLET_ALREADY_IN_USE' }] }],
    });
  });

  it('a wallet that has moved money brings nothing along, and one that was opened goes on', async () => {
    const cashier = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'K-1', ['CASHIER']);
    const memberOf = async (number: string) => {
      const { found } = await club.ask<{ found: { id: string } }>(
        cashier,
        'query ($number: String!) { found: membershipByNumber(memberNumber: $number) { id } }',
        { number },
      );
      return found.id;
    };
    const topUp = async (number: string) =>
      give(club, cashier, 'walletTopUp', {
        membershipId: await memberOf(number),
        amount: { amount: '10.00' },
        source: { id: randomIds('rec') },
      });
    expect(await topUp('M-6')).toMatchObject({ userErrors: [] });
    expect(await send(['M-6,1.00'])).toMatchObject({ refusedCount: 1 });
    expect(await topUp('M-1')).toMatchObject({ userErrors: [] });
    expect((await books()).find(({ number }) => number === 'M-1')).toMatchObject({
      balance: 31_000,
      total: 0,
    });
  });

  it('of 50 who send the same file at once one opens the wallet', async () => {
    const answers = await Promise.all(upTo(50).map(() => send(['M-7,50.00'])));
    expect(answers.filter(({ acceptedCount }) => acceptedCount === 1)).toHaveLength(1);
    expect(answers.filter(({ unchangedCount }) => unchangedCount === 1)).toHaveLength(49);
    expect((await books()).find(({ number }) => number === 'M-7')).toMatchObject({
      balance: 5_000,
      own: 5_000,
    });
  });

  it('takes the same few statements for many rows as for one', async () => {
    const counted = countStatements(club.db.database.dataSource);
    await send(['M-20,1.00']);
    const one = counted.count();
    counted.reset();
    expect(await send(upTo(100).map((n) => `M-${n + 20},2.00`))).toMatchObject({ acceptedCount: 100 });
    expect(counted.count() - one).toBeLessThanOrEqual(1);
  });

  it('is a figure of its own of the month, and for systems only', async () => {
    await club.runJobs(dealerId, '2026-12-01');
    const { dealer } = await club.ask<{
      dealer: { storedValueMonthEnds: Record<string, { amount: string }>[] };
    }>(
      principals.staffOf(dealerId, ['CLUB_MANAGER']),
      `query ($id: ID!) { dealer(id: $id) { storedValueMonthEnds(last: 1) {
         openingAmount { amount } broughtInAmount { amount } toppedUpAmount { amount } closingAmount { amount } } } }`,
      { id: dealerId },
    );
    expect(dealer.storedValueMonthEnds).toEqual([
      {
        openingAmount: { amount: '0.00' },
        broughtInAmount: { amount: '551.01' },
        toppedUpAmount: { amount: '20.00' },
        closingAmount: { amount: '571.01' },
      },
    ]);
    const ask = `mutation { walletBalancesImport(input: { idempotencyKey: "k", format: CSV, content: "memberNumber,balance\\nM-1,1.00" }) { replayed } }`;
    expect(await club.codes(principals.staffOf(dealerId), ask)).toEqual(['FORBIDDEN']);
  });
});
