import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { principals } from '@autoclub/testing';
import { FilesUnderTest } from './builders/files';
import { LedgerUnderTest } from './builders/ledger-under-test';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const blockOf = (name: string) =>
  [...readme.matchAll(/```graphql\n(.*?)```/gs)].find(([, text = '']) => text.includes(` ${name}(`))?.[1] ??
  '';

describe('SVC-22: what the README says of files', () => {
  let ledger: LedgerUnderTest;
  let files: FilesUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    files = new FilesUnderTest(ledger);
    await ledger.withDealer('dlr_1');
  });
  afterAll(() => ledger.close());

  it('starts to go through a file', async () => {
    const content =
      '工单号,客户编号,车辆编号,工单类型,接车时间,结算时间,工时费\nA-1,C-cus_1,V-veh_1,定期保养,2026-05-04,2026-05-04,100\n';
    const { file } = await files.upload('1', content);
    const { data, errors } = await ledger.ask(blockOf('Start'), { fileId: file?.id });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      importRunStart: { importRun: { state: 'WAITING', progressRate: '0.0000' }, userErrors: [] },
    });
  });

  it('asks for the differences of a day', async () => {
    const control = 'roNumber,settledOn,payableAmount\nA-9,2026-11-20,10\n';
    await files.enter('1', control, { kind: 'DAY_CONTROL' });
    const day = { day: '2026-11-20' };
    const { data, errors } = await ledger.ask(blockOf('Differences'), day, principals.dmsOf('dlr_1'));
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      reconciliation: {
        totals: { controlCount: 1, ledgerCount: 0, differenceCount: 1 },
        differences: [{ roNumber: 'A-9', reasons: ['MISSING_IN_LEDGER'], dmsAmount: { amount: '10.00' } }],
        checks: [],
      },
    });
  });
});
