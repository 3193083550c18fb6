import { everything, type Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { membershipsOfCustomersIn } from '../../network';
import { discountsFrom, ordersToCheckIn, takePriceChecks } from '../../repair-orders';
import type { JudgePorts } from '../application/ports';
import { LateDiscountRepository } from './late-discount.repository';

/** What judging orders again works on, for all dealers. */
export function judgePorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const discounts = discountsFrom(programmes);
  return (tx: Tx): JudgePorts => {
    const listed = new LateDiscountRepository(tx, everything);
    return {
      discounts,
      ids,
      takeChecks: (atMost) => takePriceChecks(tx, atMost),
      ordersToCheck: (checks) => ordersToCheckIn(tx, checks),
      membershipsOf: (orders) => membershipsOfCustomersIn(tx, orders),
      lockListed: (orderIds) => listed.lockOfOrders(orderIds),
      write: (entries) => listed.write(entries),
      remove: (entries) => listed.remove(entries),
    };
  };
}
