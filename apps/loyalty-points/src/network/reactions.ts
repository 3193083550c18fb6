import {
  type DataOf,
  type DeliveredEvent,
  type EventContract,
  customerRegistered,
  dealerRegistered,
  personErased,
  staffMemberRegistered,
  vehicleBound,
  vehicleRegistered,
  vehicleTransferred,
} from '@autoclub/event-contracts';
import { type PremiseOf, type Subscription, keepCopies, on, premiseRow } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { customerTable, staffTable } from './customer.copies';
import { dealerTable } from './dealer.repository';
import { boundHolding, registeredHolding, transferredHolding } from './holding-events';
import { VehicleRepository } from './vehicle.repository';
import type { VehicleHolding } from './vehicles';

/** The dealer of a fact: its region picks the programme that judges it, so a fact waits until its dealer is known. */
export const ofDealer: PremiseOf<{ readonly dealerId: string }> = {
  premise: premiseRow('dealer', { table: 'dealer', column: 'dealer_id' }),
  id: ({ data }) => data.dealerId,
};

const customer = premiseRow('customer', { table: 'customer', column: 'customer_id' });
const ofCustomer: PremiseOf<{ readonly customerId: string }> = {
  premise: customer,
  id: ({ data }) => data.customerId,
};
const ofNextOwner: PremiseOf<{ readonly toCustomerId: string }> = {
  premise: customer,
  id: ({ data }) => data.toCustomerId,
};

const keepCopiesOfCustomers = keepCopies(
  customerTable,
  ({ data }: DeliveredEvent<DataOf<typeof customerRegistered>>) => ({
    ...data,
    sharedContactCount: data.sharedContactCount ?? 0,
    externalSystem: data.externalRef?.system ?? null,
    externalNumber: data.externalRef?.number ?? null,
  }),
);

/** Keeps of what kind a customer is; whether that is a company decides about the cars (rulebook CONV-8). */
async function keepCustomers(
  events: readonly DeliveredEvent<DataOf<typeof customerRegistered>>[],
  tx: Tx,
): Promise<void> {
  const companies = events.filter(({ data }) => data.kind === 'COMPANY');
  if (companies.length > 0) await new VehicleRepository(tx).takeTurnsOf(companies.map(({ data }) => data));
  await keepCopiesOfCustomers(events, tx);
}

const FORGET_NUMBERS = `
  update customer c set external_system = null, external_number = null, sequence = greatest(c.sequence, gone.sequence)
    from json_to_recordset($1::json) as gone("dealerId" text, "customerId" text, sequence bigint)
   where c.dealer_id = gone."dealerId" and c.customer_id = gone."customerId"`;

/** Nothing leads from the dealer's system to an erased person any more (rulebook MEM-17); the points stay. */
async function forgetPersons(
  events: readonly DeliveredEvent<DataOf<typeof personErased>>[],
  tx: Tx,
): Promise<void> {
  const persons = events.map(({ data: { dealerId, customerId }, sequence }) => ({
    dealerId,
    customerId,
    sequence,
  }));
  await tx.query(FORGET_NUMBERS, [JSON.stringify(persons)]);
}

/** Keeps whose a car is; whether that is a company has to be known by then (rulebook CONV-8). */
function keepHoldings<Data extends { readonly dealerId: string }>(
  contract: EventContract<Data>,
  read: (event: DeliveredEvent<Data>) => VehicleHolding,
  holder: PremiseOf<Data>,
): Subscription {
  return on(
    contract,
    async (events, tx) => {
      const holdings = events.map(read);
      const vehicles = new VehicleRepository(tx);
      await vehicles.takeTurnsOf(holdings);
      await vehicles.lock(holdings);
      await vehicles.save(holdings);
    },
    { awaits: [ofDealer, holder] },
  );
}

/** Keeps what others register: dealers, customers by their kind, and whose the cars are. */
export const networkReactions: readonly Subscription[] = [
  on(
    dealerRegistered,
    keepCopies(dealerTable, ({ data }) => data),
    { brings: [ofDealer] },
  ),
  on(customerRegistered, keepCustomers, { brings: [ofCustomer] }),
  on(personErased, forgetPersons),
  on(
    staffMemberRegistered,
    keepCopies(staffTable, ({ data }) => ({ ...data, ownCustomerId: data.ownCustomerId ?? null })),
  ),
  keepHoldings(vehicleRegistered, registeredHolding, ofCustomer),
  keepHoldings(vehicleBound, boundHolding, ofCustomer),
  keepHoldings(vehicleTransferred, transferredHolding, ofNextOwner),
];
