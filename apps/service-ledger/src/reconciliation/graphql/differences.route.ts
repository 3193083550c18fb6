import {
  businessDayOf,
  defineRefusals,
  formatMoney,
  type LocalDate,
  type Money,
  parseLocalDate,
} from '@autoclub/domain-kit';
import { NEWS_DAYS } from '@autoclub/programme-config';
import { labels } from '@autoclub/rulebook';
import { type HttpRoute, readerOf, refusedRoute } from '@autoclub/subgraph-kit';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { differingOf } from '../application/compare-days';
import type { DifferingOrder, ReconciliationReads } from '../application/ports';
import { judgedSince } from '../domain/difference';

const PAGE = 1_000;

const routeRefusals = defineRefusals({
  RECONCILIATION_NOT_FOUND: {
    zh: '该日尚未收到对账文件。',
    en: 'No control file of that day has come.',
  },
});

const HEADER = [
  ...['工单号 number', '代码 code', '原因', 'Reason', 'DMS 应付 DMS amount', '台账应付 ledger amount'],
  ...['台账日期 ledger day', '积分判定 earning outcome', '积分 points'],
];

/**
 * `GET /reconciliations/<day>/differences.csv`: every order in which the three books differ, a row for each reason in
 * both languages. It opens in office programs as it is, and no cell of it can be a formula.
 */
export function differencesRoute(reads: UnitOfWork<ReconciliationReads>): HttpRoute {
  return {
    method: 'GET',
    path: '/reconciliations/:day/differences.csv',
    requires: 'orders:read',
    async handle({ context, params }) {
      const reader = readerOf(context);
      const day = parseLocalDate(params['day'] ?? '');
      const dealer = day ? await reads.read(reader, (books) => books.dealer()) : undefined;
      if (!day || !dealer || !(await reads.read(reader, (books) => books.hasControl(day))))
        return refusedRoute(
          context,
          404,
          'RECONCILIATION_NOT_FOUND',
          routeRefusals.texts.RECONCILIATION_NOT_FOUND,
        );
      const since = judgedSince(businessDayOf(context.now(), dealer.timeZone), NEWS_DAYS);
      return {
        status: 200,
        type: 'text/csv; charset=utf-8',
        headers: { 'content-disposition': `attachment; filename="${day}-differences.csv"` },
        body: Readable.from(pages(reads, reader, day, since)),
      };
    },
  };
}

async function* pages(
  reads: UnitOfWork<ReconciliationReads>,
  reader: Reader,
  day: LocalDate,
  since: LocalDate,
): AsyncGenerator<string> {
  yield `\uFEFF${lines([HEADER])}`;
  let after = '';
  for (;;) {
    const orders = await reads.read(reader, (books) => books.ofDay(day, PAGE, after));
    const found = differingOf(orders, since).flatMap(rowsOf);
    if (found.length > 0) yield lines(found);
    if (orders.length < PAGE) return;
    after = orders.at(-1)?.roNumber ?? after;
  }
}

function rowsOf({ roNumber, reasons, dms, ledger, earning }: DifferingOrder): string[][] {
  const shown = (amount: Money | undefined) => (amount ? formatMoney(amount) : '');
  return reasons.map((reason) => {
    const words = labels['DifferenceReason']?.values[reason];
    return [
      ...[roNumber, reason, words?.zh ?? reason, words?.en ?? reason],
      ...[shown(dms?.payable), shown(ledger?.payable), ledger?.businessDay ?? ''],
      ...[earning?.outcome ?? '', earning ? String(earning.points) : ''],
    ];
  });
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n' },
  );
}
