import fc from 'fast-check';
import { ReplayGuard } from './replay-guard';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 27) + seconds * 1_000);
const sender = (n: number) => n.toString(16).padStart(16, '0');
const nonce = (number: number, by = 1) => `${sender(by)}.${number}`;

describe('PLT-02: the memory of signed requests', () => {
  it('takes each of a sender once, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 200 }), (numbers) => {
        const guard = new ReplayGuard();
        const taken = new Set<number>();
        let newest = 0;
        for (const number of numbers) {
          const isNew = !taken.has(number) && number > newest - 131_072;
          expect(guard.take(nonce(number), at(0))).toBe(isNew);
          if (isNew) taken.add(number);
          newest = Math.max(newest, number);
        }
      }),
    );
  });

  it('takes the same number of another sender', () => {
    const guard = new ReplayGuard();
    expect([guard.take(nonce(7, 1), at(0)), guard.take(nonce(7, 2), at(0))]).toEqual([true, true]);
    expect([guard.take(nonce(7, 1), at(1)), guard.take(nonce(7, 2), at(1))]).toEqual([false, false]);
  });

  it('takes a million in a row, and none of them again, in the memory of the first', () => {
    const guard = new ReplayGuard();
    for (let n = 1; n <= 1_000_000; n++) if (!guard.take(nonce(n), at(0))) throw new Error(`${n} is refused`);
    expect([1, 500_000, 868_928, 868_929, 1_000_000].map((n) => guard.take(nonce(n), at(0)))).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  it('forgets a sender once all that it signed is too old, and takes no more than it can remember', () => {
    const guard = new ReplayGuard();
    for (let by = 1; by <= 1_000; by++) guard.take(nonce(1, by), at(0));
    expect(guard.take(nonce(1, 2_000), at(64))).toBe(false);
    expect(guard.take(nonce(2, 1), at(64))).toBe(true);
    expect(guard.take(nonce(1, 2_000), at(66))).toBe(true);
    expect(guard.take(nonce(2, 1), at(67))).toBe(false);
  });
});
