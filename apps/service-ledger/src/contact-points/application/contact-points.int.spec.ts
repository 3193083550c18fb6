import { principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { freshKey, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

interface Payload {
  checklistRun: {
    id: string;
    isCompliant: boolean;
    failedItemCodes: string[];
    staffMember: { id: string };
  } | null;
  userErrors: UserErrorAnswer[];
}

const RECORD = `mutation ($input: ChecklistRecordInput!) {
  checklistRecord(input: $input) {
    checklistRun { id isCompliant failedItemCodes staffMember { id } } userErrors { code field message }
  }
}`;

describe('contact points', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const advisor = () => ({
    ...principals.staffOf(`dlr_${at}`, ['SERVICE_ADVISOR']),
    staffMemberId: `stf_${at}sa`,
  });
  const lounge = (...failed: string[]) =>
    ['ASKED_EVERY_15_TO_20_MINUTES', 'TABLE_CLEARED_IN_3_MINUTES'].map((itemCode) => ({
      itemCode,
      isPassed: !failed.includes(itemCode),
    }));
  const record = (more: Record<string, unknown> = {}, now: string = NOW, by = advisor()) => {
    const input = { idempotencyKey: freshKey(), checklistCode: 'LOUNGE', items: lounge(), ...more };
    return ledger.mutate<Payload>(`${at}`, RECORD, input, now, by);
  };
  const asked = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ledger.ask(query, variables, advisor());
    expect(errors).toEqual([]);
    return data;
  };

  it('SVC-17: each of the five has its checklist, in the words of the caller', async () => {
    const { checklists } = await asked('{ checklists { contactPoint name items { code name } } }');
    const lists = checklists as { contactPoint: string; items: { name: string }[] }[];
    expect(lists.map(({ contactPoint }) => contactPoint)).toEqual([
      'RECEPTION',
      'LOUNGE',
      'BOUTIQUE',
      'SETTLEMENT',
      'AWAY',
    ]);
    expect(lists[1]?.items[1]?.name).toBe('Tables cleared within 3 minutes');
  });

  it('SVC-17: is recorded by the one who went through it, and published', async () => {
    const { checklistRun } = await record({ items: lounge('TABLE_CLEARED_IN_3_MINUTES') });
    expect(checklistRun).toMatchObject({
      isCompliant: false,
      failedItemCodes: ['TABLE_CLEARED_IN_3_MINUTES'],
      staffMember: { id: `stf_${at}sa` },
    });
    const published = (await ledger.published('checklist-recorded')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(published).toMatchObject([
      { sequence: 1, data: { itemCount: 2, passedCount: 1, isCompliant: false, contactPoint: 'LOUNGE' } },
    ]);
  });

  it('SVC-17: the rate of each contact point, with what was not done', async () => {
    await record();
    await record({ items: lounge('TABLE_CLEARED_IN_3_MINUTES') });
    await record({ items: lounge('TABLE_CLEARED_IN_3_MINUTES', 'ASKED_EVERY_15_TO_20_MINUTES') });
    await record({}, '2026-11-22T15:59:59Z');
    await record({}, '2026-11-22T16:00:00Z');
    const query = `query ($p: DateRangeInput!) { contactPointCompliance(period: $p) {
      contactPoint runCount compliantCount complianceRate failedItems { itemCode failedCount } } }`;
    const { contactPointCompliance } = await asked(query, { p: { from: '2026-11-22', to: '2026-11-23' } });
    const rates = contactPointCompliance as Record<string, unknown>[];
    expect(rates).toHaveLength(5);
    expect(rates[1]).toEqual({
      contactPoint: 'LOUNGE',
      runCount: 4,
      compliantCount: 2,
      complianceRate: '0.5000',
      failedItems: [
        { itemCode: 'TABLE_CLEARED_IN_3_MINUTES', failedCount: 2 },
        { itemCode: 'ASKED_EVERY_15_TO_20_MINUTES', failedCount: 1 },
      ],
    });
    expect(rates[0]).toMatchObject({ runCount: 0, complianceRate: null, failedItems: [] });
    const list = `query ($f: ChecklistRunFilter) { checklistRuns(filter: $f) { nodes { id } } }`;
    const f = {
      contactPoint: 'LOUNGE',
      isCompliant: false,
      onDays: { from: '2026-11-22', to: '2026-11-23' },
    };
    const { checklistRuns } = await asked(list, { f });
    expect((checklistRuns as { nodes: unknown[] }).nodes).toHaveLength(2);
  });

  it.each([
    ['of no programme', { checklistCode: 'X' }, 'CHECKLIST_UNKNOWN input.checklistCode'],
    ['with an item left out', { items: lounge().slice(1) }, 'CHECKLIST_ITEM_MISSING input.items'],
    ['for no order', { repairOrderId: 'x' }, 'REPAIR_ORDER_NOT_FOUND input.repairOrderId'],
  ])('SVC-17: a checklist %s is refused by name and nothing is written', async (_, more, expected) => {
    const before = await ledger.footprint();
    expect(faults((await record(more)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-17: the system of the dealer says who went through it, and names somebody of the dealer', async () => {
    const system = principals.dmsOf(`dlr_${at}`) as ReturnType<typeof advisor>;
    expect(faults((await record({}, NOW, system)).userErrors)).toEqual([
      'STAFF_MEMBER_NOT_FOUND input.staffMemberId',
    ]);
    const foreign = await record({ staffMemberId: 'stf_othersa' }, NOW, system);
    expect(faults(foreign.userErrors)).toEqual(['STAFF_MEMBER_NOT_FOUND input.staffMemberId']);
    const named = await record({ staffMemberId: `stf_${at}sm` }, NOW, system);
    expect(named.checklistRun?.staffMember.id).toBe(`stf_${at}sm`);
    const spoken = await record({ staffMemberId: `stf_${at}sm` });
    expect(faults(spoken.userErrors)).toEqual(['ANOTHER_PERSON_NAMED input.staffMemberId']);
  });

  it('SVC-17, PLT-02: is shown with its order, to nobody else, and stays as it was recorded', async () => {
    const { repairOrder } = await ledger.mutate<{ repairOrder: { id: string } }>(
      `${at}`,
      SETTLE,
      settleInput(`${at}`),
    );
    const { checklistRun } = await record({ repairOrderId: repairOrder.id });
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
      ... on RepairOrder { checklistRuns { id } } ... on ChecklistRun { id repairOrder { roNumber } } } }`;
    const refs = [
      { __typename: 'RepairOrder', id: repairOrder.id },
      { __typename: 'ChecklistRun', id: checklistRun?.id },
    ];
    expect(await asked(query, { refs })).toEqual({
      _entities: [
        { checklistRuns: [{ id: checklistRun?.id }] },
        { id: checklistRun?.id, repairOrder: { roNumber: 'RO-1' } },
      ],
    });
    const foreign = await ledger.ask(query, { refs }, principals.dmsOf('dlr_other'));
    expect(foreign.data).toEqual({ _entities: [null, null] });
    const change = ledger.db.database.transaction({ kind: 'everything' }, (tx) =>
      tx.query('delete from checklist_run'),
    );
    await expect(change).rejects.toThrow(/permission denied|append-only/);
  });
});
