import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';
import { type HttpRoute, readerOf, refusedRoute } from '@autoclub/subgraph-kit';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import type { FaultPlace, ImportReads } from '../application/ports';

const PAGE = 1_000;

export const faultRouteRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_INVALID'),
  IMPORT_RUN_NOT_FOUND: { zh: '未找到该导入。', en: 'There is no such import.' },
});

const HEADER = ['行号 row', '单号 number', '列 column', '代码 code', '原因', 'Reason'];

/**
 * `GET /import-runs/<id>/faults.csv`: why rows were refused, in both languages. It opens in office programs as it is:
 * in UTF-8 with a byte order mark, and no cell of it can be a formula, whatever a number of the dealer's file was.
 */
export function faultsRoute(reads: UnitOfWork<ImportReads>): HttpRoute {
  return {
    method: 'GET',
    path: '/import-runs/:id/faults.csv',
    requires: 'orders:read',
    async handle({ context, params }) {
      const reader = readerOf(context);
      const id = params['id'] ?? '';
      const [run] = await reads.read(reader, (books) => books.runs([id]));
      if (!run)
        return refusedRoute(
          context,
          404,
          'IMPORT_RUN_NOT_FOUND',
          faultRouteRefusals.texts.IMPORT_RUN_NOT_FOUND,
        );
      return {
        status: 200,
        type: 'text/csv; charset=utf-8',
        headers: { 'content-disposition': `attachment; filename="${run.id}-faults.csv"` },
        body: Readable.from(pages(reads, reader, id)),
      };
    },
  };
}

async function* pages(reads: UnitOfWork<ImportReads>, reader: Reader, runId: string): AsyncGenerator<string> {
  yield `\uFEFF${lines([HEADER])}`;
  let after: FaultPlace | undefined;
  for (;;) {
    const faults = await reads.read(reader, (books) => books.faults(runId, PAGE, after));
    if (faults.length > 0)
      yield lines(
        faults.map(({ rowNumber, externalNumber, column, code, zh, en }) => [
          String(rowNumber),
          externalNumber ?? '',
          column,
          code,
          zh,
          en,
        ]),
      );
    if (faults.length < PAGE) return;
    after = faults.at(-1);
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n' },
  );
}
