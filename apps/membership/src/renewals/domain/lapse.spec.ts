import { money } from '@autoclub/domain-kit';
import { cardUntil, day, paid, renewalTerms } from '../../../test/builders/renewals';
import { comeBack } from './coming-back';
import { leave, upToDate } from './lapse';
import type { RenewalTerms } from './renewal-terms';

const ANNUAL = renewalTerms();
const STORED = renewalTerms({ clubSystem: 'STORED_VALUE' });
const LATE = renewalTerms({ clubSystem: 'STORED_VALUE', clubSystemSince: day('2027-05-01') });
const BOTH = renewalTerms({ clubSystem: 'FEE_AND_STORED_VALUE' });
const EXPIRY = '2028-03-01';

const on = (terms: RenewalTerms, today: string, emptySince: string | null = null, expiry = EXPIRY) =>
  upToDate(cardUntil(expiry), emptySince === null ? null : day(emptySince), () => terms, day(today));
const kinds = (steps: ReturnType<typeof on>['steps']) =>
  steps.map((step) =>
    step.kind === 'LAPSE' ? `LAPSE ${step.lapse.lapsedOn}` : `PERIOD ${step.period.period.to}`,
  );

describe('MEM-06: lapse', () => {
  it.each([
    ['on the last day to renew', ANNUAL, '2028-03-31', []],
    ['on the day after', ANNUAL, '2028-04-01', ['LAPSE 2028-04-01']],
    ['a year late', ANNUAL, '2029-04-01', ['LAPSE 2028-04-01']],
    ['FEE_AND_STORED_VALUE on the last day', BOTH, '2028-03-31', []],
    ['FEE_AND_STORED_VALUE on the day after', BOTH, '2028-04-01', ['LAPSE 2028-04-01']],
  ])('%s', (_, terms, today, steps) => {
    expect(kinds(on(terms, today).steps)).toEqual(steps);
  });

  it('voids the card from the day after its validity, and says why and until when to come back', () => {
    expect(on(ANNUAL, '2028-04-01')).toMatchObject({
      membership: { status: 'LAPSED', version: 2, card: { validity: { to: EXPIRY }, upgrades: [] } },
      steps: [
        {
          version: 2,
          lapse: {
            cause: 'NOT_RENEWED',
            clubSystem: 'ANNUAL_FEE',
            changedOn: EXPIRY,
            validity: { from: '2026-03-01', to: EXPIRY },
            returnUntil: '2028-06-01',
            explanation: { ruleId: 'MEM-06', formula: '2028-03-01 + 30', result: '2028-04-01' },
          },
        },
      ],
    });
  });

  it('comes to the same in one go as day by day', () => {
    let card = cardUntil(EXPIRY);
    const seen: string[] = [];
    for (const today of ['2028-03-01', '2028-03-31', '2028-04-01', '2028-04-02', '2029-01-01']) {
      const { membership, steps } = upToDate(card, null, () => ANNUAL, day(today));
      card = membership;
      seen.push(...kinds(steps));
    }
    expect(seen).toEqual(kinds(on(ANNUAL, '2029-01-01').steps));
    expect(card).toEqual(on(ANNUAL, '2029-01-01').membership);
  });
});

