import {
  customerRegistered,
  dealerRegistered,
  regionRegistered,
  repairOrderSettled,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import type { EventContract } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import type { Database } from '@autoclub/persistence';

const DEALERS = 12;
const CUSTOMERS = 2_400;

const idOf = (prefix: string, serial: number): string => `${prefix}_${String(serial).padStart(26, '0')}`;
const regionOf = (dealer: number): string => idOf('reg', dealer % 3);

/** Writes events into an outbox as their publishers would, many to a statement. */
export class OutboxLoad {
  private orders = 0;

  constructor(private readonly database: Database) {}

  /** The facts that orders build on: regions, dealers, customers and their vehicles. */
  async network(): Promise<number> {
    const regions = range(3).map((i) => ({
      ...regionRegistered.example,
      regionId: idOf('reg', i),
      code: `R${i}`,
    }));
    const dealers = range(DEALERS).map((i) => ({
      ...dealerRegistered.example,
      dealerId: idOf('dlr', i),
      regionId: regionOf(i),
      code: `D${i}`,
    }));
    const people = range(CUSTOMERS).map((i) => ({
      customerId: idOf('cus', i),
      dealerId: idOf('dlr', i % DEALERS),
    }));
    const customers = people.map((person) => ({ ...customerRegistered.example, ...person }));
    const vehicles = people.map((person, i) => ({
      ...vehicleRegistered.example,
      ...person,
      vehicleId: idOf('veh', i),
    }));
    await this.append(regionRegistered, regions);
    await this.append(dealerRegistered, dealers);
    await this.append(customerRegistered, customers);
    await this.append(vehicleRegistered, vehicles);
    return regions.length + dealers.length + customers.length + vehicles.length;
  }

  /** So many settled orders, each an aggregate of its own, spread over all customers. */
  async settledOrders(count: number): Promise<void> {
    const events = range(count).map(() => {
      const serial = this.orders++;
      const customer = serial % CUSTOMERS;
      return {
        ...repairOrderSettled.example,
        repairOrderId: idOf('ror', serial),
        roNumber: `RO-${serial}`,
        dealerId: idOf('dlr', customer % DEALERS),
        customerId: idOf('cus', customer),
        vehicleId: idOf('veh', customer),
        membershipId: null,
        externalRef: null,
      };
    });
    await this.append(repairOrderSettled, events);
  }

  private async append(contract: EventContract, events: readonly object[]): Promise<void> {
    for (let from = 0; from < events.length; from += 2_000) {
      const rows = events
        .slice(from, from + 2_000)
        .map((data) => this.row(contract, data as Record<string, unknown>));
      await this.database.transaction(everything, (tx) =>
        tx.query('select append_outbox($1::json)', [JSON.stringify(rows)]),
      );
    }
  }

  private row(contract: EventContract, data: Record<string, unknown>): object {
    return {
      topic: contract.topic,
      type: contract.type,
      source: `/club/${contract.publisher}`,
      subject: data[contract.key],
      sequence: 1,
      dealer_id: data['dealerId'] ?? null,
      region_id: data['regionId'] ?? null,
      correlation_id: '0'.repeat(31) + '1',
      causation_id: 'bench',
      occurred_at: '2026-11-21T06:00:00.000Z',
      data,
    };
  }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
