import { randomIds } from '@autoclub/domain-kit';
import { dealerClockMoved, dealerRegistered } from '@autoclub/event-contracts';
import { dealerClockReactions, DealerClocks, startJobs, type Clockwork } from '@autoclub/jobs';
import { react } from '@autoclub/messaging';
import { createDataSource, Database, everything } from '@autoclub/persistence';
import { entitiesOf } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { deliver, eventually, principals } from '@autoclub/testing';
import { capabilities } from '../src/capabilities';
import { openClub, registerDealer, type Club } from './club';
import { testHost } from './host';
import { registerMember } from './requests';

const TIMING = { planMs: 20, pollMs: 20, takeOverSeconds: 60, retrySeconds: 1, maintenanceSeconds: 30 };

/** A copy of the service that does the jobs, with connections and a view of the clocks of its own. */
interface Copy {
  readonly clocks: DealerClocks;
  readonly clockwork: Clockwork;
  close(): Promise<void>;
}

describe('PLT-04: a sandbox dealer that is moved forward by two years', () => {
  let club: Club;
  let dealerId: string;
  const copies: Copy[] = [];

  beforeAll(async () => {
    club = await openClub();
    await registerDealer(club, 'SH01');
    dealerId = await registerSandbox();
    await takeIn();
    for (let n = 0; n < 3; n++) copies.push(await startCopy());
  });
  afterAll(async () => {
    for (const { clockwork, close } of copies) {
      await clockwork.stop();
      await close();
    }
    await club.close();
  });

  async function registerSandbox(): Promise<string> {
    const dealer = { regionCode: 'EAST', code: 'TRY1', nameZh: '试验店', nameEn: 'Sandbox', isSandbox: true };
    const { answer } = await club.ask<{ answer: { dealer: { id: string } } }>(
      principals.operator(),
      'mutation ($input: DealerRegisterInput!) { answer: dealerRegister(input: $input) { dealer { id } } }',
      { input: { idempotencyKey: randomIds('key'), ...dealer } },
    );
    return answer.dealer.id;
  }

  /** What is published of dealers and their clocks is taken in, and every copy looks at the clocks. */
  async function takeIn(): Promise<void> {
    const registered = await club.published('dealer-registered');
    const moved = await club.published('dealer-clock-moved');
    const events = [
      ...registered.map(({ data, sequence }) => deliver(dealerRegistered, data as never, { sequence })),
      ...moved.map(({ data, sequence }) => deliver(dealerClockMoved, data as never, { sequence })),
    ];
    await club.db.database.transaction(everything, async (tx) => {
      await react(tx, dealerClockReactions, [events]);
    });
    for (const clocks of [club.clocks, ...copies.map((copy) => copy.clocks)]) await clocks.refresh();
  }

  async function startCopy(): Promise<Copy> {
    const entities = entitiesOf(capabilities);
    const source = createDataSource({ url: club.db.appUrl, entities, applicationName: 'copy', poolSize: 4 });
    const database = new Database(await source.initialize());
    const clocks = new DealerClocks(database, () => club.now);
    await clocks.refresh();
    const host = testHost(database, () => club.now, { clocks });
    const jobs = capabilities.flatMap((each) => each.jobs?.(host) ?? []);
    const logger = createLogger({ service: 'membership', level: 'silent' });
    const clockwork = await startJobs({
      service: 'membership',
      database,
      clocks,
      jobs,
      logger,
      timing: TIMING,
    });
    return { clocks, clockwork, close: () => source.destroy() };
  }

  const manager = () => principals.staffOf(dealerId, ['CLUB_MANAGER']);
  const advance = async (day: string): Promise<void> => {
    const input = { idempotencyKey: randomIds('key'), dealerId, shows: `${day}T06:00:00.000Z` };
    const { answer } = await club.ask<{ answer: { userErrors: object[] } }>(
      manager(),
      'mutation ($input: DealerClockAdvanceInput!) { answer: dealerClockAdvance(input: $input) { userErrors { code } } }',
      { input },
    );
    expect(answer.userErrors).toEqual([]);
    await takeIn();
  };
  const act = (name: string, membershipId: string, input: object) =>
    club.ask<{ answer: { userErrors: object[] } }>(
      manager(),
      `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
         answer: ${name}(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: randomIds('key'), membershipId, ...input } },
    );
  const card = async (membershipId: string) => {
    const { membership } = await club.ask<{ membership: object }>(
      manager(),
      `query ($id: ID!) { membership(id: $id) {
         status validity { to } lapses { lapsedOn returnUntil } renewalWindow { isOpen } } }`,
      { id: membershipId },
    );
    return membership;
  };
  const months = async () => {
    const { dealer } = await club.ask<{
      dealer: { storedValueMonthEnds: { month: string; closingAmount: { amount: string } }[] };
    }>(
      manager(),
      `query ($id: ID!) { dealer(id: $id) {
         storedValueMonthEnds(last: 36) { month toppedUpAmount { amount } closingAmount { amount } } } }`,
      { id: dealerId },
    );
    return dealer.storedValueMonthEnds;
  };

  it('shows reminders due, month ends, the lapse and the comeback, and three copies do each job once', async () => {
    const loyal = await registerMember(club, dealerId, 1, 'FEE');
    const forgetful = await registerMember(club, dealerId, 2, 'FEE');
    const money = { amount: { amount: '300.00' }, source: { id: 'R-1' } };
    expect(await act('walletTopUp', loyal.membershipId, money)).toMatchObject({ answer: { userErrors: [] } });

    await advance('2028-11-20');
    await eventually(async () => expect(await months()).toHaveLength(24));
    const closed = await months();
    expect(closed[0]).toEqual({
      month: '2028-10',
      toppedUpAmount: { amount: '0.00' },
      closingAmount: { amount: '300.00' },
    });
    expect(closed.at(-1)).toEqual({
      month: '2026-11',
      toppedUpAmount: { amount: '300.00' },
      closingAmount: { amount: '300.00' },
    });
    const { renewalsDue } = await club.ask<{ renewalsDue: { nodes: { id: string }[] } }>(
      manager(),
      `{ renewalsDue(expiresIn: { from: "2028-11-20", to: "2028-11-27" }) { nodes { id } } }`,
    );
    expect(renewalsDue.nodes.map(({ id }) => id).sort()).toEqual(
      [loyal.membershipId, forgetful.membershipId].sort(),
    );
    expect(await card(loyal.membershipId)).toMatchObject({
      status: 'ACTIVE',
      renewalWindow: { isOpen: true },
    });
    const fee = { paidAmount: { amount: '180.00' } };
    expect(await act('membershipRenew', loyal.membershipId, fee)).toMatchObject({
      answer: { userErrors: [] },
    });

    await advance('2029-02-20');
    await eventually(async () =>
      expect(await card(forgetful.membershipId)).toMatchObject({
        status: 'LAPSED',
        lapses: [{ lapsedOn: '2028-12-22', returnUntil: '2029-02-21' }],
      }),
    );
    expect(await card(loyal.membershipId)).toMatchObject({
      status: 'ACTIVE',
      validity: { to: '2030-11-21' },
    });
    expect(await act('membershipReturn', forgetful.membershipId, fee)).toMatchObject({
      answer: { userErrors: [] },
    });
    expect(await card(forgetful.membershipId)).toMatchObject({
      status: 'ACTIVE',
      validity: { to: '2031-02-20' },
    });
    expect(await club.published('membership-lapsed')).toHaveLength(1);
    await eventually(async () => expect(await months()).toHaveLength(27));
  });
});
