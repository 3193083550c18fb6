import { refusals as ofEntitlements } from '../src/entitlements/domain/refusals';
import { refusals as ofInsurance } from '../src/insurance/domain/refusals';
import { quoteRefusals, refundRefusals, settleRefusals } from '../src/repair-orders/domain/refusals';

const texts = {
  ...ofEntitlements.texts,
  ...ofInsurance.texts,
  ...quoteRefusals.texts,
  ...refundRefusals.texts,
  ...settleRefusals.texts,
};

describe('the refusals of this service', () => {
  it.each(Object.entries(texts))('PLT-05: %s is worded in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(en).toMatch(/^[\x20-\x7e]+\.$/);
  });
});
