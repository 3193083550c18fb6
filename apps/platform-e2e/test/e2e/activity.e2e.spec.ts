import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { settle, settlementOf, callerFor, castAt } from '@autoclub/local-stack';
import type { Member } from '@autoclub/local-stack';
import { eventually } from '../eventually';
import { askAsPart, dealersOf, expectData, house } from '../house';
import type { Ask } from '../house';
import { newMember } from '../member';

describe('activities', () => {
  const stack = house();
  const [dealer] = dealersOf(stack);
  let member: Member;
  let club: Ask;

  beforeAll(async () => {
    member = await newMember(stack, dealer);
    club = await askAsPart(stack, 'clubManager', dealer);
  });

  it('ACT-05, PTS-02: checking in at an activity gives five points, once', async () => {
    const startsAt = new Date(Date.now() - 60_000).toISOString();
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    const { activityPublish } = expectData(
      await club<{ activityPublish: { activity: { id: string }; userErrors: unknown[] } }>(
        `mutation ($input: ActivityPublishInput!) {
          activityPublish(input: $input) { activity { id } userErrors { code field message } }
        }`,
        {
          input: {
            idempotencyKey: `publish ${member.membershipId}`,
            titleZh: '新车使用讲座',
            titleEn: 'Lecture on new cars',
            kind: 'IN_STORE',
            capacity: 10,
            startsAt,
            endsAt,
          },
        },
      ),
    );
    expect(activityPublish.userErrors).toEqual([]);
    const register = expectData(
      await club<{ activityRegister: { registration: { id: string }; userErrors: unknown[] } }>(
        `mutation ($input: ActivityRegisterInput!) {
          activityRegister(input: $input) { registration { id } userErrors { code field message } }
        }`,
        {
          input: {
            idempotencyKey: `register ${member.membershipId}`,
            activityId: activityPublish.activity.id,
            customerId: member.customerId,
          },
        },
      ),
    ).activityRegister;
    expect(register.userErrors).toEqual([]);
    for (const time of ['first', 'second']) {
      await club(
        `mutation ($input: ActivityCheckInInput!) { activityCheckIn(input: $input) { userErrors { code } } }`,
        {
          input: {
            idempotencyKey: `${time} ${member.membershipId}`,
            registrationId: register.registration.id,
          },
        },
      );
    }
    await stack.waitUntilDrained();
    const look = async () =>
      expectData(
        await club<{
          membership: {
            pointsAccount: { entries: { nodes: { points: number; explanation: { ruleId: string } }[] } };
          };
        }>(
          `query ($id: ID!) {
            membership(id: $id) { pointsAccount { entries(first: 10) { nodes { points explanation { ruleId } } } } }
          }`,
          { id: member.membershipId },
        ),
      ).membership.pointsAccount.entries.nodes;
    await eventually(look, (entries) =>
      expect(entries).toEqual([{ points: 5, explanation: { ruleId: 'PTS-02' } }]),
    );
  });

  it('ACT-07, ACT-08, PLT-03: the settlement is announced once, with amount and points and without a name', async () => {
    const { dealerSystem } = castAt({ dealerId: dealer.id, regionId: dealer.regionId });
    const system = callerFor(stack.gatewayUrl, await stack.tokenFor(dealerSystem));
    await settle(system, settlementOf(member, 1_000, [{ kind: 'PART', listAmount: '1200.00' }]));
    const look = async () =>
      expectData(
        await club<{ customer: { messages: { nodes: { text: string; state: string }[] } } }>(
          `query ($id: ID!) { customer(id: $id) { messages(first: 10) { nodes { text state } } } }`,
          { id: member.customerId },
        ),
      ).customer.messages.nodes;
    const messages = await eventually(look, (all) => expect(all).toHaveLength(1));
    expect(messages[0]?.text).toContain('1200.00');
    expect(messages[0]?.text).toContain('24');
    expect(messages[0]?.text).not.toContain('测试客户');
    const files = readdirSync(stack.messageFolder).map((name) =>
      readFileSync(join(stack.messageFolder, name), 'utf8'),
    );
    expect(files.join('')).not.toContain('测试客户');
  });
});
