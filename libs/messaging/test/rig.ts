import { systemClock } from '@autoclub/domain-kit';
import type { EventContract } from '@autoclub/event-contracts';
import { everything, platformMigrations, type Database, type Tx } from '@autoclub/persistence';
import { testBrokers, testDatabase, type TestDatabase } from '@autoclub/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  appendEvents,
  messagingMigrations,
  on,
  startMessaging,
  type Messaging,
  type Subscription,
} from '../src';
import { silent } from '../src/kafka/client';
import { chance, type Step } from './lanes';

export { chance, laneContract, type Step } from './lanes';

/** What the tests' reactions write: one row per effect, so that a doubled one shows. */
export class CreateEffect1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table effect (
        id bigint generated always as identity primary key, event_id uuid, subject text, n int);
      create table lane (id text primary key, version int not null default 0);
      grant all on effect, lane to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table effect; drop table lane');
  }
}

export const cause = { correlationId: 'a'.repeat(32), causationId: 'request-1' };

/** A database, a service name of its own and everything that runs in it. */
export interface Rig {
  readonly database: Database;
  readonly test: TestDatabase;
  readonly service: string;
  start(subscriptions: readonly Subscription[], brokers?: string): Promise<Messaging>;
  stop(): Promise<void>;
}

export async function rig(): Promise<Rig> {
  const test = await testDatabase({
    entities: [],
    migrations: [...platformMigrations, ...messagingMigrations, CreateEffect1790000000000],
  });
  const service = chance('test');
  const running: Messaging[] = [];
  return {
    database: test.database,
    test,
    service,
    start: async (subscriptions, brokers = testBrokers()) => {
      const { database } = test;
      const messaging = await startMessaging({
        service,
        database,
        brokers,
        subscriptions,
        logger: silent,
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

/** Tells one step in a transaction of its own. */
export function tell(database: Database, contract: EventContract<Step>, step: Step): Promise<void> {
  return database.transaction(everything, (tx) => tellIn(tx, contract, step));
}

export function tellIn(tx: Tx, contract: EventContract<Step>, step: Step): Promise<void> {
  const event = { contract, data: step, sequence: step.n, dealerId: null, regionId: null };
  return appendEvents(tx, [event], cause, new Date());
}

/** Tells one step as a posting function does: its row and number are there long before the commit. */
export async function tellAtOnce(tx: Tx, contract: EventContract<Step>, step: Step): Promise<void> {
  const row = {
    topic: contract.topic,
    type: contract.type,
    source: `/club/${contract.publisher}`,
    subject: step.laneId,
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
    const rows = events.map(({ id, data }) => ({ event_id: id, subject: data.laneId, n: data.n }));
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
