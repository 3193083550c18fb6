import {
  type DeliveredEvent,
  redemptionReleased,
  redemptionReserved,
  redemptionReversed,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { type Host, publishFacts } from '@autoclub/service-host';
import type { Fact } from '@autoclub/use-cases';
import { couponBooksIn, couponsFrom, definitionOf } from '../../coupons';
import { dealerBooksIn, dealerOfEvent } from '../../network';
import { orderBooksIn } from '../../repair-orders';
import { serviceBooksIn } from '../../service-catalogue';
import type { Redemption } from '../application/give';
import { type Occasion, onReleased, onReserved, onReversed } from '../application/on-redemption';
import type { RedemptionPorts } from '../application/ports';
import { TARGETS } from '../domain/fulfilment';
import { FulfilmentRepository } from './fulfilment.repository';

/** The part of this service in redemptions of points; what loyalty-points and membership give does not concern it. */
export function reactions(host: Host): Subscription[] {
  const options = { awaits: [dealerOfEvent], concerns };
  return [
    on(redemptionReserved, each(host, onReserved), options),
    on(redemptionReleased, each(host, onReleased), options),
    on(redemptionReversed, each(host, onReversed), options),
  ];
}

function concerns({ data }: DeliveredEvent<Redemption>): boolean {
  return TARGETS.some((target) => target === data.target.type);
}

function each<Data extends Redemption>(
  host: Host,
  act: (ports: RedemptionPorts, data: Data, occasion: Occasion) => Promise<readonly Fact[]>,
) {
  return async (events: readonly DeliveredEvent<Data>[], tx: Tx): Promise<void> => {
    for (const { id: requestId, correlationId: traceId, data } of events) {
      const { dealerId } = data;
      const now = host.clockOf(dealerId)();
      const ports = portsIn(host, tx, { kind: 'dealer', dealerId });
      await publishFacts(tx, { traceId, requestId, now }, await act(ports, data, { now, traceId }));
    }
  };
}

function portsIn({ programmes, ids }: Host, tx: Tx, scope: TenantScope): RedemptionPorts {
  const [coupons, orders] = [couponBooksIn(tx, scope), orderBooksIn(tx, scope)];
  const fulfilments = new FulfilmentRepository(tx, scope);
  const programmeOn = couponsFrom(programmes);
  return {
    ids,
    dealer: () => dealerBooksIn(tx, scope).dealer(),
    lockService: (code) => serviceBooksIn(tx, scope).lockService(code),
    lockIssuedFor: (origin) => coupons.lockIssuedFor(origin),
    writeCoupons: (written) => coupons.writeCoupons(written),
    lockOrder: (id) => orders.lock(id),
    writePointsPayment: (order) => orders.writePointsPayment(order),
    fulfilment: async (redemptionId) => (await fulfilments.byIds([redemptionId]))[0],
    writeFulfilment: (fulfilment) => fulfilments.write(fulfilment),
    couponOf: (dealer, day, code) => definitionOf(programmeOn(dealer, day), code),
    serviceValidMonths: ({ id: dealerId, regionId }, day) =>
      programmes.inForce({ regionId, dealerId }, day).values.service.redeemedServiceValidMonths,
  };
}
