import { countingIds } from '@autoclub/domain-kit';
import * as contracts from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { everything } from '@autoclub/persistence';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { createGraphContext } from '@autoclub/subgraph-kit';
import { deliver, testDatabase } from '@autoclub/testing';
import type { TestDatabase } from '@autoclub/testing';
import { randomBytes } from 'node:crypto';
import { graphql } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { entities, subgraphOf, subscriptionsOf } from '../../src/compose';
import type { Host } from '../../src/network';
import { migrations } from '../../src/migrations';

export type Answer = ExecutionResult<Record<string, unknown>>;

/** Noon of 21 November 2026 in Shanghai. */
export const NOON = '2026-11-21T04:00:00.000Z';

/** The service on a database of its own: fed with events as the consumer would, asked as the gateway would. */
export interface Activities extends TestDatabase {
  readonly parts: Omit<Host, 'environment' | 'database'>;
  /** The clock of reactions and requests. */
  setNow(instant: string): void;
  feed(...events: readonly DeliveredEvent[]): Promise<void>;
  ask(principal: Principal, source: string, variables?: object): Promise<Answer>;
  empty(): Promise<void>;
}

export async function activities(): Promise<Activities> {
  const db = await testDatabase({ entities, migrations });
  let now = new Date(NOON);
  const ids = countingIds();
  const unique = (prefix: string) => `${ids(prefix)}${randomBytes(3).toString('hex')}`;
  const parts = { programmes: programmeBook([defaultProgramme]), ids: unique, clock: () => new Date(now) };
  const host = { ...parts, environment: { MESSAGE_FOLDER: '' }, database: db.database };
  const { schema } = subgraphOf(host);
  const reactions = subscriptionsOf(host);
  return {
    ...db,
    parts,
    setNow: (instant) => void (now = new Date(instant)),
    feed: async (...events) => {
      for (const event of events) {
        const subscription = reactions.find(({ contract }) => contract.type === event.type);
        if (!subscription?.concerns(event)) continue;
        await db.database.transaction(everything, (tx) => subscription.react([event], tx));
      }
    },
    ask: async (principal, source, variables = {}) => {
      const traceId = randomBytes(16).toString('hex');
      const trace = { traceId, traceparent: `00-${traceId}-${'b'.repeat(16)}-01` };
      const contextValue = createGraphContext({ principal, requestId: 'req', ...trace, language: 'en', now });
      const variableValues = variables as Record<string, unknown>;
      const answer = await graphql({ schema, source, contextValue, variableValues });
      return JSON.parse(JSON.stringify(answer)) as Answer;
    },
    empty: async () => {
      await db.owner.query(
        'truncate dealer, customer, membership, activity, activity_registration, settlement, message, outbox, command_log',
      );
    },
  };
}

/** Events as this service receives them; a test names only what it is about. */
export const given = {
  dealer: (dealerId: string) =>
    deliver(contracts.dealerRegistered, { ...contracts.dealerRegistered.example, dealerId }),
  customer: (customerId: string, dealerId: string, agrees = true, envelope = {}) =>
    deliver(
      contracts.customerRegistered,
      {
        ...contracts.customerRegistered.example,
        customerId,
        dealerId,
        consents: agrees ? [{ channel: 'SMS' as const, purpose: 'SERVICE' as const }] : [],
      },
      envelope,
    ),
  member: (membershipId: string, customerId: string, dealerId: string, differences = {}) =>
    deliver(contracts.membershipActivated, {
      ...contracts.membershipActivated.example,
      membershipId,
      customerId,
      dealerId,
      ...differences,
    }),
  settled: (repairOrderId: string, differences = {}, envelope = {}) =>
    deliver(
      contracts.repairOrderSettled,
      {
        ...contracts.repairOrderSettled.example,
        repairOrderId,
        customerId: 'cus_1',
        dealerId: 'dlr_1',
        ...differences,
      },
      envelope,
    ),
  judged: (sourceId: string, differences = {}, envelope = {}) =>
    deliver(
      contracts.earningJudged,
      {
        ...contracts.earningJudged.example,
        sourceId,
        customerId: 'cus_1',
        dealerId: 'dlr_1',
        ...differences,
      },
      envelope,
    ),
};
