import { systemClock } from '@autoclub/domain-kit';
import type { EventContract } from '@autoclub/event-contracts';
import { everything, platformMigrations, type Database, type Tx } from '@autoclub/persistence';
import type { Position } from '@autoclub/service-kit';
import { testBrokers, testDatabase, type TestDatabase } from '@autoclub/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  appendEvents,
  type Brokers,
  messagingMigrations,
  on,
  startMessaging,
  type Messaging,
  type Subscription,
} from '../src';
import { silent } from '../src/kafka/client';
import type { MessagingLogger } from '../src/logging';
import { unusedName, type Step } from './counters';

export { unusedName, counterContract, type Step } from './counters';

/** What the tests' reactions write: one row per effect, so that a doubled one shows. */
export class CreateEffect1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table effect (
        id bigint generated always as identity primary key, event_id uuid, subject text, n int);
      create table counter (id text primary key, version int not null default 0);
      grant all on effect, counter to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table effect; drop table counter');
  }
}

export const cause = { correlationId: 'a'.repeat(32), causationId: 'request-1' };

/** A database, a service name of its own and everything that runs in it. */
export interface ServiceUnderTest {
  readonly database: Database;
  readonly test: TestDatabase;
  readonly name: string;
  start(
    subscriptions: readonly Subscription[],
    brokers?: Brokers,
    logger?: MessagingLogger,
  ): Promise<Messaging>;
  stop(): Promise<void>;
}

export async function serviceUnderTest(): Promise<ServiceUnderTest> {
  const test = await testDatabase({
    entities: [],
    migrations: [...platformMigrations, ...messagingMigrations, CreateEffect1790000000000],
  });
  const name = unusedName('test');
  const running: Messaging[] = [];
  return {
    database: test.database,
    test,
    name,
    start: async (subscriptions, brokers = testBrokers(), logger = silent) => {
      const { database } = test;
      const messaging = await startMessaging({
        service: name,
        database,
        brokers,
        subscriptions,
        logger,
        clock: systemClock,
      });
      running.push(messaging);
      return messaging;
    },
    stop: async () => {
      await Promise.all(running.map((messaging) => messaging.stop()));
      await test.drop();
    },
  };
}

/** Publishes one step in a transaction of its own. */
export function publish(database: Database, contract: EventContract<Step>, step: Step): Promise<Position> {
  return database.transaction(everything, (tx) => publishIn(tx, contract, step));
}

export function publishIn(tx: Tx, contract: EventContract<Step>, step: Step): Promise<Position> {
  const event = { contract, data: step, sequence: step.n, dealerId: null, regionId: null };
  return appendEvents(tx, [event], cause, new Date());
}

/** Publishes one step as a posting function does: its row and number are there long before the commit. */
export async function publishAtOnce(tx: Tx, contract: EventContract<Step>, step: Step): Promise<void> {
  const row = {
    topic: contract.topic,
    type: contract.type,
    source: `/club/${contract.publisher}`,
    subject: step.counterId,
    sequence: step.n,
    correlation_id: cause.correlationId,
    causation_id: cause.causationId,
    occurred_at: new Date(),
    data: step,
  };
  await tx.query('select append_outbox($1::json)', [JSON.stringify([row])]);
}

/** Writes one effect row per event. */
export function effects(contract: EventContract<Step>): Subscription {
  return on(contract, async (events, tx) => {
    const rows = events.map(({ id, data }) => ({ event_id: id, subject: data.counterId, n: data.n }));
    await tx.query(
      `insert into effect (event_id, subject, n)
       select event_id, subject, n from json_to_recordset($1) as e(event_id uuid, subject text, n int)`,
      [JSON.stringify(rows)],
    );
  });
}

export async function seen(test: TestDatabase): Promise<{ subject: string; n: number }[]> {
  return test.owner.query('select subject, n from effect order by id');
}
