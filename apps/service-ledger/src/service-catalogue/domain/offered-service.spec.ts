import { money } from '@autoclub/domain-kit';
import { priceFor } from './offered-service';

describe('priceFor', () => {
  const service = { list: money(10_000), tierPrices: { SILVER: money(8_500), GOLD: money(0) } };

  it.each([
    [null, 10_000],
    ['BASIC', 10_000],
    ['SILVER', 8_500],
    ['GOLD', 0],
    ['constructor', 10_000],
  ])('SVC-24, SVC-03: the tier %s pays %i fen', (tier, price) => {
    expect(priceFor(service, tier).amountMinor).toBe(price);
  });
});
