import * as events from '@autoclub/event-contracts';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import { armOf } from '../domain/arms';
import { finishCampaigns } from '../infra/finish-campaigns';
import { hashedDraw } from '../infra/hashed-draw';

const manager = (staffMemberId: string) => ({
  ...principals.staffOf('dlr_1', ['CLUB_MANAGER']),
  staffMemberId,
});
const [author, approver] = [manager('stf_1'), manager('stf_2')];

interface Payload {
  readonly campaign: { id: string; state: string; treatedCount: number; controlCount: number } | null;
  readonly userErrors: { code: string; message: string }[];
}

/** So many that each half of a draw has the thirty that an uplift needs, whatever the id of the campaign. */
const people = Array.from({ length: 140 }, (_, at) => `cus_${at + 1}`);
const draft = {
  code: 'WINTER_CHECK_2026',
  nameZh: '冬季检测',
  nameEn: 'Winter check',
  segmentId: 'seg_1',
  channels: ['SMS', 'PHONE'],
  salesChannelCode: 'TMALL',
  packCode: 'LOST_CUSTOMER_CALL_BACK',
  scriptZh: '冬季检测八折。',
  scriptEn: 'A fifth off the winter check.',
  budget: { amount: '1000.00' },
  startsOn: '2026-11-21',
  endsOn: '2026-12-21',
  controlPercent: 50,
};

