import { principals } from '@autoclub/testing';
import writeExcelFile from 'write-excel-file/node';
import { faults, type ImportAnswer, type UserErrorAnswer } from './builders/answers';
import { freshKey, IMPORT_ORDERS, line, ndjson, orderRow, REFUND, settleInput } from './builders/documents';
import { FilesUnderTest } from './builders/files';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

const SETTLE = `mutation ($input: RepairOrderSettleInput!) {
  repairOrderSettle(input: $input) {
    change repairOrder { id lines { id kind payer technician { id } } } userErrors { code field message }
  }
}`;
const QUOTE = `query ($input: RepairOrderQuoteInput!) {
  repairOrderQuote(input: $input) { lines { technician { id } } userErrors { code field } }
}`;
const ORDER = `query ($roNumber: String!) {
  repairOrderByNumber(roNumber: $roNumber) { lines { technician { id } } }
}`;
const WORKLOAD = `query ($days: DateRangeInput!) {
  clubWorkload(days: $days) { staffMember { id } orderCount labourLineCount labourAmount { amount } }
}`;

interface Line {
  id: string;
  technician: { id: string } | null;
}
interface Payload {
  change: string;
  repairOrder: { id: string; lines: Line[] } | null;
  userErrors: UserErrorAnswer[];
}

