import { nextActionClosed } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type SettleAnswer, type UserErrorAnswer } from '../../../test/builders/answers';
import { cny, freshKey, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

interface Work {
  id: string;
  isRepeated: boolean;
  isDue: boolean;
  outcome: string | null;
  followUpOn: string | null;
  jobCode: string;
}
interface Answer {
  declinedWork: Work | null;
  userErrors: UserErrorAnswer[];
}

const WORK = `id jobCode isRepeated isDue followUpOn outcome closedOn
  estimatedAmount { amount } repairOrder { roNumber }`;
const DECLINE = `mutation ($input: WorkDeclineInput!) {
  workDecline(input: $input) { declinedWork { ${WORK} } userErrors { code field message } }
}`;
const CLOSE = `mutation ($input: DeclinedWorkCloseInput!) {
  declinedWorkClose(input: $input) { declinedWork { ${WORK} } userErrors { code field message } }
}`;

describe('declined work', () => {
  let ledger: LedgerUnderTest;
  let at = 0;
  let orderId = '';

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    await ledger.withDealer(`dlr_${++at}`);
    orderId = await settle('RO-1');
  });

  const settle = async (roNumber: string, more: Record<string, unknown> = {}) => {
    const input = settleInput(`${at}`, { roNumber, ...more });
    const { repairOrder, userErrors } = await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, input);
    expect(faults(userErrors)).toEqual([]);
    return repairOrder?.id ?? '';
  };
  const decline = (overrides: Record<string, unknown> = {}, dealer = `${at}`) =>
    ledger.mutate<Answer>(dealer, DECLINE, {
      idempotencyKey: freshKey(),
      repairOrderId: orderId,
      jobCode: 'BRAKE_PADS_FRONT',
      estimatedAmount: cny('860.00'),
      urgency: 'SOON',
      ...overrides,
    });
  const close = (declinedWorkId: string | undefined, more: Record<string, unknown> = {}) =>
    ledger.mutate<Answer>(`${at}`, CLOSE, {
      idempotencyKey: freshKey(),
      declinedWorkId,
      outcome: 'DONE',
      ...more,
    });
  const codes = async (filter: Record<string, unknown>, now?: string) => {
    const query = `query ($filter: DeclinedWorkFilter) { declinedWorks(filter: $filter) { nodes { jobCode isDue } } }`;
    const { data, errors } = await ledger.ask(query, { filter }, principals.staffOf(`dlr_${at}`), now);
    expect(errors).toEqual([]);
    return (data.declinedWorks as { nodes: Work[] }).nodes.map(({ jobCode }) => jobCode);
  };

  it('SVC-23: is kept with the day it is asked for again, and published', async () => {
    const { declinedWork, userErrors } = await decline({ reasonCode: 'PRICE' });
    expect(faults(userErrors)).toEqual([]);
    expect(declinedWork).toMatchObject({
      isRepeated: false,
      isDue: false,
      followUpOn: '2026-12-22',
      estimatedAmount: { amount: '860.00' },
      repairOrder: { roNumber: 'RO-1' },
    });
    const events = (await ledger.published('work-declined')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(events).toMatchObject([
      {
        data: { declinedWorkId: declinedWork?.id, mileageKm: 20_400, reasonCode: 'PRICE', isRepeated: false },
      },
    ]);
    expect(faults((await decline()).userErrors)).toEqual(['JOB_DECLINED_ALREADY input.jobCode']);
  });

  it('SVC-23: what the last visit had as well is repeated, and takes its place', async () => {
    const first = (await decline()).declinedWork;
    const later = { openedAt: '2026-11-22T01:00:00Z', settledAt: '2026-11-22T02:00:00Z', mileageKm: 20_500 };
    const second = await settle('RO-2', later);
    const { declinedWork } = await decline({ repairOrderId: second });
    expect(declinedWork).toMatchObject({ isRepeated: true, outcome: null });
    const query = `query ($id: ID!, $refs: [_Any!]!) {
      declinedWork(id: $id) { outcome closedOn }
      _entities(representations: $refs) {
        ... on Vehicle { declinedWork { id } }
        ... on RepairOrder { orderWork: declinedWork { isRepeated } }
      }
    }`;
    const refs = [
      { __typename: 'Vehicle', id: `veh_${at}` },
      { __typename: 'RepairOrder', id: second },
    ];
    const { data } = await ledger.ask(query, { id: first?.id, refs }, principals.staffOf(`dlr_${at}`));
    expect(data).toEqual({
      declinedWork: { outcome: 'REPEATED', closedOn: '2026-11-22' },
      _entities: [{ declinedWork: [{ id: declinedWork?.id }] }, { orderWork: [{ isRepeated: true }] }],
    });
  });

  it('SVC-23: is due by its day or by the reading, whichever comes first, until it ends', async () => {
    const byDay = (await decline({ jobCode: 'BY_DAY', followUpOn: '2026-11-30' })).declinedWork;
    await decline({ jobCode: 'BY_KM', urgency: 'LATER', followUpAtKm: 22_000 });
    const at30 = '2026-11-30T01:00:00Z';
    expect(await codes({ isDue: true })).toEqual([]);
    expect(await codes({ isDue: true }, '2026-11-29T15:59:59Z')).toEqual([]);
    expect(await codes({ isDue: true }, '2026-11-29T16:00:00Z')).toEqual(['BY_DAY']);
    await settle('RO-2', {
      openedAt: '2026-11-22T01:00:00Z',
      settledAt: '2026-11-22T02:00:00Z',
      mileageKm: 22_000,
    });
    expect((await codes({ isDue: true }, at30)).sort()).toEqual(['BY_DAY', 'BY_KM']);
    const closed = await close(byDay?.id, { repairOrderId: orderId });
    expect(closed.declinedWork).toMatchObject({ outcome: 'DONE', closedOn: '2026-11-22' });
    expect(faults((await close(byDay?.id)).userErrors)).toEqual([
      'DECLINED_WORK_CLOSED input.declinedWorkId',
    ]);
    expect(await codes({ isDue: true }, at30)).toEqual(['BY_KM']);
    expect(await codes({ isOpen: false })).toEqual(['BY_DAY']);
    expect(await codes({ vehicleId: `veh_${at}`, urgency: 'LATER' })).toEqual(['BY_KM']);
  });

  it.each([
    ['a day that is over', { followUpOn: '2026-11-22' }, 'FOLLOW_UP_IN_THE_PAST input.followUpOn'],
    ['a reading that is driven', { followUpAtKm: 20_400 }, 'FOLLOW_UP_DRIVEN input.followUpAtKm'],
    ['a code that is none', { jobCode: '刹车' }, 'CODE_INVALID input.jobCode'],
    ['less than nothing', { estimatedAmount: cny('-0.01') }, 'AMOUNT_NEGATIVE input.estimatedAmount'],
    ['no visit', { repairOrderId: 'x' }, 'REPAIR_ORDER_NOT_FOUND input.repairOrderId'],
  ])('SVC-23: with %s nothing is kept', async (_, overrides, expected) => {
    const before = await ledger.footprint();
    expect(faults((await decline(overrides)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-23: is done on an order of the same vehicle only; nothing of another dealer is there', async () => {
    const { declinedWork } = await decline();
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`, `veh_${at}b`);
    const other = await settle('RO-9', { customerId: `cus_${at}b`, vehicleId: `veh_${at}b` });
    expect(faults((await close(declinedWork?.id, { repairOrderId: other })).userErrors)).toEqual([
      'ORDER_OF_ANOTHER_VEHICLE input.repairOrderId',
    ]);
    expect(faults((await decline({}, 'other')).userErrors)).toEqual([
      'REPAIR_ORDER_NOT_FOUND input.repairOrderId',
    ]);
    expect(faults((await close('dcl_none')).userErrors)).toEqual([
      'DECLINED_WORK_NOT_FOUND input.declinedWorkId',
    ]);
  });

  it('SVC-23: of 50 that decline one job of a visit exactly one is kept', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => decline()));
    expect(answers.filter((answer) => answer.declinedWork !== null)).toHaveLength(1);
  });

  it.each([
    ['DECLINED', 'DROPPED'],
    ['NO_LONGER_NEEDED', 'DROPPED'],
    ['AGREED', null],
  ] as const)('ACT-14, SVC-23: asked again and %s, the work is %s', async (outcome, expected) => {
    const { declinedWork } = await decline();
    const said = { ...nextActionClosed.example, dealerId: `dlr_${at}`, sourceId: declinedWork?.id ?? '' };
    const query = `query ($id: ID!) { declinedWork(id: $id) { outcome closedOn } }`;
    const look = () => ledger.ask(query, { id: declinedWork?.id }, principals.staffOf(`dlr_${at}`));
    await ledger.feed(nextActionClosed, [{ ...said, outcome, dealerId: 'dlr_other' }]);
    expect((await look()).data).toEqual({ declinedWork: { outcome: null, closedOn: null } });
    await ledger.feed(nextActionClosed, [{ ...said, outcome }]);
    const closedOn = expected && nextActionClosed.example.closedOn;
    expect((await look()).data).toEqual({ declinedWork: { outcome: expected, closedOn } });
  });
});
