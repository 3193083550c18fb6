import { principals } from '@autoclub/testing';
import { ENTITLEMENTS, membershipRefs, USE, useInput } from '../../../test/builders/documents';
import { FilesUnderTest } from '../../../test/builders/files';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const HEADER = '使用编号,客户编号,权益代码,数量,使用日期,价值,承担部门,员工编号';

interface Benefit {
  readonly code: string;
  readonly remainingCount: number | null;
  readonly uses: readonly unknown[];
}

describe('SVC-22: benefits that were used before a dealer began here', () => {
  let ledger: LedgerUnderTest;
  let files: FilesUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    files = new FilesUnderTest(ledger);
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const row = (number: string, more: { code?: string; count?: string; day?: string; staff?: string } = {}) =>
    [
      ...[number, `C-cus_${at}`, more.code ?? 'CAR_WASH', more.count ?? '1', more.day ?? '2026/11/20'],
      ...['¥30.00', 'SERVICE', more.staff ?? `N-stf_${at}sa`],
    ].join(',');
  const enter = (rows: readonly string[], more: Record<string, unknown> = {}) =>
    files.enter(`${at}`, `${[HEADER, ...rows].join('\n')}\n`, { kind: 'OPENING_USES', ...more });
  const washes = async (): Promise<Benefit | undefined> => {
    const { data, errors } = await ledger.ask(
      ENTITLEMENTS,
      membershipRefs(`mem_${at}`),
      principals.dmsOf(`dlr_${at}`),
    );
    expect(errors).toEqual([]);
    const [card] = data['_entities'] as { entitlements: Benefit[] }[];
    return card?.entitlements.find(({ code }) => code === 'CAR_WASH');
  };
  const published = async () =>
    (await ledger.published('entitlement-used')).filter(({ data }) => data['dealerId'] === `dlr_${at}`);

  it('SVC-05: counts them on the running year, publishes each with its own day, and once', async () => {
    expect(await enter([row('U-1')], { isDryRun: true })).toMatchObject({ acceptedCount: 1, faults: [] });
    expect(await published()).toEqual([]);
    expect(await enter([row('U-1'), row('U-2', { count: '3' })])).toMatchObject({ acceptedCount: 2 });
    expect(await enter([row('U-2', { count: '3' }), row('U-1')])).toMatchObject({ unchangedCount: 2 });
    expect(await washes()).toMatchObject({ remainingCount: 6 });
    expect(
      (await published()).map(({ data }) => [data['usedOn'], data['quantity'], data['remainingCount']]),
    ).toEqual([
      ['2026-11-20', 1, 9],
      ['2026-11-20', 3, 6],
    ]);
  });

  it('SVC-05: leaves to a desk what is left, and not more', async () => {
    await enter([row('U-1', { count: '9' })]);
    const wash = { code: 'CAR_WASH', quantity: 1 };
    const first = await ledger.mutate<{ userErrors: object[] }>(`${at}`, USE, useInput(`${at}`, wash));
    expect(first.userErrors).toEqual([]);
    const second = await ledger.mutate<{ userErrors: object[] }>(`${at}`, USE, useInput(`${at}`, wash));
    expect(second.userErrors).toMatchObject([{ code: 'ENTITLEMENT_USED_UP' }]);
  });

  it.each([
    ['10', []],
    ['11', ['ENTITLEMENT_USED_UP 数量']],
  ])('SVC-04: of ten washes %s can have been used: %j', async (count, refused) => {
    const { faults } = await enter([row('U-1', { count })]);
    expect(faults.map(({ code, column }) => `${code} ${column}`)).toEqual(refused);
  });

  it('says of each row what is wrong, in its column, and keeps the others', async () => {
    await enter([row('U-0')]);
    const { acceptedCount, faults } = await enter([
      row('U-0', { count: '2' }),
      row('U-1', { code: 'NOTHING' }),
      row('U-2', { day: '2020-01-01' }),
      row('U-3', { day: '2026-11-24' }),
      row('U-4', { staff: 'S-nobody' }),
      row('U-5', { count: '0' }),
      row('U-6'),
    ]);
    expect(acceptedCount).toBe(1);
    expect(faults.map(({ externalNumber, code, column }) => `${externalNumber} ${code} ${column}`)).toEqual([
      'U-0 DUPLICATE_EXTERNAL_NUMBER 使用编号',
      'U-1 ENTITLEMENT_NOT_FOUND 权益代码',
      'U-2 USED_BEFORE_YEAR 使用日期',
      'U-3 DATE_IN_FUTURE 使用日期',
      'U-4 STAFF_MEMBER_NOT_FOUND 员工编号',
      'U-5 NUMBER_OUT_OF_RANGE 数量',
    ]);
    expect(await washes()).toMatchObject({ remainingCount: 8 });
  });
});
