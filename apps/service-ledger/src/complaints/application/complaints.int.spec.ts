import { personErased } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { SAVE_DAY } from '../../../test/builders/appointments';
import {
  ASSIGN,
  COMPLAINT_FIELDS,
  type ComplaintAnswer,
  complaintInput,
  COMPLAINTS,
  FOLLOW_UP,
  INVESTIGATE,
  OPEN,
  RESOLVE,
} from '../../../test/builders/complaints';
import { freshKey, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

interface Payload {
  complaint: ComplaintAnswer | null;
  replayed: boolean;
  userErrors: UserErrorAnswer[];
}

describe('complaints', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const manager = () => principals.staffOf(`dlr_${at}`, ['CLUB_MANAGER']);
  const run = (document: string, input: Record<string, unknown>, now: string = NOW) =>
    ledger.mutate<Payload>(`${at}`, document, { idempotencyKey: freshKey(), ...input }, now);
  const open = (more: Record<string, unknown> = {}, now: string = NOW) =>
    run(OPEN, complaintInput(`${at}`, more), now);
  const opened = async (more: Record<string, unknown> = {}): Promise<ComplaintAnswer> => {
    const { complaint, userErrors } = await open(more);
    expect(faults(userErrors)).toEqual([]);
    if (!complaint) throw new Error('There is no complaint.');
    return complaint;
  };
  const published = async (type: string) =>
    (await ledger.published(type)).filter(({ data }) => data.dealerId === `dlr_${at}`);
  const asked = async (
    query: string,
    variables: Record<string, unknown>,
    now: string = NOW,
    by = manager(),
  ) => {
    const { data, errors } = await ledger.ask(query, variables, by, now);
    expect(errors).toEqual([]);
    return data;
  };
  const listed = async (filter: Record<string, unknown>, now: string = NOW) =>
    ((await asked(COMPLAINTS, { filter }, now)).complaints as { nodes: ComplaintAnswer[] }).nodes.map(
      ({ id }) => id,
    );

  it('SVC-15: are counted when asked, with and without a filter, whatever the page is', async () => {
    for (const severity of ['LOW', 'MEDIUM', 'MEDIUM']) await opened({ severity });
    const COUNTED = `query ($filter: ComplaintFilter) {
      complaints(first: 1, filter: $filter) { totalCount nodes { id } }
    }`;
    expect(await asked(COUNTED, {})).toMatchObject({ complaints: { totalCount: 3, nodes: [{}] } });
    const filter = { status: 'OPEN', ownerStaffMemberId: `stf_${at}sa` };
    expect(await asked(COUNTED, { filter })).toMatchObject({ complaints: { totalCount: 0, nodes: [] } });
  });

  it('SVC-15: is taken down with a deadline in working days, and its words are not published', async () => {
    const input = { idempotencyKey: freshKey(), day: '2026-11-23', reason: 'Holiday', windows: [] };
    await ledger.mutate(`${at}`, SAVE_DAY, input, NOW, manager());
    const complaint = await opened({ ownerStaffMemberId: `stf_${at}sa`, vehicleId: `veh_${at}` });
    // Two working days after Sunday noon, since Monday is a holiday.
    expect(complaint).toMatchObject({ status: 'OPEN', dueAt: '2026-11-25T04:00:00.000Z', isInTime: null });
    const events = await published('complaint-opened');
    expect(events).toMatchObject([
      { data: { complaintId: complaint.id, ownerStaffMemberId: `stf_${at}sa`, membershipId: `mem_${at}` } },
    ]);
    expect(JSON.stringify(events)).not.toContain('刹车');
  });

  it('SVC-15, SVC-07: is looked into, resolved with a comfort pack, followed up, and published', async () => {
    const { id } = await opened();
    const investigated = await run(INVESTIGATE, { complaintId: id });
    expect(investigated).toMatchObject({ complaint: { status: 'INVESTIGATING' } });
    const resolve = { complaintId: id, outcomeCode: 'REPAIRED_AGAIN', comfortPackCode: 'COMPLAINT_COMFORT' };
    const { complaint } = await run(RESOLVE, resolve, '2026-11-24T04:00:00Z');
    expect(complaint).toMatchObject({ status: 'RESOLVED', isInTime: true, escalation: 'NONE' });
    expect(complaint?.comfortCoupons.map(({ definitionCode }) => definitionCode).sort()).toEqual([
      'INSURANCE_100',
      'REFERRAL_FUND_500',
      'WHEEL_ALIGNMENT',
    ]);
    expect(new Set(complaint?.comfortCoupons.map(({ origin }) => origin.id))).toEqual(new Set([id]));
    await run(FOLLOW_UP, { complaintId: id, satisfactionScore: 8 }, '2026-11-26T04:00:00Z');
    expect(await published('complaint-closed')).toMatchObject([
      { sequence: 4, data: { closedOn: '2026-11-26', isInTime: true, satisfactionScore: 8 } },
    ]);
    expect(await published('coupon-issued')).toHaveLength(3);
    const again = await run(FOLLOW_UP, { complaintId: id });
    expect(again.userErrors[0]?.message).toBe('The complaint is closed, so that cannot be done.');
  });

  it('SVC-15: of 50 who resolve it at once exactly one does, and one pack is given', async () => {
    const { id } = await opened();
    await run(INVESTIGATE, { complaintId: id });
    const resolve = { complaintId: id, outcomeCode: 'X', comfortPackCode: 'COMPLAINT_COMFORT' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => run(RESOLVE, resolve)));
    expect(answers.filter(({ complaint }) => complaint !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('COMPLAINT_STATUS_WRONG input.complaintId'),
    );
    expect(await published('coupon-issued')).toHaveLength(3);
  });

  it.each([
    ['of another dealer', { customerId: 'cus_other' }, 'CUSTOMER_NOT_FOUND input.customerId'],
    ["about another dealer's car", { vehicleId: 'veh_other' }, 'VEHICLE_NOT_FOUND input.vehicleId'],
    ['about no order', { repairOrderId: 'x' }, 'REPAIR_ORDER_NOT_FOUND input.repairOrderId'],
    ['for nobody', { ownerStaffMemberId: 'stf_x' }, 'STAFF_MEMBER_NOT_FOUND input.ownerStaffMemberId'],
    ['without a word', { words: ' ' }, 'TEXT_REQUIRED input.words'],
    ['of 2 001 characters', { words: 'x'.repeat(2_001) }, 'TEXT_TOO_LONG input.words'],
    ['of no category', { category: 'a b' }, 'CODE_INVALID input.category'],
  ])('SVC-15: a complaint %s is refused by name and nothing is written', async (_, more, expected) => {
    const before = await ledger.footprint();
    expect(faults((await open(more)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-15: what is refused of a resolution leaves nothing, coupons neither', async () => {
    const { id } = await opened();
    const before = await ledger.footprint();
    const early = { complaintId: id, outcomeCode: 'X', comfortPackCode: 'COMPLAINT_COMFORT' };
    expect(faults((await run(RESOLVE, early)).userErrors)).toEqual([
      'COMPLAINT_STATUS_WRONG input.complaintId',
    ]);
    const unknown = { ...early, comfortPackCode: 'NO_SUCH' };
    expect(faults((await run(RESOLVE, unknown)).userErrors)).toEqual([
      'COMFORT_PACK_UNKNOWN input.comfortPackCode',
    ]);
    const score = await run(FOLLOW_UP, { complaintId: id, satisfactionScore: 11 });
    expect(faults(score.userErrors)).toEqual(['NUMBER_OUT_OF_RANGE input.satisfactionScore']);
    const nobody = await run(ASSIGN, { complaintId: id, ownerStaffMemberId: 'stf_x' });
    expect(faults(nobody.userErrors)).toEqual(['STAFF_MEMBER_NOT_FOUND input.ownerStaffMemberId']);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-15: comes to the managers once its deadlines have passed, and is listed by them', async () => {
    const { id } = await opened({ severity: 'HIGH' });
    const late = await opened({ severity: 'LOW' });
    const [dueAt, after, store] = ['2026-11-23T04:00:00Z', '2026-11-23T04:00:01Z', '2026-11-24T04:00:01Z'];
    const of = async (now: string) => ({
      NONE: await listed({ escalation: 'NONE' }, now),
      CLUB: await listed({ escalation: 'CLUB_MANAGER' }, now),
      STORE: await listed({ escalation: 'STORE_MANAGER' }, now),
    });
    expect(await of(dueAt)).toEqual({ NONE: [late.id, id], CLUB: [], STORE: [] });
    expect(await of(after)).toEqual({ NONE: [late.id], CLUB: [id], STORE: [] });
    expect(await of(store)).toEqual({ NONE: [late.id], CLUB: [], STORE: [id] });
    const figures =
      'query ($p: DateRangeInput!) { complaintFigures(period: $p) { openedCount overdueCount inTimeRate } }';
    const p = { from: '2026-11-22', to: '2026-11-23' };
    expect(await asked(figures, { p }, store)).toEqual({
      complaintFigures: { openedCount: 2, overdueCount: 1, inTimeRate: '0.0000' },
    });
    await run(INVESTIGATE, { complaintId: late.id });
    await run(RESOLVE, { complaintId: late.id, outcomeCode: 'X' });
    expect(await asked(figures, { p }, store)).toMatchObject({ complaintFigures: { inTimeRate: '0.5000' } });
    expect(await listed({ status: 'RESOLVED', severity: 'LOW', openedOn: p })).toEqual([late.id]);
  });

  it('SVC-15: is shown with its customer and order, and to nobody else', async () => {
    const { repairOrder } = await ledger.mutate<{ repairOrder: { id: string } }>(
      `${at}`,
      SETTLE,
      settleInput(`${at}`),
    );
    const { id } = await opened({ repairOrderId: repairOrder.id });
    await run(ASSIGN, { complaintId: id, ownerStaffMemberId: `stf_${at}sm` });
    const query = `query ($refs: [_Any!]!, $id: ID!) {
      complaint(id: $id) { id words owner { id } repairOrder { roNumber } }
      _entities(representations: $refs) {
        ... on Customer { complaints { nodes { id } } }
        ... on RepairOrder { ofOrder: complaints { id } }
        ... on Complaint { id status }
      }
    }`;
    const refs = [
      { __typename: 'Customer', id: `cus_${at}` },
      { __typename: 'RepairOrder', id: repairOrder.id },
      { __typename: 'Complaint', id },
    ];
    expect(await asked(query, { refs, id })).toMatchObject({
      complaint: {
        id,
        words: '刹车仍有异响',
        owner: { id: `stf_${at}sm` },
        repairOrder: { roNumber: 'RO-1' },
      },
      _entities: [{ complaints: { nodes: [{ id }] } }, { ofOrder: [{ id }] }, { id }],
    });
    const audited = await asked(query, { refs, id }, NOW, principals.auditor());
    expect(audited.complaint).toMatchObject({ id, words: null });
    const foreign = await ledger.ask(query, { refs, id }, principals.dmsOf('dlr_other'));
    expect(foreign.data).toMatchObject({
      complaint: null,
      _entities: [{ complaints: { nodes: [] } }, null, null],
    });
    expect(await listed({ ownerStaffMemberId: `stf_${at}sm` })).toEqual([id]);
  });

  it('SVC-07: a caller who may not issue coupons gives no comfort pack', async () => {
    const { id } = await opened();
    const advisor = principals.staffOf(`dlr_${at}`, ['SERVICE_ADVISOR']);
    const input = { idempotencyKey: freshKey(), complaintId: id, outcomeCode: 'X' };
    await ledger.mutate(`${at}`, INVESTIGATE, { idempotencyKey: freshKey(), complaintId: id }, NOW, advisor);
    const pack = { ...input, comfortPackCode: 'COMPLAINT_COMFORT' };
    expect((await ledger.ask(RESOLVE, { input: pack }, advisor)).errors).toEqual(['FORBIDDEN']);
    expect((await ledger.ask(RESOLVE, { input }, advisor)).errors).toEqual([]);
  });

  it('MEM-17: the words go with the person, the complaint stays', async () => {
    const { id } = await opened();
    await run(INVESTIGATE, { complaintId: id });
    await run(RESOLVE, { complaintId: id, outcomeCode: 'X', words: '张三很满意' });
    const gone = { ...personErased.example, dealerId: `dlr_${at}`, customerId: `cus_${at}` };
    await ledger.feed(personErased, [gone], { sequence: 9 });
    const query = `query ($id: ID!) { complaint(id: $id) { ${COMPLAINT_FIELDS} } }`;
    expect(await asked(query, { id })).toMatchObject({
      complaint: { status: 'RESOLVED', words: null, resolutionWords: null },
    });
  });
});
