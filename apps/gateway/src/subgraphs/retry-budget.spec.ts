import { RetryBudget } from './retry-budget';

describe('the retry budget', () => {
  it('lets one in ten be sent again, however many are lost', () => {
    const budget = new RetryBudget();
    let again = 0;
    for (let n = 0; n < 1_000; n++) {
      budget.sent();
      if (budget.take()) again += 1;
    }
    expect(again).toBeGreaterThanOrEqual(99);
    expect(again).toBeLessThanOrEqual(101);
  });

  it('has enough after a while for all connections that are closed at once, and not for more', () => {
    const budget = new RetryBudget();
    for (let n = 0; n < 10_000; n++) budget.sent();
    let again = 0;
    while (budget.take()) again += 1;
    expect(again).toBe(32);
  });
});
