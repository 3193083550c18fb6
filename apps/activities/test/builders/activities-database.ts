import { countingIds } from '@autoclub/domain-kit';
import * as contracts from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { react } from '@autoclub/messaging';
import { everything } from '@autoclub/persistence';
import { defaultProgramme } from '@autoclub/programme-config';
import { entitiesOf, graphOf, hostOn, reactionsOf } from '@autoclub/service-host';
import type { Host } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { createGraphContext } from '@autoclub/subgraph-kit';
import { deliver, testDatabase } from '@autoclub/testing';
import type { TestDatabase } from '@autoclub/testing';
import { randomBytes } from 'node:crypto';
import { graphql } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { capabilities } from '../../src/capabilities';
import type { Environment } from '../../src/environment';
import { migrations } from '../../src/migrations';

export type Answer = ExecutionResult<Record<string, unknown>>;

/** Noon of 21 November 2026 in Shanghai. */
export const NOON = '2026-11-21T04:00:00.000Z';

const ENVIRONMENT: Environment = {
  HOST: '127.0.0.1',
  PORT: 0,
  LOG_LEVEL: 'silent',
  DATABASE_URL: '',
  KAFKA_BROKERS: '',
  HANDOVER_SECRET: '',
  MESSAGE_FOLDER: '',
  SMS_WEBHOOK_PRIVATE: 'off',
};

/** The service on a database of its own: fed with events as the consumer would, asked as the gateway would. */
export interface Activities extends TestDatabase {
  readonly parts: Host<Environment>;
  /** The clock of reactions and requests. */
  setNow(instant: string): void;
  feed(...events: readonly DeliveredEvent[]): Promise<void>;
  ask(principal: Principal, source: string, variables?: object, language?: 'zh' | 'en'): Promise<Answer>;
  empty(): Promise<void>;
}

export async function activities(environment: Partial<Environment> = {}): Promise<Activities> {
  const db = await testDatabase({ entities: entitiesOf(capabilities), migrations });
  let now = new Date(NOON);
  const ids = countingIds();
  const parts = hostOn<Environment>({
    service: 'activities',
    database: db.database,
    environment: { ...ENVIRONMENT, ...environment },
    logger: createLogger({ service: 'activities', level: 'silent' }),
    programmeVersions: [defaultProgramme],
    ids: (prefix) => `${ids(prefix)}${randomBytes(3).toString('hex')}`,
    clock: () => new Date(now),
  });
  const { schema } = graphOf(capabilities, parts);
  const reactions = reactionsOf(capabilities, parts);
  return {
    ...db,
    parts,
    setNow: (instant) => void (now = new Date(instant)),
    feed: async (...events) => {
      for (const event of events) {
        await db.database.transaction(everything, (tx) => react(tx, reactions, [[event]]));
      }
    },
    ask: async (principal, source, variables = {}, language = 'en') => {
      const traceId = randomBytes(16).toString('hex');
      const trace = { traceId, traceparent: `00-${traceId}-${'b'.repeat(16)}-01` };
      const contextValue = createGraphContext({ principal, requestId: 'req', ...trace, language, now });
      const variableValues = variables as Record<string, unknown>;
      const answer = await graphql({ schema, source, contextValue, variableValues });
      return JSON.parse(JSON.stringify(answer)) as Answer;
    },
    empty: async () => {
      await db.owner.query(
        `truncate dealer, campaign, campaign_training, campaign_member, campaign_result, campaign_cost,
                  customer, staff_member, call_back, held_gift, next_action, customer_visit,
           bulletin_item, tier_fact, activity, activity_registration, settlement,
           message, outbox, command_log, erased_customer, segment, segment_member, habit_card,
           activity_invitation, survey_answer, business_fact, activity_budget, activity_report,
           club_year_budget, message_spend, message_suppression, reminder_card, reminder_vehicle,
           reminder_habit, reminder_visit, reminder_policy, reminder_plan, reminder_left, reminder_class,
           reminder_points, reminder_terms`,
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
  staff: (staffMemberId: string, dealerId: string, roles = ['SERVICE_ADVISOR']) =>
    deliver(contracts.staffMemberRegistered, {
      ...contracts.staffMemberRegistered.example,
      staffMemberId,
      dealerId,
      roles,
    }),
  member: (membershipId: string, customerId: string, dealerId: string, differences = {}) =>
    deliver(contracts.membershipActivated, {
      ...contracts.membershipActivated.example,
      membershipId,
      customerId,
      dealerId,
      ...differences,
    }),
  tierChanged: (
    membershipId: string,
    customerId: string,
    dealerId: string,
    differences: object,
    envelope = {},
  ) =>
    deliver(
      contracts.tierChanged,
      { ...contracts.tierChanged.example, membershipId, customerId, dealerId, ...differences },
      envelope,
    ),
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
