import { type Database, everything, takeTurn } from '@autoclub/persistence';
import type { ExportBook, NewExport } from '../application/ports';
import type { ExportScope, FiguresExport } from '../domain/figures-export';

/** Exports of one account that are under way at a time (as many as Shopify allows). */
const MOST_OPEN = 5;
const MOST_ATTEMPTS = 3;

interface ExportRecord extends Omit<FiguresExport, 'scope' | 'period'> {
  readonly dealerId: string | null;
  readonly regionId: string | null;
  readonly from: FiguresExport['period']['from'];
  readonly to: FiguresExport['period']['to'];
}

const SELECT = `
  id, asker, dealer_id as "dealerId", region_id as "regionId", format, level, from_day as "from", to_day as "to",
  language, state, done_count as "doneCount", total_count as "totalCount", row_count as "rowCount",
  requested_at as "requestedAt"`;

/** Exports in PostgreSQL. Rows belong to accounts, some of which have no dealer: every look-up names the account. */
export function exportBook(database: Database): ExportBook {
  return { ...lookUps(database), ...steps(database), request: (wish) => request(database, wish) };
}

function lookUps(database: Database): Pick<ExportBook, 'find' | 'fileOf'> {
  return {
    find: async (asker, ids) => {
      const rows = await database.read<ExportRecord[]>(everything, (tx) =>
        tx.query(`select ${SELECT} from figures_export where asker = $1 and id = any($2)`, [asker, ids]),
      );
      return rows.map(exportOf);
    },
    fileOf: async (asker, id) => {
      const rows = await database.read<{ file: Buffer }[]>(everything, (tx) =>
        tx.query(`select file from figures_export where asker = $1 and id = $2 and state = 'DONE'`, [
          asker,
          id,
        ]),
      );
      return rows[0]?.file ?? null;
    },
  };
}

/** One wish of an account after the other: how many are under way is counted before one is added. */
function request(database: Database, wish: NewExport): ReturnType<ExportBook['request']> {
  return database.transaction(everything, async (tx) => {
    await takeTurn(tx, `exports of ${wish.asker}`);
    const [known]: ExportRecord[] = await tx.query(
      `select ${SELECT} from figures_export where asker = $1 and idempotency_key = $2`,
      [wish.asker, wish.idempotencyKey],
    );
    if (known) return { kept: exportOf(known), isNew: false };
    const [open]: { n: number }[] = await tx.query(
      `select count(*)::int as n from figures_export where asker = $1 and state in ('WAITING', 'RUNNING')`,
      [wish.asker],
    );
    if ((open?.n ?? 0) >= MOST_OPEN) return null;
    const { scope, period } = wish;
    await tx.query(INSERT, [
      ...[wish.id, wish.asker, scope.kind === 'dealer' ? scope.dealerId : null],
      ...[scope.kind === 'region' ? scope.regionId : null, wish.format, wish.level, period.from, period.to],
      ...[wish.language, wish.idempotencyKey, wish.requestedAt.toISOString()],
    ]);
    return { kept: wish, isNew: true };
  });
}

function steps(database: Database): Pick<ExportBook, 'take' | 'note' | 'finish' | 'giveBack' | 'forget'> {
  const write = (sql: string, parameters: unknown[]): Promise<void> =>
    database.transaction(everything, async (tx) => void (await tx.query(sql, parameters)));
  return {
    take: () =>
      database.transaction(everything, async (tx) => {
        const [rows]: [ExportRecord[], number] = await tx.query(TAKE);
        return rows[0] ? exportOf(rows[0]) : null;
      }),
    note: (id, doneCount, totalCount) => write(NOTE, [id, doneCount, totalCount]),
    finish: (id, rows, file) => write(FINISH, [id, rows.length, file]),
    giveBack: (id) => write(GIVE_BACK, [id, MOST_ATTEMPTS]),
    forget: (now) => write(FORGET, [now.toISOString()]),
  };
}

const NOTE = 'update figures_export set done_count = $2, total_count = $3, taken_at = now() where id = $1';
const FINISH = `update figures_export set state = 'DONE', row_count = $2, file = $3 where id = $1`;
const GIVE_BACK = `
  update figures_export set state = case when attempts >= $2 then 'FAILED' else 'WAITING' end where id = $1`;
const FORGET = `delete from figures_export where requested_at < $1::timestamptz - interval '7 days'`;

const INSERT = `
  insert into figures_export (id, asker, dealer_id, region_id, format, level, from_day, to_day, language,
                              idempotency_key, requested_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** A copy that dies leaves its export running; another takes it once nothing was noted for a while. */
const TAKE = `
  update figures_export set state = 'RUNNING', taken_at = now(), attempts = attempts + 1, done_count = 0
   where id = (select id from figures_export
                where state = 'WAITING' or (state = 'RUNNING' and taken_at < now() - interval '5 minutes')
                order by requested_at limit 1 for update skip locked)
  returning ${SELECT}`;

function exportOf({ dealerId, regionId, from, to, ...record }: ExportRecord): FiguresExport {
  return { ...record, period: { from, to }, scope: scopeOf(dealerId, regionId) };
}

function scopeOf(dealerId: string | null, regionId: string | null): ExportScope {
  if (dealerId !== null) return { kind: 'dealer', dealerId };
  return regionId === null ? { kind: 'everything' } : { kind: 'region', regionId };
}
