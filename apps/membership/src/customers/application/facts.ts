import { customerRegistered, vehicleRegistered, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { NewCustomer, NewVehicle } from './ports';

/** Where a fact belongs: the dealer and its region. */
interface Home {
  readonly dealerId: string;
  readonly regionId: string;
}

/** Carries neither name nor phone number, so that erasure stays possible (rulebook MEM-17). */
export function customerFact(
  { customerId, facts }: NewCustomer,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof customerRegistered>> {
  const { kind, externalRef, registeredOn, consents } = facts;
  const data = { customerId, dealerId, kind, externalRef, registeredOn, consents: [...consents] };
  return { contract: customerRegistered, data, sequence: 1, home: { dealerId, regionId } };
}

/** Carries neither VIN nor plate. */
export function vehicleFact(
  { vehicleId, customerId, outletId, facts }: NewVehicle,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof vehicleRegistered>> {
  const { externalRef, modelCode, purchasedOn, isSoldHere } = facts;
  const data = { vehicleId, customerId, dealerId, externalRef, modelCode, purchasedOn, isSoldHere, outletId };
  return { contract: vehicleRegistered, data, sequence: 1, home: { dealerId, regionId } };
}
