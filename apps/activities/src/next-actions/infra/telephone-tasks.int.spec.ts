import { nextActionClosed } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import { deliver } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import { queueMessages, withdrawMessages } from '../../messages';
import { listTelephoneTasks } from './list-telephone-tasks';

describe('ACT-14: calls that wait in the queue of messages', () => {
  let house: Activities;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
    await house.feed(given.dealer('dlr_1'), given.customer('cus_1', 'dlr_1'));
  });
  afterAll(() => house.drop());

  const now = new Date(NOON);
  const queued = (id: string, differences: object = {}) =>
    house.database.transaction(everything, (tx) =>
      queueMessages(tx, [
        {
          ...{ id, dealerId: 'dlr_1', customerId: 'cus_1', reason: `TEST:${id}`, channel: 'PHONE' as const },
          ...{
            purpose: 'SERVICE' as const,
            template: 'CUSTOM',
            facts: { textZh: '您好。', textEn: 'Hello.' },
          },
          ...{ dueAt: now, createdAt: now, traceId: 'a'.repeat(32), ruleCode: 'WINTER', ...differences },
        },
      ]),
    );
  const sent = () => house.owner.query(`update message set state = 'SENT' where channel = 'PHONE'`);
  const sweep = () => listTelephoneTasks(house.database, () => now);
  const listed = () =>
    house.owner.query('select reason, source_id, state, due_on from next_action order by source_id');

  it('are listed once, those of a campaign for the campaign', async () => {
    await queued('msg_1');
    await queued('msg_2', { campaignId: 'cmg_1' });
    await queued('msg_3', { channel: 'SMS' });
    await sweep();
    expect(await listed()).toEqual([]);
    await sent();
    await sweep();
    await sweep();
    expect(await listed()).toEqual([
      { reason: 'REMINDER', source_id: 'msg_1', state: 'OPEN', due_on: '2026-11-21' },
      { reason: 'CAMPAIGN', source_id: 'msg_2', state: 'OPEN', due_on: '2026-11-21' },
    ]);
  });

  it('ACT-09: that of a campaign says its name', async () => {
    await house.owner.query(`insert into campaign
        (dealer_id, id, code, name_zh, name_en, target_by, target_code, channels, script_zh, script_en, starts_on,
         ends_on, control_share, state, seed, drafted_at, treated_count, control_count, other_cost_minor,
         trace_id)
      values ('dlr_1', 'cmg_1', 'WINTER', '冬季检查', 'Winter check', 'SEGMENT', 'seg_1', '{PHONE}', '请', 'Please',
         '2026-11-20', '2026-12-20', 1000, 'RUNNING', 's', now(), 1, 0, 0,
         't')`);
    await queued('msg_2', { campaignId: 'cmg_1' });
    await sent();
    await sweep();
    expect(await house.owner.query(`select facts ->> 'nameZh' as name from next_action`)).toEqual([
      { name: '冬季检查' },
    ]);
  });

  it('go from the list when they were made, given up, or their campaign is called off', async () => {
    await queued('msg_1');
    await queued('msg_2', { campaignId: 'cmg_1' });
    await sent();
    await sweep();
    await house.owner.query(`update message set state = 'DELIVERED' where id = 'msg_1'`);
    await house.database.transaction(everything, (tx) =>
      withdrawMessages(tx, { dealerId: 'dlr_1', campaignId: 'cmg_1', now }),
    );
    await sweep();
    expect(await listed()).toMatchObject([{ state: 'DROPPED' }, { state: 'DROPPED' }]);
  });

  it.each([
    ['AGREED', 'DELIVERED', 'REACHED'],
    ['DECLINED', 'DELIVERED', 'REACHED'],
    ['NO_LONGER_NEEDED', 'NOT_SENT', 'NO_LONGER_NEEDED'],
  ] as const)(
    'ACT-08, ACT-14: one closed as %s from the list is closed as %s',
    async (outcome, state, why) => {
      await queued('msg_1');
      await queued('msg_2');
      await sent();
      const its = { ...nextActionClosed.example, dealerId: 'dlr_1', sourceId: 'msg_1', outcome };
      const closed = deliver(nextActionClosed, { ...its, reason: 'REMINDER' as const });
      const elsewhere = deliver(nextActionClosed, { ...its, sourceId: 'msg_2', dealerId: 'dlr_2' });
      await house.feed(closed, closed, elsewhere);
      const said = await house.owner.query<{ data: object }[]>(
        `select data from outbox where type = 'club.activities.message-closed.v1'`,
      );
      expect(said.map(({ data }) => data)).toMatchObject([
        { messageId: 'msg_1', state, stateReasonCode: why },
      ]);
      expect(await house.owner.query(`select id from message where closed_at is null`)).toEqual([
        { id: 'msg_2' },
      ]);
    },
  );
});
