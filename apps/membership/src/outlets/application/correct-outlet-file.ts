import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf } from '../../network';
import { correct, correctionRefusals } from '../domain/outlet-file';
import { outletFileFact } from './facts';
import type { OutletsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'VEHICLE_NOT_FOUND'),
  ...correctionRefusals.texts,
});

export interface FileCorrection {
  readonly vehicleId: string;
  /** Which fields of the file were wrong. */
  readonly fieldCodes: readonly string[];
}

/** Notes which fields of a delivered file had to be corrected; they count in the outlet's score (rulebook MEM-15). */
export const correctOutletFile = command<OutletsPorts>()({
  name: 'outletFileCorrect',
  refusals,
  async work(ports, { vehicleId, fieldCodes }: FileCorrection, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    const vehicle = await ports.holdVehicle(dealerId, vehicleId);
    if (!vehicle) return refused(refusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
    const known = await ports.files.ofVehicle(dealerId, vehicleId);
    if (!known) return refused(refusals.no('FILE_NOT_DELIVERED', ['vehicleId']));
    const file = correct(known, fieldCodes);
    if (!file.ok) return file;
    const { deliveredOn } = file.value;
    if (file.value === known || deliveredOn === null) return accepted({ answer: { vehicleId } });
    const { staffMemberId, now: at, traceId } = caller;
    await ports.files.keep(file.value, { dealerId, staffMemberId, at, traceId });
    const facts = [outletFileFact({ ...file.value, deliveredOn }, dealer.value)];
    return accepted({ answer: { vehicleId }, facts });
  },
});
