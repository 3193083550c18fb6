import { fixedClock } from '@autoclub/domain-kit';
import {
  customerRegistered,
  dealerRegistered,
  type DeliveredEvent,
  type EventContract,
  membershipActivated,
  staffMemberRegistered,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { type Messaging, react, startMessaging } from '@autoclub/messaging';
import { everything, type Tx } from '@autoclub/persistence';
import { defaultProgramme } from '@autoclub/programme-config';
import { type Capability, entitiesOf, graphOf, type Host, hostOn, reactionsOf } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { createGraphContext } from '@autoclub/subgraph-kit';
import {
  deliver,
  eventually,
  principals,
  testBrokers,
  testDatabase,
  type TestDatabase,
} from '@autoclub/testing';
import { graphql, type GraphQLSchema } from 'graphql';
import { capabilities } from '../../src/capabilities';
import { migrations } from '../../src/migrations';
import { activationFact, customerFact, dealerFact, staffFact, vehicleFact } from './facts';

/** Sunday noon in Shanghai; what a test settles lies before it. */
export const NOW = '2026-11-22T04:00:00.000Z';
export const TRACE = 'a'.repeat(32);

/** The service on a test database, with a clock that stands still. */
export function hostAt({ database, appUrl }: TestDatabase, now: string = NOW): Host {
  return hostOn({
    service: 'service-ledger',
    database,
    environment: {
      HOST: '127.0.0.1',
      PORT: 4003,
      LOG_LEVEL: 'silent',
      DATABASE_URL: appUrl,
      KAFKA_BROKERS: 'none',
      HANDOVER_SECRET: 'a secret of the tests',
    },
    logger: createLogger({ service: 'service-ledger', level: 'silent' }),
    programmeVersions: [defaultProgramme],
    clock: fixedClock(now),
  });
}

type Answer = { data: Record<string, unknown>; errors: readonly string[] };

/** The service on a database of its own, spoken to through its graph and through events. */
export class LedgerUnderTest {
  private requests = 0;

  private constructor(
    readonly db: TestDatabase,
    private readonly schema: GraphQLSchema,
  ) {}

  static async open(): Promise<LedgerUnderTest> {
    const db = await testDatabase({ entities: entitiesOf(capabilities), migrations });
    return new LedgerUnderTest(db, graphOf(capabilities, hostAt(db)).schema);
  }

  /**
   * A dealer with a service advisor, a store manager, and a customer with a car; a BASIC member when asked
   * for.
   */
  async withDealer(dealerId: string, isMember = true): Promise<this> {
    const [customer, vehicle] = [`cus_${dealerId.slice(4)}`, `veh_${dealerId.slice(4)}`];
    await this.feed(dealerRegistered, [dealerFact(dealerId)]);
    await this.feed(staffMemberRegistered, [
      staffFact(dealerId, `stf_${dealerId.slice(4)}sa`, ['SERVICE_ADVISOR']),
      staffFact(dealerId, `stf_${dealerId.slice(4)}sm`, ['STORE_MANAGER']),
    ]);
    await this.feed(customerRegistered, [customerFact(dealerId, customer)]);
    await this.feed(vehicleRegistered, [vehicleFact(dealerId, vehicle, customer)]);
    const card = activationFact(dealerId, `mem_${dealerId.slice(4)}`, customer);
    if (isMember) await this.feed(membershipActivated, [card]);
    return this;
  }

  /** One more customer of a dealer, with a car when one is named. */
  async withCustomer(dealerId: string, customerId: string, vehicleId?: string): Promise<void> {
    await this.feed(customerRegistered, [customerFact(dealerId, customerId)]);
    if (vehicleId) await this.feed(vehicleRegistered, [vehicleFact(dealerId, vehicleId, customerId)]);
  }

  /** Delivers facts to the reactions of the service, as one batch in one transaction. */
  async feed<Data>(
    contract: EventContract<Data>,
    data: readonly Data[],
    overrides: Partial<DeliveredEvent<Data>> = {},
    now: string = NOW,
  ): Promise<void> {
    const events = data.map((each) => deliver(contract, each, { correlationId: TRACE, ...overrides }));
    await this.db.database.transaction(everything, (tx) => this.applyIn(tx, events, now));
  }

  /** Applies events by the reactions of the service in a transaction of the test, as the consumer does. */
  async applyIn(tx: Tx, events: readonly DeliveredEvent[], now: string = NOW): Promise<void> {
    await react(tx, reactionsOf(capabilities, hostAt(this.db, now)), [events]);
  }

  /** Sends and receives over the real Kafka of the run, under a name of its own, until the caller stops it. */
  messaging(service: string, now: string = NOW): Promise<Messaging> {
    const { database } = this.db;
    const subscriptions = reactionsOf(capabilities, hostAt(this.db, now));
    const logger = createLogger({ service, level: 'silent' });
    const clock = fixedClock(now);
    return startMessaging({ service, database, brokers: testBrokers(), subscriptions, logger, clock });
  }

  /** Asks one mutation of the dealer's system and answers its payload; the graph itself must not refuse. */
  async mutate<Payload>(
    at: string,
    document: string,
    input: Record<string, unknown>,
    now: string = NOW,
    principal: Principal = principals.dmsOf(`dlr_${at}`),
  ): Promise<Payload> {
    const { data, errors } = await this.ask(document, { input }, principal, now);
    if (errors.length > 0) throw new Error(errors.join('; '));
    return Object.values(data)[0] as Payload;
  }

  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    principal: Principal = principals.dmsOf('dlr_1'),
    now: string = NOW,
    language: 'zh' | 'en' = 'en',
  ): Promise<Answer> {
    const requestId = `req-${++this.requests}`;
    const contextValue = createGraphContext({
      principal,
      requestId,
      traceId: TRACE,
      traceparent: `00-${TRACE}-${'b'.repeat(16)}-01`,
      language,
      now: new Date(now),
    });
    const { data, errors } = await graphql({
      schema: this.schema,
      source: query,
      variableValues: variables,
      contextValue,
    });
    return {
      data: JSON.parse(JSON.stringify(data ?? {})) as Answer['data'],
      errors: (errors ?? []).map((error) =>
        String((error.originalError as { code?: string })?.code ?? error.message),
      ),
    };
  }

  /** Events on their way out, oldest first. */
  async published(
    type?: string,
  ): Promise<{ type: string; data: Record<string, unknown>; sequence: number; trace: string }[]> {
    const rows: { type: string; data: Record<string, unknown>; sequence: number; trace: string }[] =
      await this.db.owner.query(
        'select type, data, sequence, correlation_id as trace from outbox order by id',
      );
    return rows.filter((row) => type === undefined || row.type.includes(`.${type}.`));
  }

  /** Does one portion of the service's timed work. */
  async judgeOnce(): Promise<void> {
    const host = hostAt(this.db);
    for (const { clockwork } of capabilities as readonly Capability[])
      for (const task of clockwork?.(host) ?? []) await task.run(new AbortController().signal);
  }

  /** Judges orders and promises again until nothing is left to judge; other transactions of the server may hold it up. */
  async judge(): Promise<void> {
    await eventually(async () => {
      await this.judgeOnce();
      expect((await this.count('price_check')) + (await this.count('promise_check'))).toBe(0);
    });
  }

  async count(table: string): Promise<number> {
    const [row] = await this.db.owner.query<[{ n: number }]>(`select count(*) as n from ${table}`);
    return row.n;
  }

  /** How many rows there are of everything that a mutation could write. */
  async footprint(): Promise<string> {
    const tables = [
      'repair_order',
      'imported_file',
      'import_mapping',
      'import_run',
      'repair_order_line',
      'repair_order_refund',
      'insurance_policy',
      'entitlement_use',
      'entitlement_use_reversal',
      'promise',
      'coupon',
      'coupon_choice',
      'offered_service',
      'extended_warranty',
      'renewal_pack',
      'workshop_job',
      'declined_work',
      'rework',
      'rescue_case',
      'club_outside_fact',
      'club_entry',
      'club_period',
      'club_period_step',
      'rescue_shift',
      'staff_certificate',
      'prepaid_package',
      'package_use',
      'package_movement',
      'package_count',
      'offered_service_use',
      'redemption_fulfilment',
      'special_day',
      'appointment',
      'complaint',
      'follow_up',
      'checklist_run',
      'outbox',
      'command_log',
    ];
    const counts = [];
    for (const table of tables) counts.push(`${table}=${await this.count(table)}`);
    return counts.join(' ');
  }

  close(): Promise<void> {
    return this.db.drop();
  }
}
