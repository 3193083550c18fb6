import { money } from '@autoclub/domain-kit';
import { cardUntil, day, paid, renewalTerms } from '../../../test/builders/renewals';
import { renew } from './renewal';
import { comingTerms, termsFor, windowOf, type DatedTerms } from './renewal-terms';

const terms = renewalTerms();
const both = (different: Parameters<typeof renewalTerms>[0] = {}) => ({
  today: renewalTerms(different),
  atExpiry: renewalTerms(different),
});

describe('MEM-05: renewal', () => {
  it('is open from 30 days before until 30 days after the expiry', () => {
    expect(windowOf(day('2028-03-01'), terms)).toEqual({
      opensOn: '2028-01-31',
      closesOn: '2028-03-31',
      lapsesOn: '2028-04-01',
      returnUntil: '2028-06-01',
    });
  });

  it.each([
    ['2028-01-30', 'RENEWAL_TOO_EARLY', { opensOn: '2028-01-31' }],
    ['2028-01-31', undefined, undefined],
    ['2028-02-29', undefined, undefined],
    ['2028-03-01', undefined, undefined],
    ['2028-03-31', undefined, undefined],
    ['2028-04-01', 'RENEWAL_TOO_LATE', { closesOn: '2028-03-31' }],
  ])('on %s: %s', (today, code, facts) => {
    const renewed = renew(cardUntil('2028-03-01'), both(), day(today), paid(18_000));
    expect(renewed.ok ? undefined : renewed.refusals[0]).toEqual(
      code && { code, field: ['membershipId'], facts },
    );
  });

  it.each([
    ['before the expiry, from the day of paying', '2028-02-10', '2028-02-10'],
    ['after the expiry, from the first day of the period', '2028-03-20', '2028-03-01'],
  ])('begins at the old expiry, paid %s: tier and points stay', (_, today, changedOn) => {
    const card = cardUntil('2028-03-01', { tier: 'SILVER', qualifyingPoints: 120 });
    const renewed = renew(card, both(), day(today), paid(18_000));
    expect(renewed).toMatchObject({
      value: {
        membership: {
          status: 'ACTIVE',
          tier: 'SILVER',
          qualifyingPoints: 120,
          card: { validity: { from: '2026-03-01', to: '2030-03-01' }, upgrades: [] },
          version: 2,
        },
        period: {
          kind: 'RENEWED',
          tier: 'SILVER',
          period: { from: '2028-03-01', to: '2030-03-01' },
          changedOn,
          madeOn: today,
        },
      },
    });
  });

  it('keeps the last day of February through a leap year', () => {
    const renewed = renew(cardUntil('2028-02-29'), both(), day('2028-02-29'), paid(18_000));
    expect(renewed).toMatchObject({ value: { period: { period: { to: '2030-02-28' } } } });
  });

  it.each([
    ['the fee', 18_000, 0, undefined],
    ['a cent less', 17_999, 0, 'FEE_DIFFERS'],
    ['a cent more', 18_001, 0, 'FEE_DIFFERS'],
    ['the fee with an offset', 10_000, 8_000, undefined],
    ['all of it offset', 0, 18_000, undefined],
    ['more offset than the fee', 0, 18_001, 'FEE_DIFFERS'],
  ])('MEM-08: %s', (_, given, offset, code) => {
    const amount = money(offset);
    const payment = {
      paid: money(given),
      offset: offset
        ? ({ kind: 'SERVICE_CREDIT', amount, reference: 'S-1', redemptionId: null } as const)
        : null,
    };
    const renewed = renew(cardUntil('2028-03-01'), both(), day('2028-03-01'), payment);
    expect(renewed.ok ? undefined : renewed.refusals[0]?.code).toBe(code);
  });

  it.each([
    ['a lapsed card', { status: 'LAPSED' as const }, {}, 'RENEWAL_TOO_LATE'],
    ['a refunded one', { status: 'REFUNDED' as const }, {}, 'MEMBERSHIP_ENDED'],
    ['one of a club of stored value', {}, { clubSystem: 'STORED_VALUE' as const }, 'RENEWAL_NOT_NEEDED'],
  ])('%s is not renewed', (_, card, different, code) => {
    const renewed = renew(cardUntil('2028-03-01', card), both(different), day('2028-03-01'), paid(18_000));
    expect(renewed).toMatchObject({ refusals: [{ code }] });
  });

  it('CONV-4: says what it cost and from when on', () => {
    const renewed = renew(cardUntil('2028-03-01'), both(), day('2028-03-01'), paid(18_000));
    expect(renewed).toMatchObject({
      value: { period: { explanation: { ruleId: 'MEM-05', formula: '180.00', result: '2030-03-01' } } },
    });
  });
});