describe('SVC-01: who did a line', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const technicianId = () => `stf_${at}sm`;
  const lines = () => [
    line('LABOUR', '1000.00', { technicianId: technicianId() }),
    line('LABOUR', '200.00'),
    line('PART', '50.00', { technicianId: technicianId() }),
  ];
  const settle = (more: Record<string, unknown> = {}) =>
    ledger.mutate<Payload>(`${at}`, SETTLE, settleInput(`${at}`, { lines: lines(), ...more }));
  const techniciansOf = (found: readonly Line[] = []) =>
    found.map(({ technician }) => technician?.id ?? null);
  const shownOf = async (roNumber: string) => {
    const { data, errors } = await ledger.ask(ORDER, { roNumber }, principals.staffOf(`dlr_${at}`));
    expect(errors).toEqual([]);
    return techniciansOf((data.repairOrderByNumber as { lines: Line[] } | null)?.lines);
  };

  it('is kept with the line, shown, and the same when it is sent again', async () => {
    const { repairOrder, userErrors } = await settle();
    expect(faults(userErrors)).toEqual([]);
    expect(techniciansOf(repairOrder?.lines)).toEqual([technicianId(), null, technicianId()]);
    expect((await settle()).change).toBe('UNCHANGED');
    expect(await shownOf('RO-1')).toEqual([technicianId(), null, technicianId()]);
  });

  it('stays through refunds, and an amendment says anew who did what', async () => {
    const { repairOrder } = await settle();
    const refund = { repairOrderId: repairOrder?.id, totalAmount: { amount: '10.00' }, reason: 'Kulanz' };
    await ledger.mutate(`${at}`, REFUND, { idempotencyKey: freshKey(), ...refund });
    expect(await shownOf('RO-1')).toEqual([technicianId(), null, technicianId()]);
    const others = [line('LABOUR', '1000.00', { technicianId: `stf_${at}sa` }), line('LABOUR', '250.00')];
    expect((await settle({ revision: 2, lines: others })).change).toBe('AMENDED');
    expect(await shownOf('RO-1')).toEqual([`stf_${at}sa`, null]);
    const kept = await ledger.db.owner.query<unknown[]>(
      `select revision, technician_id from repair_order_line where dealer_id = $1 and position = 0 order by 1`,
      [`dlr_${at}`],
    );
    expect(kept).toEqual([
      { revision: 1, technician_id: technicianId() },
      { revision: 2, technician_id: `stf_${at}sa` },
    ]);
  });

  it.each([
    ['of nobody', 'stf_x'],
    ['of another dealer', 'stf_othersa'],
  ])('a technician %s is named with the line, and nothing is written', async (_, stranger) => {
    const before = await ledger.footprint();
    const wrong = [line('PART', '1.00'), line('LABOUR', '1.00', { technicianId: stranger })];
    expect(faults((await settle({ lines: wrong })).userErrors)).toEqual([
      'STAFF_MEMBER_NOT_FOUND input.lines.1.technicianId',
    ]);
    const input = { customerId: `cus_${at}`, lines: wrong };
    const { data } = await ledger.ask(QUOTE, { input }, principals.dmsOf(`dlr_${at}`));
    expect(data.repairOrderQuote).toMatchObject({ userErrors: [{ code: 'STAFF_MEMBER_NOT_FOUND' }] });
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-02: is shown by a quote as by the order', async () => {
    const input = { customerId: `cus_${at}`, lines: lines() };
    const { data, errors } = await ledger.ask(QUOTE, { input }, principals.dmsOf(`dlr_${at}`));
    expect(errors).toEqual([]);
    const quote = data.repairOrderQuote as { lines: Line[] };
    expect(techniciansOf(quote.lines)).toEqual([technicianId(), null, technicianId()]);
  });

  it('SVC-22: comes by its number in a file, and a stranger refuses the row', async () => {
    const named = (technicianNumber: string) => {
      const row = orderRow(`${at}`, `F-${technicianNumber}`, { mileageKm: null }) as { lines: object[] };
      return { ...row, lines: row.lines.map((each) => ({ ...each, technicianNumber })) };
    };
    const content = ndjson(named(`N-${technicianId()}`), named('N-nobody'));
    const input = { idempotencyKey: freshKey(), format: 'NDJSON', content };
    const { rows } = await ledger.mutate<ImportAnswer>(`${at}`, IMPORT_ORDERS, input);
    expect(rows.map(({ outcome, errors }) => [outcome, ...errors.map(({ code }) => code)])).toEqual([
      ['ACCEPTED'],
      ['REFUSED', 'STAFF_MEMBER_NOT_FOUND', 'STAFF_MEMBER_NOT_FOUND'],
    ]);
    expect(new Set(await shownOf(`F-N-${technicianId()}`))).toEqual(new Set([technicianId()]));
  });

  it("SVC-19: the labour of members' orders is counted for who did it, and no guest's", async () => {
    await settle();
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}g`, `veh_${at}g`);
    const guest = { customerId: `cus_${at}g`, vehicleId: `veh_${at}g`, roNumber: 'RO-2', mileageKm: null };
    await settle(guest);
    const { data, errors } = await ledger.ask(
      WORKLOAD,
      { days: { from: '2026-11-01', to: '2026-12-01' } },
      principals.staffOf(`dlr_${at}`),
      NOW,
    );
    expect(errors).toEqual([]);
    expect(data.clubWorkload).toEqual([
      {
        staffMember: { id: `stf_${at}sa` },
        orderCount: 1,
        labourLineCount: 0,
        labourAmount: { amount: '0.00' },
      },
      {
        staffMember: { id: technicianId() },
        orderCount: 0,
        labourLineCount: 1,
        labourAmount: { amount: '1000.00' },
      },
    ]);
  });

  it.each([
    ['a row of CSV for each line', 'csv'],
    ['a row of a workbook for each line', 'xlsx'],
    ['an order of NDJSON', 'ndjson'],
  ] as const)('SVC-22: comes out of a file: %s', async (_, format) => {
    const files = new FilesUnderTest(ledger);
    const head = ['F-1', `C-cus_${at}`, `V-veh_${at}`, 'GENERAL_REPAIR', '2026-05-04', '2026-05-04'];
    const names = ['工单号', '客户编号', '车辆编号', '工单类型', '接车时间', '结算时间'];
    const table = [
      [...names, '项目类型', '项目付款方', '项目原价', '技师编号'],
      [...head, 'LABOUR', 'CUSTOMER', '100', `N-${technicianId()}`],
      [...head, 'LABOUR', 'CUSTOMER', '50', ''],
      [...head, 'PART', 'CUSTOMER', '20', `N-${technicianId()}`],
    ];
    const asText = table.map((cells) => cells.join(',')).join('\n');
    const ofLine = (kind: string, listAmount: string, technicianNumber: string | null) => ({
      ...{ kind, payer: 'CUSTOMER', listAmount, technicianNumber },
    });
    const order = {
      ...{ roNumber: 'F-1', customerNumber: `C-cus_${at}`, vehicleNumber: `V-veh_${at}` },
      ...{ kind: 'GENERAL_REPAIR', openedAt: '2026-05-04T01:00:00Z', settledAt: '2026-05-04T02:00:00Z' },
      lines: [
        ofLine('LABOUR', '100', `N-${technicianId()}`),
        ofLine('LABOUR', '50', null),
        ofLine('PART', '20', `N-${technicianId()}`),
      ],
    };
    const content = {
      csv: asText,
      ndjson: JSON.stringify(order),
      xlsx: await writeExcelFile(table.map((cells) => cells.map((value) => ({ value }))) as never).toBuffer(),
    }[format];
    expect(await files.enter(`${at}`, content)).toMatchObject({ acceptedCount: 1, faults: [] });
    expect(await shownOf('F-1')).toEqual([technicianId(), null, technicianId()]);
  });

  it('SVC-22: somebody unknown is named with the row and the column', async () => {
    const content =
      '工单号,客户编号,车辆编号,工单类型,接车时间,结算时间,项目类型,项目付款方,项目原价,技师编号\n' +
      ['LABOUR', 'PART']
        .map(
          (kind) =>
            `F-2,C-cus_${at},V-veh_${at},GENERAL_REPAIR,2026-05-04,2026-05-04,${kind},CUSTOMER,10,` +
            (kind === 'PART' ? 'N-nobody' : ''),
        )
        .join('\n');
    const run = await new FilesUnderTest(ledger).enter(`${at}`, content);
    expect(run.faults).toMatchObject([
      { rowNumber: 2, externalNumber: 'F-2', column: '技师编号', code: 'STAFF_MEMBER_NOT_FOUND' },
    ]);
  });
});
