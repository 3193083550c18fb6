import fc from 'fast-check';
import { armOf as armAt } from '../domain/arms';
import { hashedDraw } from './hashed-draw';

const armOf = (seed: string, customerId: string, share: number) => armAt(hashedDraw(seed, customerId), share);

const customers = Array.from({ length: 5_000 }, (_, at) => `cus_${at}`);
const seeds = fc.string({ minLength: 1, maxLength: 20 });
const controls = (seed: string, share: number) =>
  customers.filter((id) => armOf(seed, id, share) === 'CONTROL').length;

describe('the arms of a campaign', () => {
  it.each([
    ['seed-1', 'cus_1', 1_000, 'TREATED'],
    ['seed-1', 'cus_1', 0, 'TREATED'],
    ['seed-1', 'cus_1', 10_000, 'CONTROL'],
  ] as const)('ACT-09: seed %s and %s with %i hundredths of a percent: %s', (seed, id, share, arm) => {
    expect(armOf(seed, id, share)).toBe(arm);
  });

  it('ACT-09: holds out the share that was asked for, within five standard deviations', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 10_000 }), (seed, share) => {
        const part = share / 10_000;
        const deviation = Math.sqrt(customers.length * part * (1 - part));
        expect(Math.abs(controls(seed, share) - customers.length * part)).toBeLessThanOrEqual(5 * deviation);
      }),
      { numRuns: 30 },
    );
  });

  it('ACT-09: stays as it was, however many join later, and when the share grows', () => {
    fc.assert(
      fc.property(seeds, fc.uuid(), fc.nat(10_000), fc.nat(10_000), (seed, customerId, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(armOf(seed, customerId, less)).toBe(armOf(seed, customerId, less));
        if (armOf(seed, customerId, less) === 'CONTROL')
          expect(armOf(seed, customerId, more)).toBe('CONTROL');
      }),
    );
  });

  it('ACT-09: two campaigns hold out different people', () => {
    const held = (seed: string) => customers.filter((id) => armOf(seed, id, 1_000) === 'CONTROL');
    const [first, second] = [held('a'), new Set(held('b'))];
    expect(first.filter((id) => second.has(id)).length).toBeLessThan(first.length / 2);
  });
});
