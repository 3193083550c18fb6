import {
  accepted,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  isInFuture,
  refused,
  type Outcome,
  type Refusal,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { HeldVehicle } from '../../customers';
import { dealerOf } from '../../network';
import { deliver, deliveryRefusals, type OutletFile } from '../domain/outlet-file';
import { outletFileFact } from './facts';
import type { OutletsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'VEHICLE_NOT_FOUND', 'OUTLET_NOT_FOUND', 'DATE_IN_FUTURE'),
  ...deliveryRefusals.texts,
  VEHICLE_NOT_SOLD_BY_OUTLET: {
    zh: '该车不是由该网点售出。',
    en: 'This car was not sold through this outlet.',
  },
  SALE_DAY_UNKNOWN: {
    zh: '该车没有购车日期，请先登记。',
    en: 'The day of the sale of this car is not known. Register it first.',
  },
});

export interface FileToDeliver {
  readonly vehicleId: string;
  readonly outletCode: string;
  /** When it came; null: now. */
  readonly deliveredAt: Date | null;
  /** What it says; null: everything the programme asks for. */
  readonly fieldCodes: readonly string[] | null;
}

/** Takes the customer file of a car that was sold through an outlet; its day is the dealer's (rulebook MEM-15). */
export const deliverOutletFile = command<OutletsPorts>()({
  name: 'outletFileDeliver',
  refusals,
  read(input: FileToDeliver, { now }) {
    const deliveredAt = input.deliveredAt ?? now;
    if (isInFuture(deliveredAt, now)) return refused(refusals.no('DATE_IN_FUTURE', ['deliveredAt']));
    return accepted({ ...input, deliveredAt });
  },
  async work(ports, { vehicleId, outletCode, deliveredAt, fieldCodes }, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId, timeZone } = dealer.value;
    const deliveredOn = businessDayOf(deliveredAt, timeZone);
    const outletId = (await ports.network.outletIds(dealerId, [outletCode])).get(outletCode);
    if (outletId === undefined) return refused(refusals.no('OUTLET_NOT_FOUND', ['outletCode']));
    const vehicle = await ports.holdVehicle(dealerId, vehicleId);
    if (!vehicle) return refused(refusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
    const awaited = awaitedFile(vehicle, outletId, await ports.files.ofVehicle(dealerId, vehicleId));
    if (!awaited.ok) return awaited;
    const known = ports.fieldsOn(dealer.value, deliveredOn);
    const came = { deliveredOn, fieldCodes: fieldCodes ?? known };
    const file = deliver(awaited.value, came, new Set(known));
    if (!file.ok) return file;
    const { staffMemberId, traceId } = caller;
    await ports.files.keep(file.value, { dealerId, staffMemberId, at: deliveredAt, traceId });
    const facts = [outletFileFact({ ...file.value, deliveredOn }, dealer.value)];
    return accepted({ answer: { vehicleId }, facts });
  },
});

/** The file as it is awaited: of the sale that was published, else of what the vehicle says of its own. */
function awaitedFile(
  { vehicleId, customerId, outletId: soldBy, purchasedOn }: HeldVehicle,
  outletId: string,
  known: OutletFile | undefined,
): Outcome<OutletFile, Refusal<'VEHICLE_NOT_SOLD_BY_OUTLET' | 'SALE_DAY_UNKNOWN'>> {
  if ((known?.outletId ?? soldBy) !== outletId)
    return refused(refusals.no('VEHICLE_NOT_SOLD_BY_OUTLET', ['outletCode']));
  if (known) return accepted(known);
  if (purchasedOn === null) return refused(refusals.no('SALE_DAY_UNKNOWN', ['vehicleId']));
  return accepted({
    ...{ vehicleId, customerId, outletId, soldOn: purchasedOn },
    deliveredOn: null,
    fieldCodes: [],
    correctedFieldCodes: [],
    version: 0,
  });
}