describe('MEM-08: a club of stored value', () => {
  it.each<[string, string, string | null, string[], RenewalTerms?]>([
    ['the day before six months of emptiness', '2027-07-31', '2027-02-01', []],
    ['after six months of emptiness', '2027-08-01', '2027-02-01', ['LAPSE 2027-08-01']],
    ['a month late', '2027-09-01', '2027-02-01', ['LAPSE 2027-08-01']],
    ['from the end of August to that of February', '2028-02-29', '2027-08-31', ['LAPSE 2028-02-29']],
    ['with money in it on the day before expiry', '2028-02-29', null, []],
    ['with money in it on the day of expiry', '2028-03-01', null, ['PERIOD 2030-03-01']],
    ['with money in it almost two years later', '2030-02-28', null, ['PERIOD 2030-03-01']],
    [
      'with money in it four years later',
      '2032-03-01',
      null,
      ['PERIOD 2030-03-01', 'PERIOD 2032-03-01', 'PERIOD 2034-03-01'],
    ],
    ['empty from before the dealer had this system', '2027-10-31', '2026-03-01', [], LATE],
    ['empty for six months of this system', '2027-11-01', '2026-03-01', ['LAPSE 2027-11-01'], LATE],
    [
      'emptied before expiry and looked at long after',
      '2029-01-01',
      '2028-01-15',
      ['PERIOD 2030-03-01', 'LAPSE 2028-07-15'],
    ],
  ])('%s', (_, today, emptySince, steps, terms = STORED) => {
    expect(kinds(on(terms, today, emptySince).steps)).toEqual(steps);
  });

  it('ends the validity with the day of the lapse, and lets come back on any day', () => {
    expect(on(STORED, '2027-08-01', '2027-02-01')).toMatchObject({
      membership: { card: { validity: { from: '2026-03-01', to: '2027-08-01' } } },
      steps: [{ lapse: { cause: 'STORED_VALUE_EMPTY', changedOn: '2027-08-01', returnUntil: null } }],
    });
  });

  it.each([
    ['ANNUAL_FEE', ANNUAL, 'LEAVING_NOT_OFFERED', undefined],
    ['STORED_VALUE', STORED, 'LEFT', null],
    ['FEE_AND_STORED_VALUE', BOTH, 'STORED_VALUE_TAKEN_BACK', '2028-06-01'],
  ])('%s is left: %s', (_, terms, cause, returnUntil) => {
    const left = leave(cardUntil(EXPIRY), terms, day('2027-05-05'), money(30_000));
    expect(left.ok ? left.value.lapse.cause : left.refusals[0]?.code).toBe(cause);
    expect(left.ok ? left.value.lapse.returnUntil : undefined).toBe(returnUntil);
    if (left.ok)
      expect(left.value.membership).toMatchObject({
        status: 'LAPSED',
        card: { validity: { to: '2027-05-05' } },
      });
  });
});

describe('MEM-08: coming back', () => {
  const lapsed = { ...cardUntil(EXPIRY), status: 'LAPSED' as const };
  const lapse = { lapsedOn: day('2028-04-01'), returnUntil: day('2028-06-01') };
  const anyDay = { ...lapse, returnUntil: null };

  it.each([
    ['until three months after expiry', ANNUAL, lapse, '2028-06-01', 18_000, null, undefined],
    ['a day later', ANNUAL, lapse, '2028-06-02', 18_000, null, 'RETURN_TOO_LATE'],
    ['with a cent less than the fee', ANNUAL, lapse, '2028-05-01', 17_999, null, 'FEE_DIFFERS'],
    ['STORED_VALUE with a top-up', STORED, anyDay, '2031-05-01', 0, 1, undefined],
    ['STORED_VALUE without one', STORED, anyDay, '2031-05-01', 0, null, 'TOP_UP_REQUIRED'],
    ['STORED_VALUE takes no fee', STORED, anyDay, '2031-05-01', 18_000, 1, 'FEE_DIFFERS'],
    ['FEE_AND_STORED_VALUE as ANNUAL_FEE', BOTH, lapse, '2028-06-01', 18_000, null, undefined],
    ['FEE_AND_STORED_VALUE a day later', BOTH, lapse, '2028-06-02', 18_000, null, 'RETURN_TOO_LATE'],
    ['who never lapsed', ANNUAL, undefined, '2028-05-01', 18_000, null, 'MEMBERSHIP_NOT_LAPSED'],
  ])('%s', (_, terms, of, today, fee, topUp, code) => {
    const returned = comeBack(lapsed, of, terms, day(today), {
      ...paid(fee),
      topUp: topUp === null ? null : money(topUp),
    });
    expect(returned.ok ? undefined : returned.refusals[0]?.code).toBe(code);
  });

  it('begins a new period on that day, with the tier of before', () => {
    const returned = comeBack({ ...lapsed, tier: 'SILVER' }, lapse, ANNUAL, day('2028-05-01'), {
      ...paid(18_000),
      topUp: null,
    });
    const period = { from: '2028-05-01', to: '2030-05-01' };
    expect(returned).toMatchObject({
      value: {
        membership: { status: 'ACTIVE', tier: 'SILVER', card: { validity: period } },
        period: { kind: 'RETURNED', changedOn: '2028-05-01', lapsedOn: '2028-04-01', period },
      },
    });
  });
});
