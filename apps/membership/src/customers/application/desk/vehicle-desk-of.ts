import { accepted, type ExternalRef, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { Caller } from '@autoclub/use-cases';
import { dealerOf, todayAt, type DealerRecord } from '../../../network';
import { VehicleDesk } from '../../domain/vehicle-desk';
import { keepIntake, NO_NEWS } from '../intake';
import type { CustomersPorts } from '../ports';

/** What a desk is asked about: vehicles by id, VIN or number, and the outlet that sold one. */
interface Asked {
  readonly ids: readonly string[];
  readonly vins?: readonly string[];
  readonly refs?: readonly ExternalRef[];
  readonly outletCodes?: readonly string[];
}

/** The vehicles of the caller's dealer at one desk, while no other desk changes them. */
export interface OpenDesk {
  readonly dealer: DealerRecord;
  readonly vehicles: VehicleDesk;
  /** Writes what the desk changed and returns the facts that follow. */
  keep(): ReturnType<typeof keepIntake>;
}

export async function openVehicleDesk(
  ports: CustomersPorts,
  caller: Caller,
  { ids, vins = [], refs = [], outletCodes = [] }: Asked,
): Promise<Outcome<OpenDesk, Refusal<'DEALER_NOT_FOUND'>>> {
  const found = await dealerOf(ports, caller);
  if (!found.ok) return found;
  const dealer = found.value;
  await ports.customers.awaitTurn(dealer.dealerId);
  const known = await ports.vehicles.knownVehicles(dealer.dealerId, refs, vins, ids);
  const sellers = known.flatMap(({ facts }) => facts.outletCode ?? []);
  const outletIds = await ports.network.outletIds(dealer.dealerId, [
    ...new Set([...outletCodes, ...sellers]),
  ]);
  const vehicles = new VehicleDesk(known, outletIds, todayAt(dealer, caller), ports.ids);
  const keep = () => {
    const news = { ...NO_NEWS, vehicles: vehicles.touched(), outletIds };
    return keepIntake(ports, news, { caller, dealer, origin: 'DESK' });
  };
  return accepted({ dealer, vehicles, keep });
}
