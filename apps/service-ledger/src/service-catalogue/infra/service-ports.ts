import type { LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { documentPremises } from '../../documents';
import { dealerBooksIn, dealerIdOf } from '../../network';
import type { SavePorts, ServiceUsePorts } from '../application/ports';
import { ServiceRepository } from './service.repository';

/** What the use cases of the catalogue work on inside one transaction. */
export function servicePorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): SavePorts & ServiceUsePorts => {
    const source = { dealerId: dealerIdOf(scope), table: null };
    return Object.assign(new ServiceRepository(tx, scope), {
      ids,
      dealer: () => dealerBooksIn(tx, scope).dealer(),
      premises: (asked: Parameters<ServiceUsePorts['premises']>[0]) =>
        documentPremises<never>(tx, source, asked, () => Promise.resolve([])),
      tiers: ({ id: dealerId, regionId }: Parameters<SavePorts['tiers']>[0], day: LocalDate) =>
        programmes.inForce({ regionId, dealerId }, day).values.membership.tiers.map(({ code }) => code),
    });
  };
}
