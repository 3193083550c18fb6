import { faults, type ImportAnswer, type PolicyAnswer } from '../../../test/builders/answers';
import { cny, freshKey, IMPORT_POLICIES, policyInput, RECORD_POLICY } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const COLUMNS =
  'policyNumber,revision,customerNumber,vehicleNumber,kind,insurerCode,isSoldHere,soldOn,' +
  'periodFrom,periodTo,premiumAmount';

describe('insurance policies', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const record = (overrides: Record<string, unknown> = {}) =>
    ledger.mutate<PolicyAnswer>(`${at}`, RECORD_POLICY, policyInput(`${at}`, overrides));
  const send = (rows: string[], more: Record<string, unknown> = {}) =>
    ledger.mutate<ImportAnswer>(`${at}`, IMPORT_POLICIES, {
      idempotencyKey: freshKey(),
      format: 'CSV',
      content: [COLUMNS, ...rows].join('\n'),
      ...more,
    });
  const csv = (
    number: string,
    rest = 'COMMERCIAL,PICC,true,2026-11-20,2026-12-01,2027-12-01,3200.00',
    revision = 1,
  ) => `${number},${revision},C-cus_${at},V-veh_${at},${rest}`;

  it('SVC-10: records a policy and tells of it', async () => {
    const answer = await record();
    expect(answer).toMatchObject({ change: 'RECORDED', replayed: false, userErrors: [] });
    const [event] = (await ledger.published('insurance-policy-recorded')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(event?.data).toMatchObject({
      policyId: answer.insurancePolicy?.id,
      kind: 'COMMERCIAL',
      isSoldHere: true,
      soldOn: '2026-11-20',
      premiumAmount: { amount: '3200.00', currencyCode: 'CNY' },
    });
  });

  it('CONV-5: known word for word it is unchanged, a higher revision amends it', async () => {
    const first = await record();
    expect(await record()).toMatchObject({
      change: 'UNCHANGED',
      insurancePolicy: { id: first.insurancePolicy?.id },
    });
    expect(faults((await record({ insurerCode: 'CPIC' })).userErrors)).toEqual([
      'DUPLICATE_EXTERNAL_NUMBER input.externalRef',
    ]);
    const amended = await record({ revision: 2, premiumAmount: cny('2900.00') });
    expect(amended).toMatchObject({
      change: 'AMENDED',
      insurancePolicy: { premiumAmount: { amount: '2900.00' } },
    });
    expect(faults((await record()).userErrors)).toEqual(['REVISION_OUTDATED input.revision']);
    const taken = { externalRef: { system: 'DMS', number: 'else' } };
    expect(faults((await record(taken)).userErrors)).toEqual(['POLICY_NUMBER_TAKEN input.policyNumber']);
    expect(
      (await ledger.published('insurance-policy-recorded'))
        .filter(({ data }) => data.dealerId === `dlr_${at}`)
        .map(({ sequence, data }) => [sequence, data.revision]),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it.each([
    ['an unknown customer', { customerId: 'cus_x' }, 'CUSTOMER_NOT_FOUND input.customerId'],
    ["another dealer's vehicle", { vehicleId: 'veh_other' }, 'VEHICLE_NOT_FOUND input.vehicleId'],
    ['a sale tomorrow', { soldOn: '2026-11-23' }, 'DATE_IN_FUTURE input.soldOn'],
    [
      'a period without days',
      { period: { from: '2026-12-01', to: '2026-12-01' } },
      'PERIOD_INVALID input.period.to',
    ],
    ['a negative premium', { premiumAmount: cny('-1.00') }, 'AMOUNT_NEGATIVE input.premiumAmount'],
    ['no insurer', { insurerCode: '' }, 'TEXT_REQUIRED input.insurerCode'],
    [
      'an over-long number',
      { policyNumber: 'P'.repeat(65), externalRef: null },
      'TEXT_TOO_LONG input.policyNumber',
    ],
  ])('SVC-10: refuses %s and writes nothing', async (_, overrides, expected) => {
    const footprint = await ledger.footprint();
    expect(faults((await record(overrides)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(footprint);
  });

  it('SVC-22: imports rows of an export, good ones kept and bad ones answered', async () => {
    const rows = [
      csv('P-1'),
      csv('P-2', 'COMMERCIAL,PICC,maybe,2026-11-20,2026-12-01,2027-12-01,3200.00'),
      csv('P-3', 'COMMERCIAL,PICC,true,2026-11-20,2027-12-01,2026-12-01,3200.00'),
      csv('P-4', 'COMPULSORY,PICC,false,2026-02-30,2026-12-01,2027-12-01,950.00'),
      csv('P-5', 'COMPULSORY,PICC,false,2026-11-20,2026-12-01,2027-12-01,lots'),
      'P-6,1,C-nobody,V-nothing,COMMERCIAL,PICC,true,2026-11-20,2026-12-01,2027-12-01,1.00',
      csv('P-1', 'COMMERCIAL,CPIC,true,2026-11-20,2026-12-01,2027-12-01,3200.00', 2),
    ];
    const answer = await send(rows);
    expect(answer.rows.map(({ outcome, errors }) => [outcome, ...faults(errors)])).toEqual([
      ['ACCEPTED'],
      ['REFUSED', 'FIELD_INVALID isSoldHere'],
      ['REFUSED', 'PERIOD_INVALID periodTo'],
      ['REFUSED', 'FIELD_INVALID soldOn'],
      ['REFUSED', 'AMOUNT_INVALID premiumAmount'],
      ['REFUSED', 'CUSTOMER_NOT_FOUND customerNumber', 'VEHICLE_NOT_FOUND vehicleNumber'],
      ['ACCEPTED'],
    ]);
    const again = await send(rows);
    expect(again).toMatchObject({ acceptedCount: 0, unchangedCount: 2, refusedCount: 5 });
    expect(
      await ledger.db.owner.query(
        'select insurer_code, revision from insurance_policy where dealer_id = $1',
        [`dlr_${at}`],
      ),
    ).toEqual([{ insurer_code: 'CPIC', revision: 2 }]);
  });

  it('SVC-22: a dry run and a wrong header write nothing', async () => {
    const footprint = await ledger.footprint();
    expect(await send([csv('P-9')], { isDryRun: true })).toMatchObject({ acceptedCount: 1 });
    expect(faults((await send([], { content: 'policy;number\n1;2' })).userErrors)).toContain(
      'HEADER_INVALID input.content',
    );
    expect(await ledger.footprint()).toBe(footprint);
  });
});
