import { randomIds } from '@autoclub/domain-kit';
import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { registerMember, type Refusals } from './requests';

interface Answer extends Refusals {
  readonly wallet: { balanceAmount: { amount: string }; isLow: boolean; emptySince: string | null } | null;
  readonly movement: { id: string; amount: { amount: string }; sequence: number } | null;
}

type Step = 'walletTopUp' | 'walletSpend' | 'walletRefund';

describe('MEM-09: stored value', () => {
  let club: Club;
  let dealerId: string;
  let membershipId: string;
  let customerId: string;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());
  beforeEach(async () => {
    ({ membershipId, customerId } = await registerMember(club, dealerId, ++serial));
  });

  const cashier = () => principals.staffOf(dealerId, ['CASHIER']);
  const step = async (name: Step, amount: string, more: object = {}, who = cashier()) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await club.ask<Record<Step, Answer>>(
      who,
      `mutation ($input: ${type}!) { ${name}(input: $input) {
         wallet { balanceAmount { amount } isLow emptySince }
         movement { id sequence amount { amount } }
         replayed userErrors { code field message } } }`,
      {
        input: {
          idempotencyKey: randomIds('key'),
          membershipId,
          amount: { amount },
          source: { id: randomIds('rec') },
          ...more,
        },
      },
    );
    return answer[name];
  };
  const balance = async () => {
    const [row] = await club.db.owner.query<{ balance: number; entries: number; total: number }[]>(
      `select w.balance_minor as balance,
              (select coalesce(sum(e.amount_minor), 0)::bigint from wallet_entry e
                where e.dealer_id = w.dealer_id and e.account = w.wallet_id) as entries,
              (select coalesce(sum(e.amount_minor), 0)::bigint from wallet_entry e
                where e.dealer_id = w.dealer_id) as total
         from wallet w where w.membership_id = $1`,
      [membershipId],
    );
    return row;
  };
  const of = async (name: string) =>
    (await club.published(name)).filter(({ data }) => data['membershipId'] === membershipId);

  it('is paid in, spent and given back in two legs each, and every movement is published', async () => {
    await step('walletTopUp', '500.00');
    await step('walletSpend', '150.00', { source: { type: 'REPAIR_ORDER', id: 'ror_1' } });
    expect(await step('walletRefund', '350.00')).toMatchObject({
      wallet: { balanceAmount: { amount: '0.00' }, emptySince: '2026-11-21' },
      movement: { sequence: 3, amount: { amount: '-350.00' } },
      userErrors: [],
    });
    expect(await balance()).toEqual({ balance: 0, entries: 0, total: 0 });
    const moved = await of('stored-value-moved');
    expect(
      moved.map(({ sequence, data }) => [sequence, data['kind'], data['amount'], data['balanceAmount']]),
    ).toEqual([
      [1, 'TOP_UP', cny('500.00'), cny('500.00')],
      [2, 'SPENT', cny('-150.00'), cny('350.00')],
      [3, 'REFUNDED', cny('-350.00'), cny('0.00')],
    ]);
    expect(moved[1]?.data).toMatchObject({ customerId, source: { type: 'REPAIR_ORDER', id: 'ror_1' } });
  });

  it('MEM-08: below the threshold is published once, until it is topped up', async () => {
    await step('walletTopUp', '300.00');
    expect(await step('walletSpend', '100.00')).toMatchObject({ wallet: { isLow: false } });
    expect(await of('stored-value-low')).toEqual([]);
    expect(await step('walletSpend', '0.01')).toMatchObject({ wallet: { isLow: true } });
    await step('walletSpend', '100.00');
    expect(await of('stored-value-low')).toMatchObject([
      { sequence: 4, data: { balanceAmount: cny('199.99'), thresholdAmount: cny('200.00'), isEmpty: false } },
    ]);
    await step('walletTopUp', '100.01');
    await step('walletSpend', '200.00');
    expect(await of('stored-value-low')).toMatchObject([
      {},
      { sequence: 8, data: { balanceAmount: cny('0.00'), isEmpty: true, churnsOn: null } },
    ]);
  });

  it.each<[string, Step, string, object, string]>([
    ['nothing', 'walletTopUp', '0.00', {}, 'AMOUNT_OUT_OF_RANGE'],
    ['less than nothing', 'walletTopUp', '-1.00', {}, 'AMOUNT_NEGATIVE'],
    ['too many decimals', 'walletTopUp', '1.001', {}, 'AMOUNT_INVALID'],
    ['more than it holds', 'walletSpend', '100.01', {}, 'STORED_VALUE_TOO_LOW'],
    ['more than it holds', 'walletRefund', '100.01', {}, 'STORED_VALUE_TOO_LOW'],
    ['a document that is none', 'walletSpend', '1.00', { source: { id: '收据' } }, 'CODE_INVALID'],
    [
      'a membership that is none',
      'walletTopUp',
      '1.00',
      { membershipId: 'mem_none' },
      'MEMBERSHIP_NOT_FOUND',
    ],
  ])('%s: %s of %s is refused and nothing is written', async (_, name, amount, more, code) => {
    await step('walletTopUp', '100.00');
    const before = await club.published('stored-value-moved');
    const refused = await step(name, amount, more);
    expect(refused).toMatchObject({ wallet: null, movement: null, userErrors: [{ code }] });
    expect(refused.userErrors[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(await club.published('stored-value-moved')).toHaveLength(before.length);
    expect(await balance()).toMatchObject({ balance: 10_000, entries: 10_000, total: 0 });
  });

  it('CONV-5: the same key moves once, and a receipt tops up once', async () => {
    const input = { idempotencyKey: randomIds('key'), source: { id: `R-${serial}` } };
    const first = await step('walletTopUp', '80.00', input);
    expect(await step('walletTopUp', '80.00', input)).toMatchObject({
      replayed: true,
      wallet: { balanceAmount: { amount: '80.00' } },
    });
    expect(first.replayed).toBe(false);
    expect(await step('walletTopUp', '80.00', { source: { id: `R-${serial}` } })).toMatchObject({
      userErrors: [{ code: 'RECEIPT_ALREADY_BOOKED' }],
    });
  });

  it('50 desks spend at once: as many succeed as the balance covers', async () => {
    await step('walletTopUp', '100.00');
    const answers = await Promise.all(Array.from({ length: 50 }, () => step('walletSpend', '30.00')));
    expect(answers.filter(({ movement }) => movement)).toHaveLength(3);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 47 }, () => 'STORED_VALUE_TOO_LOW'),
    );
    expect(await balance()).toMatchObject({ balance: 1_000, entries: 1_000, total: 0 });
  });

  it('the database itself keeps a wallet from going below zero, its history from changing, its legs in balance', async () => {
    await step('walletTopUp', '100.00');
    const scope = { kind: 'dealer', dealerId } as const;
    const run = (sql: string, ...values: unknown[]) =>
      club.db.database.transaction(scope, (tx) => tx.query(sql, [membershipId, ...values]));
    await expect(
      run('update wallet set balance_minor = balance_minor - 10001 where membership_id = $1'),
    ).rejects.toThrow('wallet_balance_minor_check');
    await expect(
      run(
        `delete from wallet_movement using wallet w where w.membership_id = $1 and w.wallet_id = wallet_movement.wallet_id`,
      ),
    ).rejects.toThrow();
    await expect(
      run(`insert into wallet_entry select m.dealer_id, m.movement_id, 'GIFTS', 1 from wallet_movement m
             join wallet w on w.wallet_id = m.wallet_id where w.membership_id = $1`),
    ).rejects.toThrow('do not sum to zero');
  });

  it('is shown with its movements, the newest first, and not to another dealer', async () => {
    await step('walletTopUp', '100.00');
    await step('walletSpend', '1.00');
    const query = `query ($id: ID!) { membership(id: $id) {
      wallet { balanceAmount { amount } movements(first: 1) { totalCount nodes { kind source { type } } } } } }`;
    expect(await club.ask(cashier(), query, { id: membershipId })).toEqual({
      membership: {
        wallet: {
          balanceAmount: { amount: '99.00' },
          movements: { totalCount: 2, nodes: [{ kind: 'SPENT', source: { type: 'RECEIPT' } }] },
        },
      },
    });
    const { dealerId: other } = await registerDealer(club, 'GZ01', 'SOUTH');
    const stranger = principals.staffOf(other, ['CASHIER']);
    expect(await club.ask(stranger, query, { id: membershipId })).toEqual({ membership: null });
    expect(await step('walletTopUp', '1.00', {}, stranger)).toMatchObject({
      userErrors: [{ code: 'MEMBERSHIP_NOT_FOUND' }],
    });
  });

  it('PLT-01: a service advisor moves no money', async () => {
    const mutation = `mutation ($input: WalletSpendInput!) { walletSpend(input: $input) { replayed } }`;
    const input = { idempotencyKey: 'k', membershipId, amount: { amount: '1.00' }, source: { id: '1' } };
    expect(await club.codes(principals.staffOf(dealerId), mutation, { input })).toEqual(['FORBIDDEN']);
  });
});

function cny(amount: string) {
  return { amount, currencyCode: 'CNY' };
}
