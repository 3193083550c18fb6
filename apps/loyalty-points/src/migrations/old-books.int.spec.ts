import { localDate } from '@autoclub/domain-kit';
import { migrateDatabase } from '@autoclub/persistence';
import { explanation } from '@autoclub/rulebook';
import { type TestDatabase, testDatabase } from '@autoclub/testing';
import { migrations } from '.';
import { testHost } from '../../test/builders/host';
import { inLedger, postNow, posting } from '../../test/builders/postings';
import { brokenLinks } from '../ledger/infra/chain';
import { prove } from '../proof';

const BEFORE_LOTS = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name.startsWith('EarnForCompaniesAndUsers')),
);

const why = (points: number) =>
  explanation('PTS-02.activity', {
    ruleVersion: 'default@1',
    formula: String(points),
    inputs: { activityPoints: points },
    result: points,
  });

interface OldPosting {
  readonly account: number;
  readonly kind: 'EARN' | 'CORRECTION' | 'REDEMPTION' | 'ADJUSTMENT' | 'EXPIRY';
  readonly points: number;
  readonly source: string;
  readonly revision?: number;
  readonly lotExpiresOn?: string;
  readonly corrects?: string;
}

const CLUB = {
  EARN: 'issued',
  CORRECTION: 'issued',
  REDEMPTION: 'redeemed',
  ADJUSTMENT: 'adjusted',
  EXPIRY: 'expired',
};

/** A movement as the service handed it to `post_points` before lots had funders and entries a chain. */
function oldRow(
  { account, kind, points, source, revision = 1, lotExpiresOn, corrects }: OldPosting,
  place: number,
) {
  return {
    place,
    dealer_id: 'dlr_one',
    region_id: 'reg_east',
    transaction_id: `ptt_${source}${revision}`,
    entry_id: `pte_${source}${revision}`,
    account_id: `pac_${account}`,
    club_account_id: `pac_${CLUB[kind]}one`,
    kind,
    points,
    is_qualifying: kind === 'EARN' || kind === 'CORRECTION',
    may_overdraw: kind === 'CORRECTION',
    takes_unexpired_only: kind === 'REDEMPTION' || kind === 'ADJUSTMENT',
    source_type: kind === 'EARN' || kind === 'CORRECTION' ? 'REPAIR_ORDER' : 'MANUAL',
    source_id: source,
    source_revision: revision,
    business_day: '2026-04-01',
    posted_on: '2026-04-01',
    lot_expires_on: lotExpiresOn ?? null,
    corrects_transaction_id: corrects ?? null,
    explanation: why(points),
    correlation_id: 'a'.repeat(32),
    causation_id: 'old',
  };
}

/** Two members as they stood: one with three lots and debits, one whose correction left a debt. */
async function writeOldBooks(db: TestDatabase): Promise<void> {
  const members = [1, 2].map((number) => ({
    dealer_id: 'dlr_one',
    account_id: `pac_${number}`,
    kind: 'MEMBER',
    membership_id: `mem_${number}`,
    customer_id: `cus_${number}`,
  }));
  const club = ['ISSUED', 'REDEEMED', 'EXPIRED', 'FORFEITED', 'ADJUSTED'].map((kind) => ({
    dealer_id: 'dlr_one',
    account_id: `pac_${kind.toLowerCase()}one`,
    kind,
  }));
  await db.owner.query('select open_points_accounts($1::json, now())', [
    JSON.stringify([...members, ...club]),
  ]);
  const calls: OldPosting[][] = [
    [
      { account: 1, kind: 'EARN', points: 20, source: 'ror_1' },
      { account: 1, kind: 'EARN', points: 30, source: 'ror_2', lotExpiresOn: '2027-06-01' },
      { account: 2, kind: 'EARN', points: 40, source: 'ror_3' },
    ],
    [{ account: 1, kind: 'ADJUSTMENT', points: 10, source: 'adj_1', lotExpiresOn: '2026-05-01' }],
    [{ account: 1, kind: 'ADJUSTMENT', points: -15, source: 'adj_2' }],
    [{ account: 1, kind: 'CORRECTION', points: -3, source: 'ror_1', revision: 2, corrects: 'ptt_ror_11' }],
    [{ account: 2, kind: 'ADJUSTMENT', points: -35, source: 'adj_3' }],
    [{ account: 2, kind: 'CORRECTION', points: -40, source: 'ror_3', revision: 2, corrects: 'ptt_ror_31' }],
  ];
  for (const call of calls)
    await db.owner.query(`select post_points($1::json, '2026-04-01T04:00:00Z')`, [
      JSON.stringify(call.map(oldRow)),
    ]);
}

