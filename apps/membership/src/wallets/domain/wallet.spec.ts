import { localDate, money } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { emptyWallet, move, type MovementKind, type MovementOrder, type Wallet } from './wallet';

const today = localDate('2026-11-21');
const NEW = emptyWallet(
  { dealerId: 'dlr_1', membershipId: 'mem_1', customerId: 'cus_1' },
  localDate('2026-03-01'),
);

function order(kind: MovementKind, amountMinor: number, day = today): MovementOrder {
  const source = { type: 'RECEIPT', id: 'R-1' } as const;
  return { kind, amount: money(amountMinor), source, today: day, lowThreshold: money(20_000) };
}

function holding(balanceMinor: number, overrides: Partial<Wallet> = {}): Wallet {
  return { ...NEW, balance: money(balanceMinor), emptySince: null, ...overrides };
}

describe('MEM-09: stored value', () => {
  it.each<[string, number, MovementKind, number, number | string]>([
    ['a top-up', 0, 'TOP_UP', 50_000, 50_000],
    ['a spend of a part', 50_000, 'SPENT', 15_000, 35_000],
    ['a spend of all there is', 50_000, 'SPENT', 50_000, 0],
    ['a spend of a cent more', 50_000, 'SPENT', 50_001, 'STORED_VALUE_TOO_LOW'],
    ['a refund of all there is', 50_000, 'REFUNDED', 50_000, 0],
    ['a refund of a cent more', 50_000, 'REFUNDED', 50_001, 'STORED_VALUE_TOO_LOW'],
    ['a top-up to the largest amount', 999_999_999_999, 'TOP_UP', 1, 1_000_000_000_000],
    ['a cent beyond the largest amount', 1_000_000_000_000, 'TOP_UP', 1, 'STORED_VALUE_TOO_HIGH'],
  ])('%s', (_, before, kind, amount, after) => {
    const moved = move(holding(before), order(kind, amount));
    const expected = typeof after === 'number' ? { amountMinor: after } : after;
    expect(moved.ok ? moved.value.wallet.balance : moved.refusals[0]?.code).toEqual(
      typeof expected === 'string' ? expected : expect.objectContaining(expected),
    );
  });

  it('names what the wallet holds when it holds too little', () => {
    expect(move(holding(100), order('SPENT', 200))).toMatchObject({
      refusals: [{ field: ['amount'], facts: { balance: money(100) } }],
    });
  });

  it.each<[MovementKind, 'RECEIPT' | 'REPAIR_ORDER' | 'MEMBERSHIP', string]>([
    ['TOP_UP', 'RECEIPT', 'CASH'],
    ['REFUNDED', 'RECEIPT', 'CASH'],
    ['SPENT', 'REPAIR_ORDER', 'SALES'],
    ['SPENT', 'MEMBERSHIP', 'FEES'],
  ])('%s for a %s is the other leg of %s', (kind, type, account) => {
    const moved = move(holding(50_000), { ...order(kind, 100), source: { type, id: '1' } });
    expect(moved).toMatchObject({ value: { movement: { account } } });
  });

  it.each([
    ['falls below the threshold', 20_000, false, 1, true],
    ['stays at the threshold', 20_001, false, 1, false],
    ['is low already', 15_000, true, 1, false],
  ])('MEM-08: a balance that %s', (_, before, wasLow, spent, isNewlyLow) => {
    const moved = move(holding(before, { isLow: wasLow }), order('SPENT', spent));
    expect(moved).toMatchObject({ value: { isNewlyLow } });
  });

  it.each([
    ['to the threshold: the next fall is published again', 5_000, false],
    ['below the threshold: it stays published', 4_999, true],
  ])('MEM-08: a low balance topped up %s', (_, amount, isLow) => {
    const moved = move(holding(15_000, { isLow: true }), order('TOP_UP', amount));
    expect(moved).toMatchObject({ value: { wallet: { isLow }, isNewlyLow: false } });
  });

  it('MEM-08: knows since when it has been empty, and forgets it with the next top-up', () => {
    const later = localDate('2026-12-01');
    const emptied = move(holding(100), order('SPENT', 100, later));
    expect(emptied).toMatchObject({ value: { wallet: { emptySince: later } } });
    if (!emptied.ok) return;
    expect(move(emptied.value.wallet, order('TOP_UP', 1))).toMatchObject({
      value: { wallet: { emptySince: null } },
    });
  });

  it('any movements: never below zero, the balance is their sum, numbers have no gap', () => {
    const anyOrder = fc
      .tuple(fc.constantFrom<MovementKind>('TOP_UP', 'SPENT', 'REFUNDED'), fc.integer({ min: 1, max: 500 }))
      .map(([kind, amount]) => order(kind, amount));
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 40 }), (orders) => {
        let wallet = NEW;
        let [sum, count] = [0, 0];
        for (const each of orders) {
          const moved = move(wallet, each);
          if (!moved.ok) continue;
          wallet = moved.value.wallet;
          sum += moved.value.movement.amount.amountMinor;
          expect(moved.value.movement).toMatchObject({ sequence: ++count, balance: money(sum) });
          expect(wallet.balance.amountMinor).toBeGreaterThanOrEqual(0);
        }
        expect(wallet).toMatchObject({ balance: money(sum), movementCount: count });
      }),
    );
  });
});
