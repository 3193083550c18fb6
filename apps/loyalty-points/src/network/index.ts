import type { Tx } from '@autoclub/persistence';
import type { Capability } from '@autoclub/service-host';
import { DealerRepository } from './dealer.repository';
import type { Dealers } from './dealers';
import { networkReactions } from './reactions';
import { VehicleRepository } from './vehicle.repository';
import type { Vehicles } from './vehicles';

export { type CustomerKey, customerName } from './customer-key';
export { dealerOfScope } from './dealer-of-scope';
export type { Dealer, Dealers } from './dealers';
export { boundHolding, registeredHolding, transferredHolding } from './holding-events';
export { lockRows } from './lock-rows';
export { type Persons, personsIn } from './persons';
export { networkReactions, ofDealer } from './reactions';
export { type VehicleHolding, type VehicleKey, type Vehicles, vehicleName } from './vehicles';

/** The dealers, as a later capability needs them in its own transaction. */
export function dealersIn(tx: Tx): Dealers {
  return new DealerRepository(tx);
}

/** The cars, as a later capability needs them in its own transaction. */
export function vehiclesIn(tx: Tx): Vehicles {
  return new VehicleRepository(tx);
}

/** Copies of what other services own. */
export const network: Capability = { name: 'network', reactions: () => networkReactions };
