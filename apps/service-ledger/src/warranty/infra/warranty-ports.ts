import { vehicleRegistered } from '@autoclub/event-contracts';
import { keepCopies, on, type Subscription } from '@autoclub/messaging';
import { copyTable, type Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { documentPremises } from '../../documents';
import { dealerIdOf } from '../../network';
import type { SellWarrantyPorts } from '../application/ports';
import { WarrantyRepository } from './warranty.repository';

const vehicles = copyTable({
  name: 'warranty_vehicle',
  key: ['dealerId', 'vehicleId'],
  columns: ['purchasedOn'],
});

/** Keeps when each vehicle was bought. */
export function reactions(): Subscription[] {
  return [
    on(
      vehicleRegistered,
      keepCopies(vehicles, ({ data }) => data),
    ),
  ];
}

/** What the use cases of warranties work on inside one transaction. */
export function warrantyPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const warranties = warrantiesFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): SellWarrantyPorts => {
    const source = { dealerId: dealerIdOf(scope), table: null };
    return Object.assign(new WarrantyRepository(tx, scope), {
      warranties,
      ids,
      premises: (asked: Parameters<SellWarrantyPorts['premises']>[0]) =>
        documentPremises<never>(tx, source, asked, () => Promise.resolve([])),
    });
  };
}

/** The warranties of the programme in force for a dealer on a day (rulebook CONV-3). */
export function warrantiesFrom(book: ProgrammeBook): SellWarrantyPorts['warranties'] {
  return ({ id: dealerId, regionId }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    const { factoryWarrantyYears: factoryYears, factoryWarrantyKm: factoryKm } = service;
    return { factoryYears, factoryKm, offers: service.extendedWarranties };
  };
}
