import { customerRegistered, vehicleRegistered } from '@autoclub/event-contracts';
import { type Home, type Publication, publication } from '../../kernel';
import type { NewCustomer, NewVehicle } from './ports';

/** Carries neither name nor phone number, so that erasure stays possible (rulebook MEM-17). */
export function customerPublication({ customerId, facts }: NewCustomer, home: Home): Publication {
  const { kind, externalRef, registeredOn, consents } = facts;
  const data = {
    customerId,
    dealerId: home.dealerId,
    kind,
    externalRef,
    registeredOn,
    consents: [...consents],
  };
  return publication(customerRegistered, data, 1, home);
}

/** Carries neither VIN nor plate. */
export function vehiclePublication(
  { vehicleId, customerId, outletId, facts }: NewVehicle,
  home: Home,
): Publication {
  const { externalRef, modelCode, purchasedOn, isSoldHere } = facts;
  const data = {
    vehicleId,
    customerId,
    dealerId: home.dealerId,
    externalRef,
    modelCode,
    purchasedOn,
    isSoldHere,
    outletId,
  };
  return publication(vehicleRegistered, data, 1, home);
}
