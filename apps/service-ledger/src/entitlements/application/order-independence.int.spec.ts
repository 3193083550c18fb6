import { dealerRegistered, membershipActivated, tierChanged } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { ENTITLEMENTS, membershipRefs } from '../../../test/builders/documents';
import { activationFact, dealerFact, tierChangeFact } from '../../../test/builders/facts';
import { LedgerUnderTest, TRACE } from '../../../test/builders/ledger-under-test';

/** The three facts that a plan of a SILVER member rests on, as steps that can come in any order. */
type Step = 'dealer' | 'activation' | 'upgrade';

const orders: Step[][] = [
  ['dealer', 'activation', 'upgrade'],
  ['dealer', 'upgrade', 'activation'],
  ['activation', 'dealer', 'upgrade'],
  ['activation', 'upgrade', 'dealer'],
  ['upgrade', 'dealer', 'activation'],
  ['upgrade', 'activation', 'dealer'],
  ['dealer', 'activation', 'upgrade', 'activation', 'upgrade', 'dealer'],
];

const silver = (code: string, count = '∞') => `${code} SILVER ${count} 2026-11-20 2027-03-01 open`;

/**
 * What every order must come to: the SILVER plan, and what BASIC alone gave closed on the day of the upgrade.
 */
const plan = [
  silver('ANNUAL_INSPECTION'),
  silver('CAR_WASH', '20'),
  silver('CLAIM_HANDLING'),
  silver('COURTESY_CAR'),
  'NEW_CAR_REGISTRATION BASIC 1 2026-03-01 2027-03-01 2026-11-20',
  silver('PICK_UP_AND_RETURN'),
  silver('RENTAL'),
  silver('TOWING_CITY'),
  silver('TOWING_OUTSIDE_CITY'),
  silver('WHEEL_ALIGNMENT', '1'),
];

describe('facts about memberships in any order', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
  });
  afterAll(() => ledger.close());

  const tell = (step: Step, at: string) => {
    const [dealer, membership, customer] = [`dlr_${at}`, `mem_${at}`, `cus_${at}`];
    if (step === 'dealer') return ledger.feed(dealerRegistered, [dealerFact(dealer)]);
    if (step === 'activation')
      return ledger.feed(membershipActivated, [activationFact(dealer, membership, customer)], {
        sequence: 1,
        id: ids.activation,
      });
    return ledger.feed(tierChanged, [tierChangeFact(dealer, membership, customer)], {
      sequence: 2,
      id: ids.upgrade,
    });
  };
  const ids = {
    activation: '01934b2e-0000-7000-8000-000000000001',
    upgrade: '01934b2e-0000-7000-8000-000000000002',
  };

  it.each(orders.map((steps, n) => [steps.join(', '), steps, n] as const))(
    'SVC-05: %s gives the same plan',
    async (_, steps, n) => {
      for (const step of steps) await tell(step, `${n}`);
      const rows = await ledger.db.owner.query<Record<string, unknown>[]>(
        `select code, tier, granted_count, valid_from, valid_to, closed_on, used_count, trace_id
           from entitlement where membership_id = $1 order by code`,
        [`mem_${n}`],
      );
      const seen = rows.map(
        ({ code, tier, granted_count: count, valid_from: from, valid_to: to, closed_on: closed }) =>
          [code, tier, count ?? '∞', from, to, closed ?? 'open'].join(' '),
      );
      expect(seen).toEqual(plan);
      expect(rows.every((row) => row.used_count === 0 && row.trace_id === TRACE)).toBe(true);
      const [{ data, sequence } = { data: undefined, sequence: 0 }] = (
        await ledger.published('entitlement-plan-granted')
      )
        .filter((event) => event.data.membershipId === `mem_${n}`)
        .slice(-1);
      expect(sequence).toBeGreaterThan(0);
      expect(data).toMatchObject({ tier: 'SILVER', yearFrom: '2026-03-01', yearTo: '2027-03-01' });
    },
  );

  it('SVC-04: grants many memberships of several dealers by a handful of statements', async () => {
    await ledger.feed(dealerRegistered, [dealerFact('dlr_a'), dealerFact('dlr_b')]);
    const facts = Array.from({ length: 300 }, (_, n) =>
      activationFact(n % 2 ? 'dlr_a' : 'dlr_b', `mem_many${n}`, `cus_many${n}`),
    );
    await ledger.feed(membershipActivated, facts);
    const plans = (await ledger.published('entitlement-plan-granted')).filter(({ data }) =>
      String(data.membershipId).startsWith('mem_many'),
    );
    expect(plans).toHaveLength(300);
    const { data } = await ledger.ask(ENTITLEMENTS, membershipRefs('mem_many1'), principals.staffOf('dlr_a'));
    expect(JSON.stringify(data)).toContain('"CAR_WASH"');
  });
});
