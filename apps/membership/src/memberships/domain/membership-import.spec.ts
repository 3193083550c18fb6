import { countingIds, localDate, money } from '@autoclub/domain-kit';
import { tierScheme } from '../../../test/builders/tier-scheme';
import { CardDesk, importedCardFaults, type ImportedCard, type KnownCard } from './membership-import';

const today = localDate('2026-11-22');

function card(overrides: Partial<ImportedCard> = {}): ImportedCard {
  return {
    customerNumber: 'C-1',
    memberNumber: 'M-1',
    tier: 'BASIC',
    source: 'CAR_PURCHASE',
    wayIn: 'GIFT_WITH_CAR',
    feePaid: money(0),
    activatedOn: localDate('2025-06-01'),
    ...overrides,
  };
}

describe('MEM-01: an imported card', () => {
  it.each([
    [{}, []],
    [{ tier: 'SILVER', wayIn: 'FEE', feePaid: money(25_000) }, []],
    [{ tier: 'GOLD', wayIn: 'POINTS' }, []],
    [{ tier: 'GOLD', wayIn: 'FEE', feePaid: money(90_000) }, ['WAY_IN_NOT_OPEN']],
    [{ tier: 'PLATINUM' }, ['TIER_UNKNOWN']],
    [{ wayIn: 'LUCK' }, ['WAY_IN_NOT_OPEN']],
    [{ wayIn: 'FEE', feePaid: money(0) }, ['FEE_DIFFERS']],
    [{ feePaid: money(18_000) }, ['FEE_DIFFERS']],
    [{ feePaid: money(-1) }, ['AMOUNT_NEGATIVE']],
    [{ activatedOn: localDate('2026-11-23') }, ['DATE_IN_FUTURE']],
    [{ memberNumber: '' }, ['TEXT_REQUIRED']],
  ])('with %j is refused as %j', (overrides, codes) => {
    expect(importedCardFaults(card(overrides), tierScheme(), today).map(({ code }) => code)).toEqual(codes);
  });
});

describe('CONV-5: the card desk', () => {
  const known: KnownCard = { ...card(), membershipId: 'mem_old', customerId: 'cus_1' };
  const customers = new Map([
    ['C-1', 'cus_1'],
    ['C-2', 'cus_2'],
  ]);
  const desk = () => new CardDesk(customers, [known], new Set(['cus_1']), countingIds());

  it('knows a card that is repeated word for word', () => {
    const admission = { membershipId: 'mem_old', customerId: 'cus_1', isNew: false };
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
});
