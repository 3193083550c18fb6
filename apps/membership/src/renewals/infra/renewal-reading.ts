import type { LocalDate, Period } from '@autoclub/domain-kit';
import { ofDealer, pageOfList, type Database, type TenantScope } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { RenewalReading } from '../application/reading';
import { ANNOUNCEMENTS } from './announcements.sql';
import { lapseOf, periodOf, refundOf, type LapseRow, type PeriodRow, type RefundRow } from './renewal.rows';

/** Reads of renewals in PostgreSQL, each in the tenant of its reader. */
export function renewalReading(database: Database): RenewalReading {
  const rowsOf = <Row>({ scope }: Reader, sql: string, ids: readonly string[]): Promise<Row[]> =>
    database.read(scope, (tx) => tx.query(sql, [ofDealer(scope).dealerId ?? null, ids]));
  return {
    periodsOf: async (reader, ids) =>
      (await rowsOf<PeriodRow>(reader, of('membership_period', 'renewal_id'), ids)).map(periodOf),
    lapsesOf: async (reader, ids) =>
      (await rowsOf<LapseRow>(reader, of('membership_lapse', 'lapse_id'), ids)).map(lapseOf),
    refundsOf: async (reader, ids) =>
      (await rowsOf<RefundRow>(reader, of('membership_refund', 'membership_id'), ids)).map(refundOf),
    announcementsOf: (reader, dealerIds) => rowsOf(reader, ANNOUNCEMENTS, dealerIds),
    expiring: ({ scope }, period, part) => {
      const { sql, parameters } = pageOfList(expiringIn(scope, period), part);
      return database.read(scope, async (tx) => {
        const rows: { membership_id: string; valid_to: LocalDate }[] = await tx.query(sql, [...parameters]);
        return rows.map(({ membership_id, valid_to }) => ({
          membershipId: membership_id,
          expiresOn: valid_to,
        }));
      });
    },
    expiringCount: ({ scope }, period) =>
      database.read(scope, async (tx) => {
        const { only } = expiringIn(scope, period);
        const [row]: { count: number }[] = await tx.query(
          `select count(*)::int as count from membership as listed where ${only.sql}`,
          [...only.parameters],
        );
        return row?.count ?? 0;
      }),
  };
}

function of(table: string, order: string): string {
  return `
    select * from ${table} where ($1::text is null or dealer_id = $1) and membership_id = any($2)
     order by membership_id, ${order}`;
}

function expiringIn(scope: TenantScope, { from, to }: Period) {
  return {
    table: 'membership',
    order: { columns: ['valid_to', 'membership_id'] },
    only: {
      sql: `listed.status = 'ACTIVE' and ($1::text is null or listed.dealer_id = $1)
            and listed.valid_to >= $2 and listed.valid_to < $3`,
      parameters: [ofDealer(scope).dealerId ?? null, from, to],
    },
  };
}