describe('ACT-09, ACT-12: campaigns', () => {
  let house: Activities;
  let keys = 0;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
    const agreed = (customerId: string) =>
      deliver(events.customerRegistered, {
        ...events.customerRegistered.example,
        ...{ customerId, dealerId: 'dlr_1' },
        consents: [{ channel: 'SMS' as const, purpose: 'MARKETING' as const }],
      });
    const segment = {
      ...events.segmentMembersChanged.example,
      ...{ segmentId: 'seg_1', dealerId: 'dlr_1', addedCustomerIds: people, removedCustomerIds: [] },
      memberCount: people.length,
    };
    await house.feed(
      given.dealer('dlr_1'),
      given.dealer('dlr_2'),
      given.staff('stf_1', 'dlr_1'),
      ...people.map(agreed),
      deliver(events.segmentMembersChanged, segment),
      deliver(events.segmentMembersChanged, { ...segment, segmentId: 'seg_2', dealerId: 'dlr_2' }),
    );
  });
  afterAll(() => house.drop());

  const give = async (mutation: string, said: object, by: typeof author = author) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { ${mutation}(input: $input) {
      campaign { id state treatedCount controlCount } userErrors { code message } } }`;
    const input = { idempotencyKey: `key-${++keys}`, ...said };
    const { data, errors } = await house.ask(by, source, { input });
    if (!data) throw new Error(JSON.stringify(errors));
    return data[mutation] as Payload;
  };
  const drafted = async (differences: object = {}) => {
    const { campaign, userErrors } = await give('campaignDraft', { ...draft, ...differences });
    expect(userErrors).toEqual([]);
    return campaign?.id ?? '';
  };
  const ready = async (differences: object = {}) => {
    const campaignId = await drafted(differences);
    await give('campaignTrain', { campaignId, staffMemberIds: ['stf_1'], trainedOn: '2026-11-20' });
    expect((await give('campaignApprove', { campaignId }, approver)).campaign?.state).toBe('APPROVED');
    return campaignId;
  };
  const launched = async (differences: object = {}) => {
    const campaignId = await ready(differences);
    expect((await give('campaignLaunch', { campaignId })).campaign?.state).toBe('RUNNING');
    return campaignId;
  };
  const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
  const facts = async (type: string) => {
    const rows = await house.owner.query<{ data: Record<string, unknown> }[]>(
      'select data from outbox where type = $1 order by id',
      [type],
    );
    return rows.map(({ data }) => data);
  };
  const armsOf = (campaignId: string) => {
    const treated = people.filter((id) => armOf(hashedDraw(campaignId, id), 5_000) === 'TREATED');
    return { treated, control: people.filter((id) => !treated.includes(id)) };
  };
  const RESULT = `query ($id: ID!) { campaign(id: $id) { state result { verdict upliftRate upliftLowerRate
    upliftUpperRate isOverBudget costAmount { amount } messageCostAmount { amount } giftCostAmount { amount }
    arms { arm memberCount respondedCount responseRate orderCount policyCount redemptionCount
    businessAmount { amount } } } } }`;
  interface Shown {
    readonly state: string;
    readonly result: { readonly arms: { respondedCount: number; businessAmount: { amount: string } }[] };
  }
  const result = async (id: string) => {
    const { data, errors } = await house.ask(author, RESULT, { id });
    if (!data) throw new Error(JSON.stringify(errors));
    return data['campaign'] as Shown;
  };
  const order = (id: string, customerId: string, differences = {}, envelope = {}) =>
    given.settled(
      id,
      { customerId, settledAt: '2026-12-01T06:00:00.000Z', businessDay: '2026-12-01', ...differences },
      envelope,
    );

  it('parts its target at the launch; messages and gifts go to the treated alone, and all is published', async () => {
    const campaignId = await launched();
    const { treated, control } = armsOf(campaignId);
    const messages = await house.owner.query<{ customer_id: string; channel: string }[]>(
      'select customer_id, channel, campaign_id from message order by customer_id',
    );
    expect(messages.map(({ customer_id }) => customer_id)).toEqual([...treated].sort());
    expect(messages[0]).toMatchObject({ channel: 'SMS', campaign_id: campaignId });
    const gifts = await facts(events.giftPromised.type);
    expect(gifts.map(({ customerId }) => customerId).sort()).toEqual([...treated].sort());
    expect(gifts[0]).toMatchObject({
      packCode: 'LOST_CUSTOMER_CALL_BACK',
      cause: { type: 'CAMPAIGN', id: campaignId },
      validTo: '2026-12-21',
      promisedOn: '2026-11-21',
      promisedBy: 'stf_2',
    });
    expect(await facts(events.campaignLaunched.type)).toMatchObject([
      {
        campaignCode: 'WINTER_CHECK_2026',
        segmentId: 'seg_1',
        salesChannelCode: 'TMALL',
        targetCount: treated.length,
        controlCount: control.length,
        part: 1,
        partCount: 1,
      },
    ]);
  });

  it('of 50 launches at once, one is done', async () => {
    const campaignId = await ready();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => give('campaignLaunch', { campaignId })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['CAMPAIGN_STATE_WRONG']));
    expect(await facts(events.campaignLaunched.type)).toHaveLength(1);
    expect(await house.owner.query('select 1 from campaign_member')).toHaveLength(people.length);
  });

  it('names what is missing before a launch, and is approved by another person', async () => {
    const campaignId = await drafted();
    expect(codes(await give('campaignLaunch', { campaignId }))).toEqual([
      'CAMPAIGN_NOT_APPROVED',
      'NOBODY_TRAINED',
    ]);
    expect(codes(await give('campaignApprove', { campaignId }))).toEqual(['APPROVER_IS_AUTHOR']);
    expect(await house.owner.query('select 1 from message')).toEqual([]);
    const specialist = { ...principals.staffOf('dlr_1', ['MEMBERSHIP_SPECIALIST']), staffMemberId: 'stf_2' };
    await expect(give('campaignApprove', { campaignId }, specialist)).rejects.toThrow('campaigns:approve');
  });

  it.each([
    ['no such segment', { segmentId: 'seg_0' }, 'SEGMENT_NOT_FOUND'],
    ['the segment of another dealer', { segmentId: 'seg_2' }, 'SEGMENT_NOT_FOUND'],
    ['a trait nobody has', { segmentId: null, traitCode: 'TEA' }, 'TRAIT_UNKNOWN'],
    ['an unknown pack', { packCode: 'NOTHING' }, 'GIFT_PACK_UNKNOWN'],
    ['a variable in the script', { scriptZh: '您好 {name}' }, 'SCRIPT_HAS_VARIABLES'],
    ['an end in the past', { startsOn: '2026-10-01', endsOn: '2026-11-01' }, 'ENDS_IN_PAST'],
  ])('PLT-05: %s is a code and leaves nothing', async (_, differences, code) => {
    const answer = await give('campaignDraft', { ...draft, ...differences });
    expect(codes(answer)).toEqual([code]);
    expect(await house.owner.query('select 1 from campaign')).toEqual([]);
  });

  it('a code is taken once, and another dealer’s campaign is not there', async () => {
    const campaignId = await drafted();
    expect(codes(await give('campaignDraft', draft))).toEqual(['CAMPAIGN_CODE_TAKEN']);
    const stranger = { ...principals.staffOf('dlr_2', ['CLUB_MANAGER']), staffMemberId: 'stf_9' };
    expect(codes(await give('campaignLaunch', { campaignId }, stranger))).toEqual(['CAMPAIGN_NOT_FOUND']);
    expect(codes(await give('campaignCancel', { campaignId }, stranger))).toEqual(['CAMPAIGN_NOT_FOUND']);
  });

  it('measures both arms by orders, policies and redemptions, late ones and amended ones too', async () => {
    const campaignId = await launched();
    const { treated, control } = armsOf(campaignId);
    const [one = '', two = '', three = ''] = treated;
    await house.feed(
      order('ror_1', one),
      order('ror_1', one),
      order('ror_2', two, { settledAt: '2026-11-21T03:00:00.000Z', businessDay: '2026-11-21' }),
      order('ror_3', two, { settledAt: '2026-12-21T03:00:00.000Z', businessDay: '2026-12-21' }),
      order('ror_4', control[0] ?? ''),
      order('ror_5', 'cus_999'),
      deliver(events.insurancePolicyRecorded, {
        ...events.insurancePolicyRecorded.example,
        ...{ dealerId: 'dlr_1', customerId: two, soldOn: '2026-12-02' },
      }),
      deliver(events.redemptionConfirmed, {
        ...events.redemptionConfirmed.example,
        ...{ dealerId: 'dlr_1', customerId: three },
        ...{ confirmedOn: '2026-12-03', confirmedAt: '2026-12-03T06:00:00.000Z' },
      }),
    );
    const arms = (await result(campaignId)).result.arms;
    expect(arms).toMatchObject([
      {
        arm: 'TREATED',
        memberCount: treated.length,
        respondedCount: 3,
        orderCount: 1,
        policyCount: 1,
        redemptionCount: 1,
      },
      { arm: 'CONTROL', memberCount: control.length, respondedCount: 1, orderCount: 1 },
    ]);
    expect(arms[0]?.businessAmount.amount).toBe('4399.99');
    house.setNow('2026-12-20T16:00:00.000Z');
    expect(await finishCampaigns(house.database, house.parts.clock)).toBe(1);
    const { example } = events.repairOrderRefunded;
    const nothing = { amount: '0.00', currencyCode: 'CNY' };
    await house.feed(
      order('ror_6', three, { businessDay: '2026-12-20', settledAt: '2026-12-20T06:00:00.000Z' }),
      deliver(
        events.repairOrderRefunded,
        {
          ...example,
          ...{ repairOrderId: 'ror_1', dealerId: 'dlr_1', customerId: one, businessDay: '2026-12-01' },
          totals: { ...example.totals, payableAmount: nothing, customerPayableAmount: nothing },
        },
        { sequence: 2 },
      ),
    );
    expect(await result(campaignId)).toMatchObject({
      state: 'FINISHED',
      result: { arms: [{ respondedCount: 2, orderCount: 1 }, { respondedCount: 1 }] },
    });
  });

  it('gives the uplift with its interval, and says when a group is too small', async () => {
    const campaignId = await launched();
    const { treated, control } = armsOf(campaignId);
    await house.feed(
      ...treated.map((id, at) => order(`ror_t${at}`, id)),
      ...control.slice(0, 5).map((id, at) => order(`ror_c${at}`, id)),
    );
    const shown = (await result(campaignId)).result as unknown as Record<string, string>;
    expect(shown['verdict']).toBe('MORE');
    expect(Number(shown['upliftRate'])).toBeCloseTo(1 - 5 / control.length, 3);
    expect(Number(shown['upliftLowerRate'])).toBeLessThan(Number(shown['upliftRate']));
    const small = await launched({ code: 'SMALL', controlPercent: 1 });
    expect((await result(small)).result).toMatchObject({
      verdict: 'TOO_FEW',
      upliftRate: null,
      upliftLowerRate: null,
    });
  });

  it('costs its messages, the gifts that were used, and what is recorded besides', async () => {
    const campaignId = await launched();
    const [
      { customer_id: customerId, gift_promise_id: giftPromiseId } = { customer_id: '', gift_promise_id: '' },
    ] = await house.owner.query<{ customer_id: string; gift_promise_id: string }[]>(
      `select customer_id, gift_promise_id from campaign_member where arm = 'TREATED' limit 1`,
    );
    const of = { dealerId: 'dlr_1', customerId };
    const amount = (text: string) => ({ amount: text, currencyCode: 'CNY' });
    const sent = { ...events.messageClosed.example, ...of, campaignId, costAmount: amount('0.05') };
    const used = {
      ...events.couponUsed.example,
      ...of,
      origin: { type: 'GIFT_PROMISE', id: giftPromiseId },
      usedAmount: amount('118.00'),
    };
    await house.feed(
      deliver(events.messageClosed, sent),
      deliver(events.messageClosed, sent),
      deliver(events.couponUsed, used),
      deliver(events.couponUsed, {
        ...used,
        couponId: 'cpn_9',
        origin: { type: 'GIFT_PROMISE', id: 'gft_9' },
      }),
    );
    await give('campaignCostRecord', { campaignId, otherCost: { amount: '900.00' } });
    expect((await result(campaignId)).result).toMatchObject({
      messageCostAmount: { amount: '0.05' },
      giftCostAmount: { amount: '118.00' },
      costAmount: { amount: '1018.05' },
      isOverBudget: true,
    });
  });

  it('shows the staff what runs this week, in statements that do not grow with the list', async () => {
    const running = await launched();
    await drafted({ code: 'NEXT' });
    const query = `{ campaignsThisWeek { nodes { id script trainings { staffMember { id } } } } }`;
    const { data } = await house.ask(principals.staffOf('dlr_1'), query);
    expect(data?.['campaignsThisWeek']).toEqual({
      nodes: [{ id: running, script: draft.scriptEn, trainings: [{ staffMember: { id: 'stf_1' } }] }],
    });
    await launched({ code: 'ANOTHER' });
    const count = countStatements(house.database.dataSource);
    await house.ask(author, '{ campaigns { nodes { id trainings { trainedOn } result { verdict } } } }');
    expect(count.count()).toBe(4);
  });

  it('is called off once, and sends nothing more', async () => {
    const campaignId = await launched();
    expect((await give('campaignCancel', { campaignId })).campaign?.state).toBe('CANCELLED');
    expect(codes(await give('campaignCancel', { campaignId }))).toEqual(['CAMPAIGN_STATE_WRONG']);
    expect(await house.owner.query(`select 1 from message where state = 'QUEUED'`)).toEqual([]);
  });
});
