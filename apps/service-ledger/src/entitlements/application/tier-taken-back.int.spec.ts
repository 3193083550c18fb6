import {
  customerRegistered,
  membershipActivated,
  tierChanged,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import type { SettleAnswer } from '../../../test/builders/answers';
import { ENTITLEMENTS, line, membershipRefs, SETTLE, settleInput } from '../../../test/builders/documents';
import { activationFact, customerFact, tierChangeFact, vehicleFact } from '../../../test/builders/facts';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

type Step = 'activation' | 'upgrade' | 'correction' | 'second upgrade';

/** Every order in which these can arrive. */
function ordersOf<T>(steps: readonly T[]): T[][] {
  if (steps.length < 2) return [[...steps]];
  return steps.flatMap((first, i) =>
    ordersOf([...steps.slice(0, i), ...steps.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

const NOON = (day: string) => ({ openedAt: `${day}T02:00:00Z`, settledAt: `${day}T04:00:00Z` });

/**
 * BASIC from 1 March, SILVER from 1 June, taken back on 10 June with the validity BASIC had from the beginning,
 * and SILVER again from 1 July.
 */
describe('a tier that was taken back', () => {
  let ledger: LedgerUnderTest;
  let memberships = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1', false);
  });
  afterAll(() => ledger.close());

  const deliver = (step: Step, membership: string, customer: string) => {
    const of = ['dlr_1', membership, customer] as const;
    if (step === 'activation')
      return ledger.feed(membershipActivated, [activationFact(...of)], { sequence: 1 });
    const changes = {
      upgrade: { changedOn: '2026-06-01', validFrom: '2026-06-01', validTo: '2028-06-01', sequence: 2 },
      correction: { changedOn: '2026-06-10', validFrom: '2026-03-01', validTo: '2028-03-01', sequence: 3 },
      'second upgrade': {
        changedOn: '2026-07-01',
        validFrom: '2026-07-01',
        validTo: '2028-07-01',
        sequence: 4,
      },
    } as const;
    const { sequence, ...days } = changes[step];
    const tiers =
      step === 'correction'
        ? { fromTier: 'SILVER', toTier: 'BASIC', causes: ['CORRECTION'] }
        : { fromTier: 'BASIC', toTier: 'SILVER' };
    const fact = tierChangeFact(...of, { ...days, ...tiers, tierChangeId: `tch_${step.replace(' ', '')}` });
    return ledger.feed(tierChanged, [fact], { sequence });
  };

  const withFacts = async (steps: readonly Step[]) => {
    const n = ++memberships;
    const [membership, customer, vehicle] = [`mem_t${n}`, `cus_t${n}`, `veh_t${n}`];
    await ledger.feed(customerRegistered, [customerFact('dlr_1', customer)]);
    await ledger.feed(vehicleRegistered, [vehicleFact('dlr_1', vehicle, customer)]);
    for (const step of steps) await deliver(step, membership, customer);
    return { n, membership, customerId: customer, vehicleId: vehicle };
  };

  const settledOn = async (
    day: string,
    { n, customerId, vehicleId }: Awaited<ReturnType<typeof withFacts>>,
  ) => {
    const input = settleInput('1', {
      roNumber: `RO-${n}-${day}`,
      customerId,
      vehicleId,
      mileageKm: null,
      lines: [line('LABOUR', '1000.00')],
      ...NOON(day),
    });
    const { repairOrder } = await ledger.mutate<SettleAnswer>('1', SETTLE, input);
    return [repairOrder?.tierCode, repairOrder?.totals.discountAmount.amount];
  };

  it.each(ordersOf<Step>(['activation', 'upgrade', 'correction']).map((steps) => [steps.join(', '), steps]))(
    'CONV-6: %s: an order of each day has the tier of its day',
    async (_, steps) => {
      const card = await withFacts(steps as Step[]);
      expect(await settledOn('2026-05-31', card)).toEqual(['BASIC', '50.00']);
      expect(await settledOn('2026-06-01', card)).toEqual(['SILVER', '100.00']);
      expect(await settledOn('2026-06-09', card)).toEqual(['SILVER', '100.00']);
      expect(await settledOn('2026-06-10', card)).toEqual(['BASIC', '50.00']);
      expect(await settledOn('2026-06-20', card)).toEqual(['BASIC', '50.00']);
    },
  );

  it.each(ordersOf<Step>(['activation', 'upgrade', 'correction']).map((steps) => [steps.join(', '), steps]))(
    'SVC-05: %s: the plan is again that of the tier before',
    async (_, steps) => {
      const { membership } = await withFacts(steps as Step[]);
      const { data } = await ledger.ask(
        ENTITLEMENTS,
        membershipRefs(membership),
        undefined,
        '2026-06-20T04:00:00Z',
      );
      const [found] = data._entities as {
        entitlements: { code: string; tierCode: string; grantedCount: number }[];
      }[];
      expect(new Set(found?.entitlements.map(({ tierCode }) => tierCode))).toEqual(new Set(['BASIC']));
      expect(found?.entitlements.find(({ code }) => code === 'CAR_WASH')?.grantedCount).toBe(10);
    },
  );

  it.each([
    ['in order', ['activation', 'upgrade', 'correction', 'second upgrade']],
    ['backwards', ['second upgrade', 'correction', 'upgrade', 'activation']],
    ['the correction last', ['activation', 'second upgrade', 'upgrade', 'correction']],
    ['each twice', ['correction', 'activation', 'correction', 'upgrade', 'second upgrade', 'upgrade']],
  ])('CONV-6: earned again after a correction, %s', async (_, steps) => {
    const card = await withFacts(steps as Step[]);
    expect(await settledOn('2026-06-20', card)).toEqual(['BASIC', '50.00']);
    expect(await settledOn('2026-07-20', card)).toEqual(['SILVER', '100.00']);
  });

  it('CONV-6: a correction that arrives days later judges late orders by its own day', async () => {
    const card = await withFacts(['activation', 'upgrade']);
    expect(await settledOn('2026-06-20', card)).toEqual(['SILVER', '100.00']);
    await deliver('correction', card.membership, card.customerId);
    expect(await settledOn('2026-06-21', card)).toEqual(['BASIC', '50.00']);
    expect(await settledOn('2026-06-08', card)).toEqual(['SILVER', '100.00']);
  });
});
