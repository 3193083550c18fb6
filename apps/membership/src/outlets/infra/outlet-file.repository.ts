import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Tx } from '@autoclub/persistence';
import type { OutletFileBook, OutletsPorts } from '../application/ports';
import { OutletFileEntity } from './outlet-file.entity';

/** Files of cars sold through outlets in PostgreSQL. */
export function outletFileBook(tx: Tx): OutletFileBook {
  return {
    async ofVehicle(dealerId, vehicleId) {
      return (await tx.findOneBy(OutletFileEntity, { dealerId, vehicleId })) ?? undefined;
    },
    async keep(file, { dealerId, staffMemberId: changedBy, at: changedAt, traceId }) {
      const lists = { fieldCodes: [...file.fieldCodes], correctedFieldCodes: [...file.correctedFieldCodes] };
      const row = { ...file, ...lists, dealerId, changedBy, changedAt, traceId };
      await tx.upsert(OutletFileEntity, row, ['dealerId', 'vehicleId']);
    },
  };
}

/** The fields of the programme in force. */
export function fieldsFrom(programmes: ProgrammeBook): OutletsPorts['fieldsOn'] {
  return (dealer, day) =>
    programmes.inForce(dealer, day).values.membership.outletFileFields.map(({ code }) => code);
}