describe('MEM-05: a change applies to a member once it was announced', () => {
  const at = (from: string, feeMinor: number): DatedTerms => ({
    from: day(from),
    terms: renewalTerms({ fee: money(feeMinor), version: from }),
  });
  const dearer = [at('2028-01-01', 20_000), at('2026-01-01', 18_000)];
  const feeOn = (
    history: readonly DatedTerms[],
    today: string,
    announced: Record<string, string> = {},
    since = '2026-03-01',
  ) => {
    const announcedOn = new Map(Object.entries(announced).map(([from, on]) => [from, day(on)]));
    return termsFor(history, day(today), { memberSince: day(since), announcedOn }).fee.amountMinor;
  };

  it.each([
    ['never announced: the old price', dearer, {}, '2026-03-01', 18_000],
    ['announced on the day: the old price', dearer, { '2028-01-01': '2028-02-10' }, '2026-03-01', 18_000],
    ['announced the day before: the new price', dearer, { '2028-01-01': '2028-02-09' }, '2026-03-01', 20_000],
    ['joined on the day of the change: the new price', dearer, {}, '2028-01-01', 20_000],
    ['joined the day before the change: the old price', dearer, {}, '2027-12-31', 18_000],
    ['no change ever', [at('2026-01-01', 18_000)], {}, '2026-03-01', 18_000],
    [
      'a version that changes nothing needs no announcement',
      [at('2028-02-01', 20_000), ...dearer],
      { '2028-01-01': '2028-01-05' },
      '2026-03-01',
      20_000,
    ],
    [
      'the later change announced and the earlier one not',
      [at('2028-02-01', 22_000), ...dearer],
      { '2028-02-01': '2028-01-05' },
      '2026-03-01',
      22_000,
    ],
    [
      'the earlier change announced and the later one not',
      [at('2028-02-01', 22_000), ...dearer],
      { '2028-01-01': '2028-01-05' },
      '2026-03-01',
      20_000,
    ],
  ])('%s', (_, history, announced, since, fee) => {
    expect(feeOn(history, '2028-02-10', announced, since)).toBe(fee);
  });

  const comingOn = (today: string, announced: string, since = '2026-03-01') => {
    const known = { memberSince: day(since), announcedOn: new Map([['2028-01-01', day(announced)]]) };
    const until = (onDay: string) => dearer.filter(({ from }) => from <= onDay);
    return comingTerms(until, day(today), known).map((each) => [each.appliesOn, each.terms.fee.amountMinor]);
  };

  it.each([
    ['the day before it applies', '2027-12-31', '2027-12-01', '2026-03-01', [['2028-01-01', 20_000]]],
    ['the day on which it applies', '2028-01-01', '2027-12-01', '2026-03-01', []],
    ['announced late, that day', '2028-02-10', '2028-02-10', '2026-03-01', [['2028-02-11', 20_000]]],
    ['announced late, the day after', '2028-02-11', '2028-02-10', '2026-03-01', []],
    ['who joined under it', '2028-02-10', '2028-02-10', '2028-01-01', []],
  ])('what is to come is shown: %s', (_, today, announced, since, coming) => {
    expect(comingOn(today, announced, since)).toEqual(coming);
  });
});
