import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { couponBooksIn, couponsFrom } from '../../coupons';
import { orderBooksIn } from '../../repair-orders';
import type { RenewalPackPorts } from '../application/ports';
import { renewalsFrom } from './programme';
import { RenewalPackRepository } from './renewal-pack.repository';

/** What the use cases of packs work on inside one transaction. */
export function packPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const [renewals, coupons] = [renewalsFrom(programmes), couponsFrom(programmes)];
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): RenewalPackPorts => {
    const [issued, orders] = [couponBooksIn(tx, scope), orderBooksIn(tx, scope)];
    return Object.assign(new RenewalPackRepository(tx, scope), {
      renewals,
      coupons,
      ids,
      lockOrder: (id: string) => orders.lock(id),
      lockIssuedFor: (origin: Parameters<RenewalPackPorts['lockIssuedFor']>[0]) =>
        issued.lockIssuedFor(origin),
      writeCoupons: (written: Parameters<RenewalPackPorts['writeCoupons']>[0]) =>
        issued.writeCoupons(written),
    });
  };
}
