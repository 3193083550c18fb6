import { importRowsDelivered } from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk, membershipRow, membershipsCsv, upTo } from './imports';

type Kind = 'OPENING_COUNTERS' | 'OPENING_WALLETS';
interface Judged {
  readonly refusal: { readonly code: string } | null;
  readonly rows: readonly {
    readonly externalNumber: string | null;
    readonly outcome: string;
    readonly reasons: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  }[];
}

describe('SVC-22: counters and stored value that come in a file', () => {
  let club: Club;
  let dealerId: string;
  let chunks = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    const dms = principals.dmsOf(dealerId);
    await importChunk(club, dms, 'customersImport', customersCsv(...upTo(9).map((n) => customerRow(n))));
    const cards = membershipsCsv(...upTo(9).map((n) => membershipRow(n)));
    await importChunk(club, dms, 'membershipsImport', cards);
  });
  afterAll(() => club.close());

  async function delivered(
    kind: Kind,
    rows: readonly Record<string, string | number | null>[],
    more: { isDryRun?: boolean; dealerId?: string } = {},
  ): Promise<Judged> {
    const data = {
      ...importRowsDelivered.example,
      ...{ importChunkId: `imc_${++chunks}`, importRunId: 'imp_1', dealerId, kind, isDryRun: false },
      rows: rows.map((fields, i) => ({ rowNumber: i + 1, fields })),
      ...more,
    };
    await club.deliver(deliver(importRowsDelivered, data, { sequence: 1, dealerId: data.dealerId }));
    const told = await club.published('opening-balances-judged');
    expect(told.at(-1)?.data).toMatchObject({ importChunkId: `imc_${chunks}`, importRunId: 'imp_1' });
    return told.at(-1)?.data as unknown as Judged;
  }
  const outcomes = ({ rows }: Judged) => rows.map(({ outcome, reasons }) => reasons[0]?.code ?? outcome);
  const card = async (number: string) => {
    const { found } = await club.ask<{
      found: {
        qualifyingPoints: number;
        tier: { code: string };
        wallet: { balanceAmount: { amount: string } };
      };
    }>(
      principals.staffOf(dealerId, ['CLUB_MANAGER']),
      `query ($number: String!) { found: membershipByNumber(memberNumber: $number) {
         qualifyingPoints tier { code } wallet { balanceAmount { amount } } } }`,
      { number },
    );
    return found;
  };

  it('MEM-04: counters are judged as chunks through the graph are, tried out and once for good', async () => {
    const rows = [
      { memberNumber: 'M-1', qualifyingPoints: 100 },
      { memberNumber: 'M-none', qualifyingPoints: 1 },
      { memberNumber: 'M-2', qualifyingPoints: 'many' },
      { memberNumber: 'M-1', qualifyingPoints: 101 },
    ];
    const expected = [
      'ACCEPTED',
      'MEMBER_NUMBER_NOT_FOUND',
      'FIELD_INVALID',
      'COUNTER_BROUGHT_ALONG_ALREADY',
    ];
    expect(outcomes(await delivered('OPENING_COUNTERS', rows, { isDryRun: true }))).toEqual(expected);
    expect(await card('M-1')).toMatchObject({ qualifyingPoints: 0, tier: { code: 'BASIC' } });
    const judged = await delivered('OPENING_COUNTERS', rows);
    expect(outcomes(judged)).toEqual(expected);
    expect(judged.rows[1]?.reasons[0]).toMatchObject({
      zh: expect.stringMatching(/。$/),
      en: expect.stringMatching(/\.$/),
    });
    expect(await card('M-1')).toMatchObject({ qualifyingPoints: 100, tier: { code: 'SILVER' } });
    expect(outcomes(await delivered('OPENING_COUNTERS', [rows[0]!]))).toEqual(['UNCHANGED']);
    const [change] = await club.published('tier-changed');
    expect(change?.data).toMatchObject({ toTier: 'SILVER' });
  });

  it('MEM-09: stored value opens wallets', async () => {
    const rows = [
      { memberNumber: 'M-3', balance: '1200.50' },
      { memberNumber: 'M-4', balance: '-1' },
    ];
    const judged = await delivered('OPENING_WALLETS', rows);
    expect(judged.rows.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'REFUSED']);
    expect(await card('M-3')).toMatchObject({ wallet: { balanceAmount: { amount: '1200.50' } } });
  });

  it('PLT-02: a dealer that is not known here is told so, and cards of another one are not found', async () => {
    const row = { memberNumber: 'M-5', qualifyingPoints: 1 };
    const none = await delivered('OPENING_COUNTERS', [row], { dealerId: 'dlr_nobody' });
    expect(none).toMatchObject({ refusal: { code: 'DEALER_NOT_FOUND' }, rows: [] });
    const { dealerId: other } = await registerDealer(club, 'SH02');
    const foreign = await delivered('OPENING_COUNTERS', [row], { dealerId: other });
    expect(outcomes(foreign)).toEqual(['MEMBER_NUMBER_NOT_FOUND']);
  });

  it('rows of other services leave nothing here', async () => {
    const before = (await club.published()).length;
    const data = { ...importRowsDelivered.example, dealerId, kind: 'OPENING_LOTS' as const };
    await club.deliver(deliver(importRowsDelivered, data, { sequence: 1, dealerId }));
    expect(await club.published()).toHaveLength(before);
  });
});