/** What the balances come from: the dealer, cards and documents, in the shape of then. */
async function writeOldFacts(db: TestDatabase): Promise<void> {
  await db.owner.query(`
    insert into dealer values ('dlr_one', 'reg_east', 'Asia/Shanghai', 1);
    insert into earning_customer values ('dlr_one', 'cus_1'), ('dlr_one', 'cus_2');
    insert into membership_phase values
      ('dlr_one', 'mem_1', 1, 'cus_1', 'BASIC', '2026-03-01', '2028-03-01'),
      ('dlr_one', 'mem_2', 1, 'cus_2', 'BASIC', '2026-03-01', '2028-03-01')`);
  const documents: [id: string, customer: number, paidMinor: number, postings: number][] = [
    ['ror_1', 1, 87_000, 2],
    ['ror_2', 1, 150_000, 1],
    ['ror_3', 2, 0, 2],
  ];
  for (const [id, customer, payableMinor, postings] of documents)
    await db.owner.query(
      `insert into earning_document (dealer_id, source_type, source_id, version, customer_id, business_day, facts,
              outcome, points, membership_id, explanation, judgement_count, judged_at, judged_on, posting_count,
              first_transaction_id, correlation_id, causation_id)
       values ('dlr_one', 'REPAIR_ORDER', $1, $2::int, $3, '2026-04-01', $4, $5, $6, $7, $8, 1, '2026-04-01T04:00:00Z',
               '2026-04-01', $2::int, $9, $10, 'old')`,
      [
        id,
        postings,
        `cus_${customer}`,
        {
          currency: 'CNY',
          lines: [{ kind: 'LABOUR', payer: 'CUSTOMER', payableMinor }],
          paidWithPointsMinor: 0,
        },
        payableMinor > 0 ? 'EARNED' : 'NOT_ELIGIBLE',
        Math.floor(payableMinor / 5_000),
        `mem_${customer}`,
        why(0),
        `ptt_${id}1`,
        'a'.repeat(32),
      ],
    );
}

describe('books from before lots had funders and entries a chain', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations: BEFORE_LOTS });
    await writeOldBooks(db);
    await writeOldFacts(db);
    await migrateDatabase({ ownerUrl: db.ownerUrl, entities: [], migrations });
  });
  afterAll(() => db.drop());

  const proven = async () => (await prove(db.database, testHost(db.database).programmes)).breaches;

  it('PTS-01: keep every balance, and each lot what was left in it', async () => {
    const accounts = await db.owner.query(
      `select account_id, total, held, available, qualifying_points, sequence from points_account
        where kind = 'MEMBER' order by 1`,
    );
    expect(accounts).toEqual([
      { account_id: 'pac_1', total: 42, held: 0, available: 42, qualifying_points: 47, sequence: 5 },
      { account_id: 'pac_2', total: -35, held: 0, available: -35, qualifying_points: 0, sequence: 3 },
    ]);
    const lots = await db.owner.query(
      `select account_id, opened_by, granted, remaining, held, expires_on, funder_dealer_id
         from points_lot order by account_id, opened_by`,
    );
    const whole = { held: 0, funder_dealer_id: 'dlr_one' };
    expect(lots).toEqual([
      { account_id: 'pac_1', opened_by: 1, granted: 20, remaining: 17, expires_on: null, ...whole },
      { account_id: 'pac_1', opened_by: 2, granted: 30, remaining: 25, expires_on: '2027-06-01', ...whole },
      { account_id: 'pac_1', opened_by: 3, granted: 10, remaining: 0, expires_on: '2026-05-01', ...whole },
      { account_id: 'pac_2', opened_by: 1, granted: 40, remaining: 0, expires_on: null, ...whole },
    ]);
  });

  it('PTS-01, PTS-14: are chained from their first entry on, and the proof finds no breach', async () => {
    expect(await brokenLinks(db.database)).toEqual([]);
    expect(await proven()).toEqual([]);
  });

  it.each([
    ['an entry', 'points_entry', `set points = 21 where account_id = 'pac_1' and sequence = 1`, 'pac_1 1'],
    ['a use', 'points_lot_use', `set points = 9 where account_id = 'pac_1' and opened_by = 3`, 'pac_1 4'],
    ['a day', 'points_transaction', `set posted_on = '2026-04-02' where source_id = 'adj_3'`, 'pac_2 2'],
  ])('PTS-14: %s from then that its owner edits is named', async (_, table, edit, named) => {
    const unguarded = (sql: string) =>
      db.owner.query(`
        alter table ${table} disable trigger append_only;
        ${sql};
        alter table ${table} enable trigger append_only`);
    await unguarded(`create table kept as select * from ${table}; update ${table} ${edit}`);
    const links = await brokenLinks(db.database);
    await unguarded(`delete from ${table}; insert into ${table} select * from kept; drop table kept`);
    expect(links.map(({ accountId, sequence }) => `${accountId} ${sequence}`)).toEqual([named]);
  });

  it('PTS-05 … PTS-07: go on: old lots are held and spent in their order, a debt is repaid, the club can clear', async () => {
    const day = localDate('2026-11-22');
    const key = { dealerId: 'dlr_one', accountId: 'pac_1' };
    const held = await inLedger(db, (ledger) => ledger.hold({ ...key, holdId: 'rdm_1', points: 30, day }));
    expect(held).toEqual({
      balance: { available: 12, held: 30, total: 42 },
      funding: [{ dealerId: 'dlr_one', points: 30 }],
    });
    await postNow(db, [posting({ kind: 'REDEMPTION', points: -30, capturesHoldId: 'rdm_1' })]);
    await postNow(db, [posting({ kind: 'CLEARING', points: -2 })]);
    await postNow(db, [posting({ kind: 'ADJUSTMENT', points: 36, accountId: 'pac_2' })]);
    const left = await db.owner.query(
      `select account_id, opened_by, remaining from points_lot where remaining > 0 order by 1, 2`,
    );
    expect(left).toEqual([
      { account_id: 'pac_1', opened_by: 1, remaining: 10 },
      { account_id: 'pac_2', opened_by: 4, remaining: 1 },
    ]);
    expect(await brokenLinks(db.database)).toEqual([]);
    expect(await proven()).toEqual([]);
  });
});
