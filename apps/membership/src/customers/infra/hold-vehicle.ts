import type { Tx } from '@autoclub/persistence';
import type { HoldVehicle } from '../application/held-vehicle';
import { VehicleEntity } from './vehicle.entity';

/** The lock keeps the car with its customer while something is written about the two. */
export function holdVehicle(tx: Tx): HoldVehicle {
  return async (dealerId, vehicleId) => {
    const where = { dealerId, vehicleId };
    const row = await tx.findOne(VehicleEntity, { where, lock: { mode: 'pessimistic_write' } });
    if (!row) return undefined;
    const { customerId, modelCode, isSoldHere, outletId, purchasedOn } = row;
    return { vehicleId, customerId, modelCode, isSoldHere, outletId, purchasedOn };
  };
}
