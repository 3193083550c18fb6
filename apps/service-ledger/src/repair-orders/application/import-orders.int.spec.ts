import { countStatements } from '@autoclub/testing';
import { faults, type ImportAnswer, type SettleAnswer } from '../../../test/builders/answers';
import {
  freshKey,
  IMPORT_ORDERS,
  ndjson,
  orderRow,
  SETTLE,
  settleInput,
} from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

describe('repairOrdersImport', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const send = (content: string, more: Record<string, unknown> = {}) =>
    ledger.mutate<ImportAnswer>(`${at}`, IMPORT_ORDERS, {
      idempotencyKey: freshKey(),
      format: 'NDJSON',
      content,
      ...more,
    });
  const row = (roNumber: string, overrides: Record<string, unknown> = {}) =>
    orderRow(`${at}`, roNumber, overrides);
  const outcomes = ({ rows }: ImportAnswer) =>
    rows.map(({ outcome, errors }) => [outcome, ...faults(errors)]);

  it('SVC-22: keeps good rows and answers bad ones with every reason, in the order of the file', async () => {
    const answer = await send(
      ndjson(
        row('A-1'),
        '{broken',
        row('A-2', { kind: 'CAR_WASH' }),
        row('A-3', { customerNumber: 'C-cus_other', vehicleNumber: 'V-nothing' }),
        row('A-4', { settledAt: '2027-01-01T00:00:00Z' }),
        row('A-5', { lines: [{ kind: 'PART', payer: 'CUSTOMER', listAmount: '-5.00' }] }),
        row('A-6', { lines: [] }),
        { ...row('A-7'), colour: 'red' },
        row('A-8', { serviceAdvisorNumber: 'N-nobody' }),
        row('A-9', { lines: [{ kind: 'PART', payer: 'CUSTOMER', listAmount: 5 }] }),
      ),
    );
    expect(answer).toMatchObject({ acceptedCount: 1, unchangedCount: 0, refusedCount: 9, userErrors: [] });
    expect(outcomes(answer)).toEqual([
      ['ACCEPTED'],
      ['REFUSED', 'ROW_MALFORMED '],
      ['REFUSED', 'FIELD_INVALID kind'],
      ['REFUSED', 'CUSTOMER_NOT_FOUND customerNumber', 'VEHICLE_NOT_FOUND vehicleNumber'],
      ['REFUSED', 'DATE_IN_FUTURE settledAt'],
      ['REFUSED', 'AMOUNT_NEGATIVE lines.0.listAmount'],
      ['REFUSED', 'LINES_MISSING lines'],
      ['REFUSED', 'FIELD_UNKNOWN colour'],
      ['REFUSED', 'STAFF_MEMBER_NOT_FOUND serviceAdvisorNumber'],
      ['REFUSED', 'FIELD_INVALID lines.0.listAmount'],
    ]);
    expect(answer.rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(answer.refusedRows.map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(answer.rows.flatMap(({ errors }) => errors).every(({ message }) => message.length > 5)).toBe(true);
  });

  it('SVC-22: settles by the rules of one order, at the price of the tier then in force', async () => {
    await send(
      ndjson(
        row('B-1'),
        row('B-2', { openedAt: '2026-01-04T01:00:00Z', settledAt: '2026-01-04T06:00:00Z', mileageKm: 1 }),
      ),
    );
    const published = (await ledger.published('repair-order-settled')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(published.map(({ data }) => [data.roNumber, data.membershipId, data.totals])).toMatchObject([
      ['B-2', null, { discountAmount: { amount: '0.00' } }],
      ['B-1', `mem_${at}`, { discountAmount: { amount: '10.00' } }],
    ]);
  });

  it('CONV-5: sending a file again changes nothing, by the same key or by another', async () => {
    const content = ndjson(row('C-1'), row('C-2', { mileageKm: 10_000 }), '{broken');
    const idempotencyKey = freshKey();
    const first = await send(content, { idempotencyKey });
    expect(first).toMatchObject({ acceptedCount: 2, refusedCount: 1, replayed: false });
    expect(await send(content, { idempotencyKey })).toEqual({ ...first, replayed: true });
    const [orders, events] = [await ledger.count('repair_order'), await ledger.count('outbox')];
    const again = await send(content);
    expect(again).toMatchObject({ acceptedCount: 0, unchangedCount: 2, refusedCount: 1, replayed: false });
    expect(again.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    expect([await ledger.count('repair_order'), await ledger.count('outbox')]).toEqual([orders, events]);
  });

  it('CONV-5: a higher revision amends, an older one changes nothing, others are refused', async () => {
    const amended = row('D-1', {
      revision: 2,
      lines: [{ kind: 'PART', payer: 'CUSTOMER', listAmount: '1.00' }],
    });
    expect(outcomes(await send(ndjson(row('D-1'))))).toEqual([['ACCEPTED']]);
    expect(outcomes(await send(ndjson(amended)))).toEqual([['ACCEPTED']]);
    expect(outcomes(await send(ndjson(row('D-1'))))).toEqual([['UNCHANGED']]);
    const other = { ...amended, kind: 'REWORK' };
    expect(outcomes(await send(ndjson(other)))).toEqual([['REFUSED', 'DUPLICATE_EXTERNAL_NUMBER roNumber']]);
    expect(
      (await ledger.published('repair-order-amended')).filter(({ data }) => data.dealerId === `dlr_${at}`),
    ).toHaveLength(1);
  });

  it('CONV-5: an order and its amendment in one chunk become one order in its last state', async () => {
    const answer = await send(
      ndjson(row('E-1', { revision: 2, kind: 'REWORK', settledAt: '2026-05-04T07:00:00Z' }), row('E-1')),
    );
    expect(outcomes(answer)).toEqual([['ACCEPTED'], ['ACCEPTED']]);
    expect(new Set(answer.rows.map(({ id }) => id)).size).toBe(1);
    expect(
      await ledger.db.owner.query('select revision, kind, version from repair_order where dealer_id = $1', [
        `dlr_${at}`,
      ]),
    ).toEqual([{ revision: 2, kind: 'REWORK', version: 2 }]);
  });

  it('CONV-5: a settlement and an import of one order are one order', async () => {
    const single = await ledger.mutate<SettleAnswer>(
      `${at}`,
      SETTLE,
      settleInput(`${at}`, { roNumber: 'F-1' }),
    );
    const lines = [
      { kind: 'LABOUR', payer: 'CUSTOMER', listAmount: '1000.00' },
      { kind: 'PART', payer: 'CUSTOMER', listAmount: '249.99' },
    ];
    const times = { openedAt: '2026-11-21T04:00:00Z', settledAt: '2026-11-21T14:00:00+08:00' };
    const answer = await send(ndjson(row('F-1', { ...times, lines, mileageKm: 20_400 })));
    expect(answer.rows).toMatchObject([{ outcome: 'UNCHANGED', id: single.repairOrder?.id }]);
  });

  it('SVC-01: judges mileage by the day of settlement, not by the place in the file', async () => {
    const visit = (roNumber: string, day: string, mileageKm: number) =>
      row(roNumber, { openedAt: `${day}T01:00:00Z`, settledAt: `${day}T02:00:00Z`, mileageKm });
    const shuffled = ndjson(
      visit('G-3', '2025-09-01', 30_000),
      visit('G-1', '2025-01-01', 10_000),
      visit('G-4', '2025-05-01', 40_000),
      visit('G-2', '2025-04-01', 20_000),
    );
    expect(outcomes(await send(shuffled))).toEqual([
      ['REFUSED', 'MILEAGE_GOES_BACK mileageKm'],
      ['ACCEPTED'],
      ['ACCEPTED'],
      ['ACCEPTED'],
    ]);
    expect(
      outcomes(await send(ndjson(visit('G-5', '2025-04-15', 20_500), visit('G-6', '2025-04-16', 19_000)))),
    ).toEqual([['ACCEPTED'], ['REFUSED', 'MILEAGE_GOES_BACK mileageKm']]);
  });

  it('SVC-22: a dry run answers the same and writes nothing', async () => {
    const footprint = await ledger.footprint();
    const content = ndjson(row('H-1'), row('H-2', { kind: 'X' }));
    const tried = await send(content, { isDryRun: true });
    expect(outcomes(tried)).toEqual([['ACCEPTED'], ['REFUSED', 'FIELD_INVALID kind']]);
    expect(tried.rows[0]?.id).toBeNull();
    expect(await ledger.footprint()).toBe(footprint);
    expect(outcomes(await send(content))).toEqual(outcomes(tried));
  });

  it('SVC-22: writes a chunk of 200 rows by a handful of statements', async () => {
    const counted = countStatements(ledger.db.database.dataSource);
    const rows = Array.from({ length: 200 }, (_, n) => row(`I-${n}`));
    const answer = await send(ndjson(...rows));
    expect(answer).toMatchObject({ acceptedCount: 200, refusedCount: 0 });
    expect(counted.count()).toBeLessThanOrEqual(6);
  });

  it.each([
    [
      'too many rows',
      () => ndjson(...Array.from({ length: 201 }, (_, n) => row(`J-${n}`))),
      {},
      'TOO_MANY_ROWS input.content',
    ],
    ['too much content', () => 'x'.repeat(201 * 1024), {}, 'CONTENT_TOO_LONG input.content'],
    ['a format an order has not', () => 'roNumber', { format: 'CSV' }, 'VALUE_UNKNOWN input.format'],
    [
      'an over-long key',
      () => '{}',
      { idempotencyKey: 'k'.repeat(129) },
      'IDEMPOTENCY_KEY_INVALID input.idempotencyKey',
    ],
  ])('SVC-22: refuses %s as a whole and writes nothing', async (_, content, more, expected) => {
    const footprint = await ledger.footprint();
    const answer = await send(content(), more);
    expect(faults(answer.userErrors)).toEqual([expected]);
    expect(answer.rows).toEqual([]);
    expect(await ledger.footprint()).toBe(footprint);
  });
});
