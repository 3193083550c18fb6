import { countingIds, formatMoney, localDate, money } from '@autoclub/domain-kit';
import { tierScheme } from '../../../test/builders/tier-scheme';
import { CardDesk, readCard, type CardRow, type ImportedCard, type KnownCard } from './membership-import';

function card(overrides: Partial<ImportedCard> = {}): ImportedCard {
  return {
    customerNumber: 'C-1',
    memberNumber: 'M-1',
    tier: 'BASIC',
    source: 'CAR_PURCHASE',
    referrerMemberNumber: null,
    wayIn: 'GIFT_WITH_CAR',
    feePaid: money(0),
    activatedOn: localDate('2025-06-01'),
    ...overrides,
  };
}

const judge = { currency: 'CNY', latest: localDate('2026-11-22'), schemeOn: () => tierScheme() } as const;

describe('MEM-01: a row of memberships.csv', () => {
  it.each<[Partial<CardRow>, string[]]>([
    [{}, []],
    [{ tier: 'SILVER', wayIn: 'FEE', feePaid: '250.00' }, []],
    [{ tier: 'GOLD', wayIn: 'POINTS' }, []],
    [{ tier: 'GOLD', wayIn: 'FEE', feePaid: '900.00' }, ['NEVER_FOR_MONEY']],
    [{ tier: 'PLATINUM' }, ['TIER_UNKNOWN']],
    [{ wayIn: 'LUCK' }, ['WAY_IN_NOT_OPEN']],
    [{ wayIn: 'FEE', feePaid: '0.00' }, ['FEE_DIFFERS']],
    [{ feePaid: '180.00' }, ['FEE_DIFFERS']],
    [{ feePaid: '-0.01' }, ['AMOUNT_NEGATIVE']],
    [{ feePaid: '1.005' }, ['AMOUNT_INVALID']],
    [{ activatedOn: localDate('2026-11-23') }, ['DATE_IN_FUTURE']],
    [{ activatedOn: localDate('1999-12-31') }, ['DATE_OUT_OF_RANGE']],
    [{ activatedOn: localDate('2199-12-31') }, ['DATE_OUT_OF_RANGE']],
    [{ memberNumber: '' }, ['TEXT_REQUIRED']],
    [{ source: 'REFERRAL' }, ['REFERRER_REQUIRED']],
    [{ source: 'REFERRAL', referrerMemberNumber: 'M-1' }, []],
    [{ source: 'CAMPAIGN', referrerMemberNumber: 'M-1' }, ['REFERRER_UNEXPECTED']],
  ])('with %j is refused as %j', (overrides, codes) => {
    const { feePaid, ...rest } = card();
    const answer = readCard({ ...rest, feePaid: formatMoney(feePaid), ...overrides }, judge);
    expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).toEqual(codes);
  });
});

describe('CONV-5: the card desk', () => {
  const ids = { membershipId: 'mem_old', customerId: 'cus_1', referrerMembershipId: null };
  const known: KnownCard = { ...card(), ...ids };
  const customers = new Map([
    ['C-1', 'cus_1'],
    ['C-2', 'cus_2'],
  ]);
  const desk = () => new CardDesk(customers, [known], new Set(['cus_1']), countingIds());

  it('knows a card that is repeated word for word', () => {
    const admission = { ...ids, isNew: false };
    expect(desk().admit(card())).toEqual({ ok: true, value: admission });
  });

  it.each([
    [
      'a number with other content',
      card({ activatedOn: localDate('2025-06-02') }),
      'DUPLICATE_MEMBER_NUMBER',
    ],
    ['a number of another customer', card({ customerNumber: 'C-2' }), 'DUPLICATE_MEMBER_NUMBER'],
    ['a second card', card({ memberNumber: 'M-2' }), 'ALREADY_A_MEMBER'],
    [
      'a referrer whom the dealer does not know',
      card({ customerNumber: 'C-2', memberNumber: 'M-2', source: 'REFERRAL', referrerMemberNumber: 'M-9' }),
      'REFERRER_NOT_FOUND',
    ],
    [
      'a referrer who was no member yet',
      card({
        customerNumber: 'C-2',
        memberNumber: 'M-2',
        source: 'REFERRAL',
        referrerMemberNumber: 'M-1',
        activatedOn: localDate('2025-05-31'),
      }),
      'REFERRER_NOT_FOUND',
    ],
    ['an unknown customer', card({ customerNumber: 'C-9', memberNumber: 'M-9' }), 'CUSTOMER_NOT_FOUND'],
  ])('refuses %s', (_, delivered, code) => {
    expect(desk().admit(delivered)).toMatchObject({ ok: false, refusals: [{ code }] });
  });

  it('remembers what it admitted for the rest of the chunk', () => {
    const chunk = desk();
    const delivered = card({ customerNumber: 'C-2', memberNumber: 'M-2' });
    expect(chunk.admit(delivered)).toMatchObject({ value: { customerId: 'cus_2', isNew: true } });
    expect(chunk.admit(delivered)).toMatchObject({ value: { isNew: false } });
    expect(chunk.admit({ ...delivered, memberNumber: 'M-3' })).toMatchObject({
      refusals: [{ code: 'ALREADY_A_MEMBER' }],
    });
  });

  it('MEM-01: keeps who introduced whom, also within one chunk, and knows it again', () => {
    const chunk = desk();
    const introduced = card({
      customerNumber: 'C-2',
      memberNumber: 'M-2',
      source: 'REFERRAL',
      referrerMemberNumber: 'M-1',
    });
    expect(chunk.admit(introduced)).toMatchObject({
      value: { referrerMembershipId: 'mem_old', isNew: true },
    });
    expect(chunk.admit(introduced)).toMatchObject({ value: { isNew: false } });
    expect(chunk.admit({ ...introduced, source: 'CAMPAIGN', referrerMemberNumber: null })).toMatchObject({
      refusals: [{ code: 'DUPLICATE_MEMBER_NUMBER' }],
    });
  });
});
