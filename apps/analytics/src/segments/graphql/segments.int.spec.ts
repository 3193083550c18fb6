import { localDate } from '@autoclub/domain-kit';
import type { DataOf, segmentMembersChanged } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import type { JobRun } from '@autoclub/jobs';
import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { hostFor } from '../../../test/builders/host';
import { evaluateSegmentsJob } from '../infra/evaluate-segments.job';

type Changed = DataOf<typeof segmentMembersChanged>;

/** Customers who came once, of whom some came twice. */
const FREQUENT = '{ visitCount: { atLeast: 2 } }';
const manager: Principal = { ...principals.staffOf('dlr_1', ['CLUB_MANAGER']), staffMemberId: 'stf_1' };

describe('segments', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;
  let keys = 0;

  beforeAll(async () => {
    db = await analyticsDatabase();
  });
  beforeEach(async () => {
    await db.empty();
    await db.owner.query('truncate segment, segment_member, segment_size, outbox, customer_merge');
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
    await db.feed(
      build.dealerRegistered('dlr_1', 'reg_1'),
      ...[1, 2, 3].map((at) => build.customerRegistered(`cus_${at}`, 'dlr_1')),
      ...['2026-10-01', '2026-11-01'].flatMap((day) => [visit('cus_1', day), visit('cus_2', day)]),
      visit('cus_3', '2026-11-01'),
    );
  });
  afterAll(() => db.drop());

  function visit(customerId: string, businessDay: string) {
    const vehicleId = `veh_${customerId.slice(4)}`;
    const repairOrderId = `ror_${customerId.slice(4)}${businessDay.replaceAll('-', '')}`;
    return build.settled('100.00', { customerId, vehicleId, repairOrderId, businessDay });
  }
  const run = async (name: string, input: string, fields = 'segment { id memberCount }', who = manager) => {
    keys += 1;
    const source = `mutation { ${name}(input: { idempotencyKey: "k${keys}", ${input} }) {
      userErrors { code message field } ${fields} } }`;
    const { data, errors } = await ask(who, source);
    expect(errors).toBeUndefined();
    return data?.[name] as { userErrors: { code: string }[]; segment: { id: string; memberCount: number } };
  };
  const save = async (condition = FREQUENT, code = 'FREQUENT') =>
    (await run('segmentSave', `code: "${code}", name: "常客", condition: ${condition}`)).segment;
  const codes = async (name: string, input: string) =>
    (await run(name, input)).userErrors.map(({ code }) => code);
  const published = async () =>
    (
      await db.owner.query<{ sequence: number; data: Changed }[]>(
        `select sequence, data from outbox where type like '%segment-members-changed%' order by id`,
      )
    ).map(({ sequence, data }) => ({ sequence, ...data }));
  const moves = async () =>
    (await published()).map((each) => [
      ...[each.sequence, each.asOfDay, each.addedCustomerIds, each.removedCustomerIds, each.memberCount],
    ]);
  const night = async (day: string, fails = false) => {
    const job = evaluateSegmentsJob(hostFor(db.database));
    const now = new Date(`${day}T06:00:00Z`);
    for (let cursor: JobRun['cursor'] = null, isDone = false; !isDone;) {
      const portion = await db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, async (tx) => {
        const context = { cause: { correlationId: 'a'.repeat(32), causationId: 'job' }, dueAt: now, now };
        const place = { dealerId: 'dlr_1', timeZone: 'Asia/Shanghai', businessDay: localDate(day), cursor };
        const portion = await job.run({ ...context, ...place }, tx);
        if (fails) throw new Error('the machine stops');
        return portion;
      });
      isDone = portion.isDone;
      if (!portion.isDone) cursor = portion.cursor;
    }
  };
  const membersOn = async (id: string, day: string) => {
    const source = `{ segment(id: "${id}") { memberCount(asOf: "${day}")
      members(asOf: "${day}") { nodes { customer { id } } } } }`;
    const { data, errors } = await ask(manager, source);
    expect(errors).toBeUndefined();
    const { members, memberCount } = data?.['segment'] as {
      members: { nodes: { customer: { id: string } }[] };
      memberCount: number;
    };
    expect(memberCount).toBe(members.nodes.length);
    return members.nodes.map(({ customer }) => customer.id);
  };

  it('ANA-06: is saved with its first members, who are published with it', async () => {
    const fields = `segment { id code name definitionVersion owner { id } createdOn judgedOn memberCount
      condition { visitCount { atLeast atMost } car { modelCodes } }
      members { totalCount nodes { customer { id } } } }`;
    const saved = await run('segmentSave', `code: "FREQUENT", name: "常客", condition: ${FREQUENT}`, fields);
    expect(saved).toMatchObject({
      userErrors: [],
      segment: {
        ...{ code: 'FREQUENT', name: '常客', definitionVersion: 1, owner: { id: 'stf_1' } },
        ...{ createdOn: '2026-11-21', judgedOn: '2026-11-21', memberCount: 2 },
        condition: { visitCount: { atLeast: 2, atMost: null }, car: null },
        members: { totalCount: 2, nodes: [{ customer: { id: 'cus_1' } }, { customer: { id: 'cus_2' } }] },
      },
    });
    expect(await published()).toMatchObject([
      {
        segmentCode: 'FREQUENT',
        part: 1,
        partCount: 1,
        addedCustomerIds: ['cus_1', 'cus_2'],
        memberCount: 2,
      },
    ]);
  });

  it('ANA-06: is judged every night, and says who was in it on any day and how its size went', async () => {
    const { id } = await save();
    await night('2026-11-22');
    await db.feed(visit('cus_3', '2026-11-22'));
    await night('2026-11-23');
    await night('2026-11-23');
    await night('2027-10-01');
    await night('2027-11-01');
    expect(await moves()).toEqual([
      [1, '2026-11-21', ['cus_1', 'cus_2'], [], 2],
      [2, '2026-11-23', ['cus_3'], [], 3],
      [3, '2027-10-01', [], ['cus_1', 'cus_2'], 1],
      [4, '2027-11-01', [], ['cus_3'], 0],
    ]);
    ask = askAt(db.database, '2027-12-01T06:00:00Z');
    expect(await membersOn(id, '2026-11-20')).toEqual([]);
    expect(await membersOn(id, '2026-11-22')).toEqual(['cus_1', 'cus_2']);
    expect(await membersOn(id, '2026-11-23')).toEqual(['cus_1', 'cus_2', 'cus_3']);
    expect(await membersOn(id, '2027-10-01')).toEqual(['cus_3']);
    const sizes = `sizes(period: {from: "2026-11-21", to: "2027-11-02"}) { asOf memberCount addedCount removedCount }`;
    const { data } = await ask(manager, `{ segment(id: "${id}") { ${sizes} } }`);
    const { sizes: curve } = data?.['segment'] as { sizes: Record<string, unknown>[] };
    expect(curve.map((each) => Object.values(each))).toEqual([
      ['2026-11-21', 2, 2, 0],
      ['2026-11-22', 2, 0, 0],
      ['2026-11-23', 3, 1, 0],
      ['2027-10-01', 1, 0, 2],
      ['2027-11-01', 0, 0, 1],
    ]);
  });

  it('ANA-06: a night that is cut off has never been, and a day that comes late changes nothing', async () => {
    await save();
    await db.feed(visit('cus_3', '2026-11-21'));
    await expect(night('2026-11-22', true)).rejects.toThrow('the machine stops');
    expect(await published()).toHaveLength(1);
    await night('2026-11-23');
    await night('2026-11-22');
    expect((await moves()).slice(1)).toEqual([[2, '2026-11-23', ['cus_3'], [], 3]]);
  });

  it('ANA-06: moves of more than 500 customers are published in parts, numbered one after the other', async () => {
    const { id } = await save();
    const many = Array.from({ length: 1_001 }, (_, at) => `cus_m${at}`);
    await db.feed(...many.map((each) => build.customerRegistered(each, 'dlr_1')));
    await run('segmentChange', `segmentId: "${id}", condition: { visitCount: { atMost: 1 } }`);
    const parts = (await published()).slice(1);
    expect(parts.map(({ sequence, part, partCount }) => [sequence, part, partCount])).toEqual([
      [2, 1, 3],
      [3, 2, 3],
      [4, 3, 3],
    ]);
    expect(parts.map((each) => each.addedCustomerIds.length)).toEqual([500, 500, 2]);
    expect(parts.flatMap((each) => each.addedCustomerIds)).toEqual([...many, 'cus_3'].sort());
    expect(parts.flatMap((each) => each.removedCustomerIds)).toEqual(['cus_1', 'cus_2']);
    expect(parts.map(({ memberCount, definitionVersion }) => [memberCount, definitionVersion])).toEqual(
      [1, 2, 3].map(() => [1_002, 2]),
    );
  });

  it('CONV-5: 50 clients who judge it at the same moment publish each move once', async () => {
    const { id } = await save();
    await db.feed(visit('cus_3', '2026-11-21'));
    const asked = await Promise.all(
      Array.from({ length: 50 }, () => run('segmentEvaluate', `segmentId: "${id}"`)),
    );
    expect(asked.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
    expect((await moves()).slice(1)).toEqual([[2, '2026-11-21', ['cus_3'], [], 3]]);
  });

  it('CONV-5: of 50 who want one code exactly one has it', async () => {
    const input = `code: "ONE", name: "x", condition: ${FREQUENT}`;
    const asked = await Promise.all(Array.from({ length: 50 }, () => codes('segmentSave', input)));
    expect(asked.filter((each) => each.length === 0)).toHaveLength(1);
    expect(new Set(asked.flat())).toEqual(new Set(['SEGMENT_CODE_TAKEN']));
  });

  it('MEM-17: an erased person leaves at once, past days included, and never comes back', async () => {
    const { id } = await save();
    await db.feed(build.erased('cus_1'), build.erased('cus_1'));
    expect((await moves()).slice(1)).toEqual(
      [[2, '2026-11-26', [], ['cus_1'], 1]].map((each) => [
        ...[each[0], expect.any(String), ...each.slice(2)],
      ]),
    );
    expect(await membersOn(id, '2026-11-21')).toEqual(['cus_2']);
    await night('2099-01-01');
    await db.feed(visit('cus_1', '2098-12-01'), visit('cus_1', '2098-12-02'));
    await night('2099-01-02');
    expect((await published()).flatMap((each) => each.addedCustomerIds)).toEqual(['cus_1', 'cus_2']);
  });

  it('CONV-8: a merged record leaves, and the survivor enters by what both did', async () => {
    const { id } = await save();
    await db.feed(build.merged('cus_3', 'cus_2'));
    await run('segmentEvaluate', `segmentId: "${id}"`);
    expect((await moves()).slice(1)).toEqual([[2, '2026-11-21', ['cus_3'], ['cus_2'], 2]]);
    expect(await membersOn(id, '2026-11-21')).toEqual(['cus_1', 'cus_3']);
  });

  it('ANA-06: ends when it is archived: all leave, and it is judged no more', async () => {
    const { id } = await save();
    await run('segmentArchive', `segmentId: "${id}"`);
    await run('segmentArchive', `segmentId: "${id}"`);
    await night('2026-11-22');
    expect((await moves()).slice(1)).toEqual([[2, '2026-11-21', [], ['cus_1', 'cus_2'], 0]]);
    expect(await codes('segmentEvaluate', `segmentId: "${id}"`)).toEqual(['SEGMENT_ARCHIVED']);
    expect(await codes('segmentChange', `segmentId: "${id}", name: "x"`)).toEqual(['SEGMENT_ARCHIVED']);
    const { data } = await ask(
      manager,
      '{ segments { nodes { id } } ended: segments(withArchived: true) { nodes { id } } }',
    );
    expect(data).toEqual({ segments: { nodes: [] }, ended: { nodes: [{ id }] } });
  });

  it('PLT-02: is not there for another dealer, nor for a region, and takes the right to save', async () => {
    const { id } = await save();
    const others = principals.staffOf('dlr_2', ['CLUB_MANAGER'], 'stf_2');
    expect((await ask(others, `{ segment(id: "${id}") { id } }`)).data).toEqual({ segment: null });
    await db.feed(build.dealerRegistered('dlr_2', 'reg_1'));
    const refused = await run('segmentEvaluate', `segmentId: "${id}"`, '', others);
    expect(refused.userErrors.map(({ code }) => code)).toEqual(['SEGMENT_NOT_FOUND']);
    const analyst = await ask(principals.regionAnalystOf('reg_1'), `{ segment(id: "${id}") { id } }`);
    expect([analyst.data, analyst.errors?.length]).toEqual([{ segment: null }, 1]);
    expect(analyst.errors?.[0]?.message).toContain('customers:read');
    const cashier = principals.staffOf('dlr_1', ['CASHIER'], 'stf_3');
    const mutation = `mutation { segmentArchive(input: { idempotencyKey: "c", segmentId: "${id}" }) { replayed } }`;
    const denied = await ask(cashier, mutation);
    expect([denied.data, denied.errors?.length]).toEqual([null, 1]);
    expect(denied.errors?.[0]?.message).toContain('segments:write');
    expect(await membersOn(id, '2026-11-21')).toEqual(['cus_1', 'cus_2']);
  });

  it('ANA-06: shows of a customer which segments it is in', async () => {
    await save();
    const fields = 'segments { code memberCount }';
    const of = async (id: string) =>
      (await entity(ask, manager, 'Customer', id, fields)).entity?.['segments'];
    expect(await of('cus_1')).toEqual([{ code: 'FREQUENT', memberCount: 2 }]);
    expect(await of('cus_3')).toEqual([]);
  });

  it.each([
    ['an empty tree', '{}', 'SEGMENT_CONDITION_EMPTY'],
    ['two at once', '{ tiers: ["GOLD"], visitCount: { atLeast: 1 } }', 'SEGMENT_CONDITION_AMBIGUOUS'],
    ['too deep', '{not: {not: {not: {not: {not: {not: {tiers: ["GOLD"]}}}}}}}', 'SEGMENT_CONDITION_TOO_DEEP'],
    ['a range turned round', '{ visitCount: { atLeast: 3, atMost: 1 } }', 'SEGMENT_RANGE_INVALID'],
  ])('ANA-06: refuses %s and writes nothing', async (_, condition, code) => {
    expect(await codes('segmentSave', `code: "X", name: "x", condition: ${condition}`)).toEqual([code]);
    expect(await db.owner.query('select 1 from segment')).toEqual([]);
    expect(await codes('segmentSave', `code: "", name: "", condition: ${FREQUENT}`)).toEqual([
      'TEXT_REQUIRED',
      'TEXT_REQUIRED',
    ]);
  });

  it('ANA-06: a field that is none is refused by the schema', async () => {
    const source = `mutation { segmentSave(input: { idempotencyKey: "u", code: "X", name: "x",
      condition: { phoneNumber: "138" } }) { replayed } }`;
    expect((await ask(manager, source)).errors?.[0]?.message).toContain('phoneNumber');
  });

  describe('the preview', () => {
    const preview = async (who: Parameters<typeof ask>[0], condition: string) => {
      const fields = `segmentPreview(input: { condition: ${condition} }) {
        asOf customerCount totalCount userErrors { code message } }`;
      return (await entity(ask, who, 'Dealer', 'dlr_1', fields)).entity?.['segmentPreview'];
    };

    it('ANA-06: shows the dealer the size before anything is saved', async () => {
      const size = { asOf: '2026-11-21', customerCount: 2, totalCount: 3, userErrors: [] };
      expect(await preview(manager, FREQUENT)).toEqual(size);
      expect(await db.owner.query('select 1 from segment union all select 1 from segment_size')).toEqual([]);
    });

    it.each([
      ['4 of 12', 4, 12, undefined],
      ['5 of 12', 5, 12, 5],
      ['9 of 14', 9, 14, 5],
      ['9 of 13: a rest of 4', 9, 13, undefined],
    ])('ANA-08: above the dealer: %s', async (_, members, total, shown) => {
      const ids = Array.from({ length: total - 3 }, (_each, at) => `cus_r${at}`);
      await db.feed(...ids.map((id) => build.customerRegistered(id, 'dlr_1')));
      await db.feed(
        ...ids.slice(0, members - 2).flatMap((id) => [visit(id, '2026-10-02'), visit(id, '2026-11-02')]),
      );
      for (const who of [principals.regionAnalystOf('reg_1'), principals.oemAnalyst()]) {
        const size = (await preview(who, FREQUENT)) as { customerCount: number | null; userErrors: object[] };
        expect(size.customerCount).toBe(shown ?? null);
        expect(size.userErrors).toMatchObject(shown ? [] : [{ code: 'SEGMENT_GROUP_TOO_SMALL' }]);
      }
      expect(await preview(manager, FREQUENT)).toMatchObject({ customerCount: members, totalCount: total });
    });
  });
});
