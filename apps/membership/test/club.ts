import { randomBytes } from 'node:crypto';
import { localDate, randomIds, type LocalDate } from '@autoclub/domain-kit';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { DealerClocks, type Cursor, type JobRun, type Portion } from '@autoclub/jobs';
import { react } from '@autoclub/messaging';
import { everything } from '@autoclub/persistence';
import {
  defaultProgramme,
  programmeBook,
  releasedVersion,
  type ProgrammePart,
} from '@autoclub/programme-config';
import { entitiesOf, graphOf, reactionsOf, type Host } from '@autoclub/service-host';
import { codeOf, createGraphContext, type Language } from '@autoclub/subgraph-kit';
import { principals, testDatabase, type TestDatabase } from '@autoclub/testing';
import { graphql } from 'graphql';
import { capabilities } from '../src/capabilities';
import { migrations } from '../src/migrations';
import { testHost } from './host';

type MembershipNumbers = NonNullable<ProgrammePart['membership']>;

export interface Published {
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly dealerId: string;
  readonly correlationId: string;
  readonly data: Record<string, unknown>;
}

/** The service over a database of its own, asked through its graph as the gateway would ask it. */
export interface Club {
  readonly db: TestDatabase;
  readonly host: Host;
  /** The clocks of sandbox dealers, which are read when they are refreshed. */
  readonly clocks: DealerClocks;
  /** The instant at which requests are judged; a test may move it. */
  now: Date;
  /** Answers the data; fails the test when the answer has errors. */
  ask<Data>(
    principal: Principal,
    source: string,
    variables?: Record<string, unknown>,
    language?: Language,
  ): Promise<Data>;
  /** Answers the codes of the errors. */
  codes(principal: Principal, source: string, variables?: Record<string, unknown>): Promise<unknown[]>;
  /** Hands events to the reaction to their type, in one transaction. */
  deliver(...events: DeliveredEvent[]): Promise<void>;
  /** Everything in the outbox, in the order of writing. */
  published(name?: string): Promise<Published[]>;
  /** Overrides numbers of the programme at dealers, each from a day on. */
  overrideAt(...overrides: { dealerId: string; from: string; membership: MembershipNumbers }[]): void;
  /** Does the jobs of a dealer for a business day, whether or not they ran before. */
  runJobs(dealerId: string, day: string): Promise<void>;
  /** Judges by the releases in the outbox from now on, as every service does once their events arrive. */
  takeReleases(): Promise<void>;
  close(): Promise<void>;
}

export async function openClub(): Promise<Club> {
  const db = await testDatabase({ entities: entitiesOf(capabilities), migrations });
  const { database } = db;
  const club = { now: new Date('2026-11-21T06:00:00Z') };
  const programmes = programmeBook([defaultProgramme]);
  const clocks = new DealerClocks(database, () => club.now);
  const host = testHost(database, () => club.now, { programmes, clocks });
  const { schema } = graphOf(capabilities, host);
  const execute = (
    principal: Principal,
    source: string,
    variableValues: Record<string, unknown> = {},
    language: Language = 'zh',
  ) => {
    const traceId = randomBytes(16).toString('hex');
    const now = host.clockOf(principal.dealerId)();
    const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;
    const request = { principal, requestId: randomIds('req'), traceId, traceparent, language, now };
    return graphql({ schema, source, variableValues, contextValue: createGraphContext(request) });
  };
  return Object.assign(club, {
    db,
    host,
    clocks,
    async ask<Data>(...call: Parameters<typeof execute>): Promise<Data> {
      const { data, errors } = await execute(...call);
      if (errors) throw errors[0]?.originalError ?? errors[0];
      return data as Data;
    },
    async codes(...call: Parameters<typeof execute>) {
      const { errors } = await execute(...call);
      return (errors ?? []).map((error) => codeOf(error));
    },
    async deliver(...events: DeliveredEvent[]) {
      await database.transaction(everything, async (tx) => {
        await react(tx, reactionsOf(capabilities, host), [events]);
      });
    },
    published: (name?: string) =>
      db.owner.query<Published[]>(
        `select type, subject, sequence, dealer_id as "dealerId", correlation_id as "correlationId", data
           from outbox where $1::text is null or type like '%.' || $1 || '.v1' order by id`,
        [name ?? null],
      ),
    overrideAt(...overrides: Parameters<Club['overrideAt']>) {
      const versions = overrides.map(({ dealerId, from, membership }) => ({
        id: `${dealerId}@${from}`,
        level: 'DEALER' as const,
        scopeId: dealerId,
        effectiveFrom: localDate(from),
        values: { membership },
      }));
      programmes.replaceVersions([defaultProgramme, ...versions]);
    },
    runJobs: (dealerId: string, day: string) => runJobs(host, dealerId, localDate(day)),
    async takeReleases() {
      const rows = await db.owner.query<{ data: Parameters<typeof releasedVersion>[0] }[]>(
        `select data from outbox where type like '%.programme-published.v1' order by id`,
      );
      programmes.replaceVersions([defaultProgramme, ...rows.map(({ data }) => releasedVersion(data))]);
    },
    close: () => db.drop(),
  });
}

/** Each job to its end, portion by portion, as the clockwork of the service would. */
async function runJobs(host: Host, dealerId: string, businessDay: LocalDate): Promise<void> {
  const now = host.clockOf(dealerId)();
  const cause = { correlationId: randomBytes(16).toString('hex'), causationId: `test ${businessDay}` };
  for (const job of capabilities.flatMap((each) => each.jobs?.(host) ?? [])) {
    let cursor: Cursor = null;
    for (let isDone = false; !isDone;) {
      const run: JobRun = {
        dealerId,
        timeZone: 'Asia/Shanghai',
        businessDay,
        dueAt: now,
        now,
        cursor,
        cause,
      };
      const portion: Portion = await host.database.transaction({ kind: 'dealer', dealerId }, (tx) =>
        job.run(run, tx),
      );
      isDone = portion.isDone;
      cursor = portion.isDone ? null : portion.cursor;
    }
  }
}

export interface DealerIds {
  readonly regionId: string;
  readonly dealerId: string;
}

/** Registers a region and a dealer under these codes, with one outlet `OUT-1` and one service advisor `SA-01`. */
export async function registerDealer(club: Club, code: string, regionCode = 'EAST'): Promise<DealerIds> {
  const answer = await club.ask<{ dealer: { dealer: { id: string; region: { id: string } } } }>(
    principals.operator(),
    `mutation ($region: RegionRegisterInput!, $dealer: DealerRegisterInput!, $outlet: OutletRegisterInput!,
               $staff: StaffMemberRegisterInput!) {
      regionRegister(input: $region) { userErrors { code } }
      dealer: dealerRegister(input: $dealer) { dealer { id region { id } } }
      outletRegister(input: $outlet) { userErrors { code } }
      staffMemberRegister(input: $staff) { userErrors { code } }
    }`,
    {
      region: { idempotencyKey: randomIds('key'), code: regionCode, nameZh: '华东', nameEn: regionCode },
      dealer: { idempotencyKey: randomIds('key'), regionCode, code, nameZh: `${code}店`, nameEn: code },
      outlet: { idempotencyKey: randomIds('key'), dealerCode: code, code: 'OUT-1', name: '一号网点' },
      staff: {
        idempotencyKey: randomIds('key'),
        dealerCode: code,
        staffNumber: 'SA-01',
        name: '王伟',
        roles: ['SERVICE_ADVISOR'],
      },
    },
  );
  return { dealerId: answer.dealer.dealer.id, regionId: answer.dealer.dealer.region.id };
}
