import { segmentMembersChanged } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { activities, given } from './builders/activities-database';
import type { Activities } from './builders/activities-database';
import { clubDesk, cny, costs, draft, manager, specialist } from './builders/club-desk';

/** Every table that a command writes, but for the log of commands, which keeps the refusal. */
const WRITTEN = [
  'activity',
  'activity_registration',
  'activity_budget',
  'activity_invitation',
  'campaign',
  'message',
  'outbox',
];

/** A command that is refused, and the refusal in both languages. */
interface Refused {
  readonly what: string;
  readonly mutation: string;
  readonly code: string;
  readonly texts: Readonly<Record<'zh' | 'en', RegExp>>;
  readonly input: (activityId: string) => object;
  readonly now?: string;
}

const text = { customerId: 'cus_1', channel: 'SMS', purpose: 'SERVICE', textZh: '您好', textEn: 'Hello' };
const campaign = {
  ...{ code: 'WINTER', nameZh: '冬检', nameEn: 'Winter check', channels: ['SMS'] },
  ...{ scriptZh: '八折。', scriptEn: 'A fifth off.', startsOn: '2026-11-21', endsOn: '2026-12-21' },
};

const REFUSED: readonly Refused[] = [
  {
    what: 'registration over capacity',
    mutation: 'activityRegister',
    code: 'ACTIVITY_FULL',
    texts: { zh: /2/, en: /full: 2 places/ },
    input: (activityId) => ({ activityId, customerId: 'cus_2', companionCount: 2, joinsWaitingList: false }),
  },
  {
    what: 'an overspent quarter',
    mutation: 'activityBudgetSet',
    code: 'QUARTER_OVERSPENT',
    texts: { zh: /1,?000/, en: /more than is left of the quarter's share/ },
    input: (activityId) => ({ activityId, costs: costs('1000.01') }),
  },
  {
    what: 'a template with an unknown variable',
    mutation: 'messageSend',
    code: 'TEMPLATE_VARIABLE_UNKNOWN',
    texts: { zh: /变量 name 不存在/, en: /names name, which does not exist/ },
    input: () => ({ ...text, textEn: 'Dear {name}' }),
  },
  {
    what: 'sending in quiet hours',
    mutation: 'messageSend',
    code: 'QUIET_HOURS',
    texts: { zh: /免打扰时段.*09:00/, en: /from .*09:00 on/ },
    input: () => text,
    now: '2026-11-21T13:00:00Z',
  },
  ...(['seg_0', 'seg_2'] as const).flatMap((segmentId): Refused[] => {
    const what = segmentId === 'seg_0' ? 'a segment that does not exist' : 'a segment of another dealer';
    const target = { segmentId };
    const given: [string, Refused['input']][] = [
      ['activityPublish', () => ({ ...draft, target })],
      ['activityPlan', () => ({ ...draft, target })],
      ['activityInvite', (activityId) => ({ activityId, target })],
      ['campaignDraft', () => ({ ...campaign, segmentId })],
    ];
    const texts = { zh: /没有该客户分群/, en: /no such segment/ };
    return given.map(([mutation, input]) => ({ what, mutation, code: 'SEGMENT_NOT_FOUND', texts, input }));
  }),
];

describe('bad input: a code each, in both languages, and nothing is written or sent', () => {
  let house: Activities;
  let desk: ReturnType<typeof clubDesk>;
  let activityId = '';
  let keys = 0;

  beforeAll(async () => {
    house = await activities();
    desk = clubDesk(house);
    await desk.begin();
    for (const [segmentId, dealerId] of [
      ['seg_1', 'dlr_1'],
      ['seg_2', 'dlr_2'],
    ] as const)
      await house.feed(
        deliver(segmentMembersChanged, {
          ...segmentMembersChanged.example,
          ...{ segmentId, dealerId, addedCustomerIds: ['cus_1'] },
        }),
      );
    await desk.run('activityYearBudgetSet', 'replayed', { year: 2026, amount: cny('4000.00') }, manager);
    activityId = await desk.open();
    await desk.register(activityId, 'cus_1');
  });
  afterAll(() => house.drop());

  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        WRITTEN.map(async (table) => {
          const [row] = await house.owner.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
          return [table, row?.n] as const;
        }),
      ),
    );
  const give = async (mutation: string, said: object, language: 'zh' | 'en') => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
    const input = { idempotencyKey: `bad-${++keys}`, ...said };
    const { data, errors } = await house.ask(specialist, source, { input }, language);
    expect(errors).toBeUndefined();
    return (data?.[mutation] as { userErrors: { code: string; message: string }[] }).userErrors;
  };

  it.each(REFUSED)('PLT-05: $what ($mutation) is $code', async ({ mutation, code, texts, input, now }) => {
    house.setNow(now ?? '2026-11-21T04:00:00Z');
    const before = await counts();
    for (const language of ['zh', 'en'] as const) {
      const [refusal, ...others] = await give(mutation, input(activityId), language);
      expect([refusal?.code, others]).toEqual([code, []]);
      expect(refusal?.message).toMatch(texts[language]);
      expect(refusal?.message).not.toMatch(/[{}]/);
    }
    expect(await counts()).toEqual(before);
  });

  it('ACT-05: check-in of somebody not registered, where the activity demands it, is a code by its row', async () => {
    house.setNow('2026-11-21T06:30:00Z');
    const before = await counts();
    const scan = { customerId: 'cus_3', scannedAt: '2026-11-21T06:10:00Z' };
    expect(await desk.scan(activityId, [scan])).toMatchObject({
      results: { items: [{ change: null, userErrors: [{ code: 'NOT_REGISTERED' }] }] },
    });
    expect(await counts()).toEqual(before);
  });

  it('the same commands with right input are taken, so that each refusal is by its fault', async () => {
    house.setNow('2026-11-21T04:00:00Z');
    const target = { segmentId: 'seg_1' };
    const right: [string, object][] = [
      ['activityRegister', { activityId, customerId: 'cus_2', companionCount: 1, joinsWaitingList: false }],
      ['activityBudgetSet', { activityId, costs: costs('1000.00') }],
      ['messageSend', { ...text, textEn: 'From {dealerName}' }],
      ['activityPublish', { ...draft, target }],
      ['activityInvite', { activityId, target }],
      ['campaignDraft', { ...campaign, segmentId: 'seg_1' }],
    ];
    for (const [mutation, said] of right) expect(await give(mutation, said, 'en')).toEqual([]);
  });

  it('PLT-02: the customers of another dealer are nobody here', async () => {
    await house.feed(given.customer('cus_20', 'dlr_2'));
    for (const [mutation, said] of [
      ['activityRegister', { activityId, customerId: 'cus_20' }],
      ['messageSend', { ...text, customerId: 'cus_20' }],
    ] as const)
      expect(await give(mutation, said, 'en')).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
  });
});
