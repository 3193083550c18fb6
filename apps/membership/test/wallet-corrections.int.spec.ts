import { randomIds } from '@autoclub/domain-kit';
import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { registerMember } from './requests';
import { give, registerStaff, type Given } from './staff';

interface Corrected extends Given {
  readonly correction: { id: string; status: string; decidedById: string | null } | null;
}

type Person = Awaited<ReturnType<typeof registerStaff>>;

describe('MEM-09: a correction of stored value', () => {
  let club: Club;
  let dealerId: string;
  let membershipId: string;
  let anna: Person;
  let bert: Person;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    const home = { dealerId, dealerCode: 'SH01' };
    anna = await registerStaff(club, home, 'CM-01', ['CLUB_MANAGER']);
    bert = await registerStaff(club, home, 'CM-02', ['CLUB_MANAGER']);
  });
  afterAll(() => club.close());
  beforeEach(async () => {
    club.now = new Date('2026-11-21T06:00:00Z');
    ({ membershipId } = await registerMember(club, dealerId, ++serial));
    const source = { id: randomIds('rec') };
    await give(club, anna, 'walletTopUp', { membershipId, amount: { amount: '100.00' }, source });
  });

  const SHOWN = 'correction { id status decidedById }';
  const request = (amount: string, input: object = {}, by = anna) => {
    const asked = { membershipId, amount: { amount }, isAdded: false, reason: '重复充值', ...input };
    return give<Corrected>(club, by, 'walletCorrectionRequest', asked, SHOWN);
  };
  const decide = (correctionId: string | undefined, isApproved: boolean, by = bert) =>
    give<Corrected>(club, by, 'walletCorrectionDecide', { correctionId, isApproved }, SHOWN);
  const codes = ({ userErrors }: Given) => userErrors.map(({ code }) => code);
  const books = async () => {
    const [row] = await club.db.owner.query<{ balance: number; own: number; total: number }[]>(
      `select w.balance_minor as balance,
              (select sum(e.amount_minor)::bigint from wallet_entry e where e.account = w.wallet_id) as own,
              (select sum(e.amount_minor)::bigint from wallet_entry e) as total
         from wallet w where w.membership_id = $1`,
      [membershipId],
    );
    return row;
  };

  it.each([
    [false, '40.00', 6_000],
    [false, '100.00', 0],
    [true, '40.00', 14_000],
  ])('moves once another person agrees, in two legs: added %s, %s', async (isAdded, amount, after) => {
    const { correction } = await request(amount, { isAdded });
    expect(correction).toMatchObject({ status: 'REQUESTED', decidedById: null });
    expect(await books()).toEqual({ balance: 10_000, own: 10_000, total: 0 });
    expect((await decide(correction?.id, true)).correction).toEqual({
      id: correction?.id,
      status: 'APPROVED',
      decidedById: bert.staffMemberId,
    });
    expect(await books()).toEqual({ balance: after, own: after, total: 0 });
    expect((await club.published('stored-value-moved')).at(-1)?.data).toMatchObject({
      kind: 'CORRECTED',
      source: { type: 'CORRECTION', id: correction?.id },
      movedBy: bert.staffMemberId,
    });
    expect(codes(await decide(correction?.id, true))).toEqual(['CORRECTION_DECIDED']);
  });

  it('moves nothing when it is declined, and what it holds no more', async () => {
    const declined = await request('40.00');
    expect((await decide(declined.correction?.id, false)).correction?.status).toBe('DECLINED');
    const tooMuch = await request('100.01');
    expect(codes(await decide(tooMuch.correction?.id, true))).toEqual(['STORED_VALUE_TOO_LOW']);
    expect(await books()).toEqual({ balance: 10_000, own: 10_000, total: 0 });
    const query =
      'query ($id: ID!) { membership(id: $id) { walletCorrections { reason status amount { amount } } } }';
    expect(await club.ask(anna, query, { id: membershipId })).toEqual({
      membership: {
        walletCorrections: [
          { reason: '重复充值', status: 'REQUESTED', amount: { amount: '-100.01' } },
          { reason: '重复充值', status: 'DECLINED', amount: { amount: '-40.00' } },
        ],
      },
    });
  });

  it.each<[string, object, string]>([
    ['without a reason', { reason: ' ' }, 'TEXT_REQUIRED'],
    ['of nothing', { amount: { amount: '0.00' } }, 'AMOUNT_OUT_OF_RANGE'],
    ['of less than nothing', { amount: { amount: '-1.00' } }, 'AMOUNT_NEGATIVE'],
    ['of half a cent', { amount: { amount: '1.001' } }, 'AMOUNT_INVALID'],
    ['of nobody', { membershipId: 'mem_none' }, 'MEMBERSHIP_NOT_FOUND'],
  ])('%s is refused, and nothing is written', async (_, input, code) => {
    const refusal = await request('1.00', input);
    expect(refusal).toMatchObject({ correction: null, userErrors: [{ code }] });
    expect(refusal.userErrors[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    const rows = await club.db.owner.query('select 1 from wallet_correction where membership_id = $1', [
      membershipId,
    ]);
    expect(rows).toEqual([]);
  });

  it('takes two persons with tokens of their own', async () => {
    const nobody = { ...principals.staffOf(dealerId, ['CLUB_MANAGER']), staffMemberId: null } as never;
    expect(codes(await request('1.00', {}, nobody))).toEqual(['CORRECTION_NEEDS_PERSON']);
    const { correction } = await request('1.00');
    expect(codes(await decide(correction?.id, true, anna))).toEqual(['CORRECTION_NEEDS_SECOND_PERSON']);
    expect(codes(await decide(correction?.id, true, nobody))).toEqual(['CORRECTION_NEEDS_PERSON']);
    expect(codes(await decide('wlc_none', true))).toEqual(['CORRECTION_NOT_FOUND']);
    await expect(
      club.db.owner.query(
        `update wallet_correction set status = 'APPROVED', decided_by = requested_by, decided_at = now()`,
      ),
    ).rejects.toThrow('wallet_correction_check');
  });

  it('PLT-02: is not there for another dealer', async () => {
    const { correction } = await request('1.00');
    const dealerCode = `GZ${serial}`;
    const home = { ...(await registerDealer(club, dealerCode, 'SOUTH')), dealerCode };
    const stranger = await registerStaff(club, home, 'CM-09', ['CLUB_MANAGER']);
    expect(codes(await decide(correction?.id, true, stranger))).toEqual(['CORRECTION_NOT_FOUND']);
    expect(codes(await request('1.00', {}, stranger))).toEqual(['MEMBERSHIP_NOT_FOUND']);
  });

  it('of 50 who decide at once exactly one moves the money', async () => {
    const { correction } = await request('40.00');
    const answers = await Promise.all(Array.from({ length: 50 }, () => decide(correction?.id, true)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['CORRECTION_DECIDED']));
    expect(await books()).toMatchObject({ balance: 6_000, total: 0 });
  });

  it('is a figure of its own of the month that is closed', async () => {
    const { correction } = await request('40.00');
    await decide(correction?.id, true);
    await club.runJobs(dealerId, '2026-12-01');
    const query = `query ($id: ID!) { dealer(id: $id) { storedValueMonthEnds(last: 1) {
      openingAmount { amount } toppedUpAmount { amount } spentAmount { amount } refundedAmount { amount }
      correctedAmount { amount } closingAmount { amount } } } }`;
    const { dealer } = await club.ask<{
      dealer: { storedValueMonthEnds: Record<string, { amount: string }>[] };
    }>(anna, query, { id: dealerId });
    const [month] = dealer.storedValueMonthEnds;
    const minor = (name: string) => Math.round(Number(month?.[`${name}Amount`]?.amount) * 100);
    const [sums] = await club.db.owner.query<{ corrected: number; held: number }[]>(
      `select (select sum(amount_minor)::bigint from wallet_movement where kind = 'CORRECTED') as corrected,
              (select sum(balance_minor)::bigint from wallet) as held`,
    );
    const { corrected, held } = sums ?? { corrected: NaN, held: NaN };
    expect(minor('corrected')).toBe(corrected);
    expect(minor('closing')).toBe(held);
    expect(minor('opening') + minor('toppedUp') - minor('spent') - minor('refunded') + corrected).toBe(held);
  });
});
