import { systemClock } from '@autoclub/domain-kit';
import { catalogue, segmentMembersChanged } from '@autoclub/event-contracts';
import { createTopics, startMessaging } from '@autoclub/messaging';
import type { Messaging } from '@autoclub/messaging';
import { reactionsOf } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { deliver, eventually, principals, testBrokers } from '@autoclub/testing';
import { capabilities } from '../src/capabilities';
import { sendDueMessages } from '../src/messages/application/send-due-messages';
import { telephoneTasks } from '../src/messages/infra/providers/list-message-providers';
import { sqlMessageQueue } from '../src/messages/infra/sql-message-queue';
import { listTelephoneTasks } from '../src/next-actions/infra/list-telephone-tasks';
import { activities, given } from './builders/activities-database';
import type { Activities } from './builders/activities-database';

/** A dealer of this test alone: the topics are those of the whole run. */
const DEALER = `dlr_own${Date.now()}`;
const author = { ...principals.staffOf(DEALER, ['CLUB_MANAGER']), staffMemberId: 'stf_1' };
const approver = { ...author, staffMemberId: 'stf_2' };

describe('what activities publishes and hears itself, over Kafka', () => {
  let house: Activities;
  let messaging: Messaging;
  let keys = 0;

  beforeAll(async () => {
    await createTopics(testBrokers(), [...new Set(catalogue.map(({ topic }) => topic))]);
    house = await activities();
    const customer = given.customer('cus_1', DEALER);
    const consents = [{ channel: 'PHONE' as const, purpose: 'MARKETING' as const }];
    const members = { segmentId: 'seg_1', dealerId: DEALER, addedCustomerIds: ['cus_1'] };
    await house.feed(
      given.dealer(DEALER),
      { ...customer, data: { ...customer.data, consents } },
      given.staff('stf_1', DEALER),
      deliver(segmentMembersChanged, { ...segmentMembersChanged.example, ...members }),
    );
    const service = `activities-${DEALER}`;
    messaging = await startMessaging({
      ...{ service, database: house.database, brokers: testBrokers(), clock: systemClock },
      subscriptions: reactionsOf(capabilities, house.parts),
      logger: createLogger({ service, level: 'silent' }),
    });
  });
  afterAll(async () => {
    await messaging.stop();
    await house.drop();
  });

  const give = async (mutation: string, said: object, by = author, shown = 'replayed') => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} userErrors { code } } }`;
    const { data, errors } = await house.ask(by, source, {
      input: { idempotencyKey: `k${++keys}`, ...said },
    });
    expect(errors).toBeUndefined();
    const answer = data?.[mutation] as { userErrors: object[]; campaign: { id: string } };
    expect(answer.userErrors).toEqual([]);
    return answer;
  };
  const rows = (sql: string) => house.owner.query<{ id: string }[]>(sql);

  it('ACT-10, ACT-14: a call that was recorded puts the next one on the list', async () => {
    await give('callBackRecord', { customerId: 'cus_1', outcome: 'NOT_REACHED' });
    await eventually(async () =>
      expect(await rows('select reason, state, due_on from next_action')).toEqual([
        { reason: 'CALL_BACK', state: 'OPEN', due_on: '2026-11-24' },
      ]),
    );
  });

  it('ACT-09, ACT-14: a call of a campaign, closed from the list, ends in the queue and in the costs', async () => {
    const { campaign } = await give(
      'campaignDraft',
      {
        ...{ code: 'WINTER', nameZh: '冬检', nameEn: 'Winter check', segmentId: 'seg_1' },
        ...{ scriptZh: '八折。', scriptEn: 'A fifth off.', channels: ['PHONE'], controlPercent: 0 },
        ...{ startsOn: '2026-11-21', endsOn: '2026-12-21' },
      },
      author,
      'campaign { id }',
    );
    const campaignId = campaign.id;
    await give('campaignTrain', { campaignId, staffMemberIds: ['stf_1'], trainedOn: '2026-11-20' });
    await give('campaignApprove', { campaignId }, approver);
    await give('campaignLaunch', { campaignId });
    const { programmes, clock } = house.parts;
    const queue = sqlMessageQueue(house.database);
    await sendDueMessages({ queue, provider: telephoneTasks, programmes }, clock());
    await listTelephoneTasks(house.database, clock);
    const [task] = await rows(`select id from next_action where reason = 'CAMPAIGN' and state = 'OPEN'`);
    await give('nextActionClose', { nextActionId: task?.id, outcome: 'AGREED' });
    await eventually(async () =>
      expect(await rows('select state, failure_code from message where closed_at is not null')).toEqual([
        { state: 'DELIVERED', failure_code: 'REACHED' },
      ]),
    );
    await eventually(async () =>
      expect(await rows('select campaign_id, kind from campaign_cost')).toEqual([
        { campaign_id: campaignId, kind: 'MESSAGE' },
      ]),
    );
  });
});
