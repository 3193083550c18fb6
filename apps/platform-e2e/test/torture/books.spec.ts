import { faultsOfOrders } from './books';

describe('what is wrong with the orders after the torture', () => {
  const order = (roNumber: string) => ({ roNumber, repairOrderId: `id ${roNumber}`, sendings: 1 });
  const once = (...keys: string[]) => new Map(keys.map((key) => [key, 1]));

  it('is nothing when each answered order is there once', () => {
    const answered = ['CHECK-1', 'CHECK-2'].map(order);
    expect(faultsOfOrders(answered, once('CHECK-1', 'CHECK-2'), once('id CHECK-1', 'id CHECK-2'))).toEqual(
      [],
    );
  });

  it('is an order that was answered and is not there, one that is there twice, and one of nobody', () => {
    const answered = ['CHECK-1', 'CHECK-2', 'CHECK-3', 'CHECK-4'].map(order);
    const settled = once('CHECK-1', 'CHECK-4', 'CHECK-9').set('CHECK-2', 2);
    const posted = once('id CHECK-1', 'id CHECK-2').set('id CHECK-4', 2);
    expect(faultsOfOrders(answered, settled, posted)).toEqual([
      'CHECK-2 is settled 2 and posted 1 times',
      'CHECK-3 is settled 0 and posted 0 times',
      'CHECK-4 is settled 1 and posted 2 times',
      'CHECK-9 was never answered',
    ]);
  });
});
