import { principals } from '@autoclub/testing';
import { FilesUnderTest } from '../../../test/builders/files';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const HEADER =
  '套餐编号,客户编号,车辆编号,套餐代码,销售日期,每次机油毫升,机油标价,滤清器标价,工时标价,已用次数';
const LIABILITY = `{ packageLiability { isBalanced ofPackages { oilMillilitres filters amount { amount } } } }`;
const PACKAGES = `query ($ids: [_Any!]!) {
  _entities(representations: $ids) { ... on Customer { prepaidPackages {
    remainingSets membership { id } soldOn owed { amount { amount } } externalRef { number }
  } } }
}`;

describe('SVC-22: packages that were half used before a dealer began here', () => {
  let ledger: LedgerUnderTest;
  let files: FilesUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    files = new FilesUnderTest(ledger);
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const row = (
    number: string,
    usedSets: string,
    more: { code?: string; customer?: string; day?: string } = {},
  ) =>
    [
      ...[number, more.customer ?? `C-cus_${at}`, `V-veh_${at}`, more.code ?? 'MAINTENANCE_5'],
      ...[more.day ?? '2026/11/20', '4000', '¥400.00', '50', '100', usedSets],
    ].join(',');
  const enter = (rows: readonly string[], more: Record<string, unknown> = {}) =>
    files.enter(`${at}`, `${[HEADER, ...rows].join('\n')}\n`, { kind: 'OPENING_PACKAGES', ...more });
  const asked = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ledger.ask(query, variables, principals.dmsOf(`dlr_${at}`));
    expect(errors).toEqual([]);
    return data;
  };
  const packages = async () => {
    const ids = [{ __typename: 'Customer', id: `cus_${at}` }];
    const [found] = (await asked(PACKAGES, { ids }))['_entities'] as { prepaidPackages: object[] }[];
    return found?.prepaidPackages ?? [];
  };

  it('owes what is left at the prices of the day of the sale, and publishes no sale', async () => {
    expect(await enter([row('P-1', '2')], { isDryRun: true })).toMatchObject({
      acceptedCount: 1,
      faults: [],
    });
    expect(await packages()).toEqual([]);
    expect(await enter([row('P-1', '2')])).toMatchObject({ acceptedCount: 1, faults: [] });
    // The third to fifth set: oil at 30, 40 and 50 % off 400.00, and filter and work at 150.00 each time.
    expect(await packages()).toEqual([
      {
        remainingSets: 3,
        membership: { id: `mem_${at}` },
        soldOn: '2026-11-20',
        owed: { amount: { amount: '1170.00' } },
        externalRef: { number: 'P-1' },
      },
    ]);
    expect(await asked(LIABILITY)).toEqual({
      packageLiability: {
        isBalanced: true,
        ofPackages: { oilMillilitres: 12_000, filters: 3, amount: { amount: '1170.00' } },
      },
    });
    const published = await ledger.published('package-sold');
    expect(published.filter(({ data }) => data['dealerId'] === `dlr_${at}`)).toEqual([]);
  });

  it('changes nothing when the file is sent again, and refuses other content under the same number', async () => {
    await enter([row('P-1', '2')]);
    expect(await enter([row('P-1', '2'), row('P-1', '2')])).toMatchObject({
      acceptedCount: 0,
      unchangedCount: 2,
    });
    const { faults } = await enter([row('P-1', '3')]);
    expect(faults.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'DUPLICATE_EXTERNAL_NUMBER 套餐编号',
    ]);
    expect(await packages()).toHaveLength(1);
  });

  it.each([
    ['0', 5],
    ['4', 1],
  ])('takes a package over of which %s sets are used: %i left', async (used, left) => {
    expect(await enter([row('P-1', used)])).toMatchObject({ acceptedCount: 1 });
    expect(await packages()).toMatchObject([{ remainingSets: left }]);
  });

  it('says of each row what is wrong, in its column, and keeps the others', async () => {
    const { acceptedCount, faults } = await enter([
      row('P-1', '5'),
      row('P-2', '-1'),
      row('P-3', '0', { code: 'NOTHING' }),
      row('P-4', '0', { customer: 'C-nobody' }),
      row('P-5', '0', { day: '2026-11-24' }),
      row('P-6', '1'),
    ]);
    expect(acceptedCount).toBe(1);
    expect(
      faults.map(({ externalNumber, code, column }) => `${externalNumber ?? '-'} ${code} ${column}`),
    ).toEqual([
      'P-1 NO_SET_LEFT 已用次数',
      expect.stringMatching(/^- FIELD_INVALID 已用次数$/),
      'P-3 PACKAGE_UNKNOWN 套餐代码',
      'P-4 CUSTOMER_NOT_FOUND 客户编号',
      'P-5 DATE_IN_FUTURE 销售日期',
    ]);
  });
});
