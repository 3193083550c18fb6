import type { Principal } from '@autoclub/identity';
import { createGraphContext, type RouteAnswer } from '@autoclub/subgraph-kit';
import { principals } from '@autoclub/testing';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectFile, readFileRows } from '@autoclub/import-files';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt } from '../../../test/builders/ask';
import { hostFor } from '../../../test/builders/host';
import { network } from '../../../test/builders/network';
import { queriesOfReadme } from '../../../test/builders/readme';
import { downloadRoute } from '../graphql/download.route';
import { exportBook } from './export-book';
import { makeNext } from './make-exports.task';

const NOW = '2026-11-21T06:00:00Z';
const PERIOD = { from: '2026-11-01', to: '2026-12-01' };

type Cells = Readonly<Record<string, unknown>>;
interface Export {
  readonly id: string;
  readonly state: string;
  readonly doneCount: number;
  readonly totalCount: number | null;
  readonly rowCount: number | null;
  readonly downloadPath: string | null;
}

describe('ANA-09: figures as files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;
  let keys = 0;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, NOW);
    await db.feed(...network());
  });
  beforeEach(() => db.owner.query('truncate figures_export'));
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db.drop();
  });

  const [request = '', progress = ''] = queriesOfReadme('Questions of exports');
  const asked = async (who: Principal, differences: object = {}) => {
    const input = {
      idempotencyKey: `key-${(keys += 1)}`,
      format: 'CSV',
      level: 'DEALER',
      period: PERIOD,
      ...differences,
    };
    return ask(who, request, { input });
  };
  const requested = async (who: Principal, differences: object = {}): Promise<Export> => {
    const { data, errors } = await asked(who, differences);
    expect(errors).toBeUndefined();
    const payload = data?.['figuresExportRequest'] as { figuresExport: Export; userErrors: unknown[] };
    expect(payload.userErrors).toEqual([]);
    return payload.figuresExport;
  };
  const look = async (who: Principal, id: string): Promise<Export | null> =>
    (await ask(who, progress, { id })).data?.['figuresExport'] as Export | null;
  const download = (who: Principal, path: string, at = NOW): Promise<RouteAnswer> => {
    const url = new URL(path, 'http://house');
    const trace = { traceId: 'a'.repeat(32), traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
    const asking = { principal: who, requestId: 'request', ...trace, language: 'en' as const };
    const context = createGraphContext({ ...asking, now: new Date(at) });
    const route = downloadRoute(exportBook(db.database), hostFor(db.database));
    const params = { id: url.pathname.split('/').at(-1) ?? '' };
    return route.handle({
      context,
      params,
      query: Object.fromEntries(url.searchParams),
      body: null as never,
    });
  };
  const made = async (who: Principal, differences: object = {}): Promise<Buffer> => {
    const { id } = await requested(who, differences);
    expect(await makeNext(hostFor(db.database))).toBe(true);
    const found = await look(who, id);
    expect(found?.state).toBe('DONE');
    const answer = await download(who, found?.downloadPath ?? '');
    expect(answer.status).toBe(200);
    return buffer(answer.body as Readable);
  };
  /** What the graph shows of dealers, by dealer and KPI. */
  const shown = async (who: Principal, ids: readonly string[]): Promise<Map<string, string | null>> => {
    const { data } = await ask(
      who,
      `query ($of: [_Any!]!, $period: DateRangeInput!) { _entities(representations: $of) {
         ... on Dealer { id figures(period: $period) { kpis { kpi { code } value } } } } }`,
      { of: ids.map((id) => ({ __typename: 'Dealer', id })), period: PERIOD },
    );
    const dealers = data?.['_entities'] as {
      id: string;
      figures: { kpis: { kpi: { code: string }; value: string | null }[] };
    }[];
    return new Map(
      dealers.flatMap(({ id, figures }) =>
        figures.kpis.map(({ kpi, value }) => [`${id} ${kpi.code}`, value] as const),
      ),
    );
  };
  const ALL = ['dlr_big', 'dlr_largest', 'dlr_small', 'dlr_west'];
  const numbersOf = (rows: readonly Cells[]) =>
    new Map(
      rows
        .filter(({ part }) => !part)
        .map((row) => {
          const { subjectId, kpi, value } = row;
          return [
            `${String(subjectId)} ${String(kpi)}`,
            value === '' || value == null ? null : Number(value),
          ] as const;
        }),
    );
  const expectSame = async (who: Principal, rows: readonly Cells[], ids: readonly string[]) => {
    const values = [...(await shown(who, ids))].map(
      ([key, value]) => [key, value === null ? null : Number(value)] as const,
    );
    expect(numbersOf(rows)).toEqual(new Map(values));
  };

  it('CSV: opens in office programs and says what the graph says', async () => {
    const file = await made(principals.oemAnalyst());
    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows: Cells[] = parse(file, { bom: true, columns: true });
    await expectSame(principals.oemAnalyst(), rows, ALL);
    expect(rows.find(({ subjectId }) => subjectId === 'dlr_small')).toMatchObject({
      value: '',
      isSuppressed: 'true',
    });
  });

  it('XLSX: says what the graph says', async () => {
    const path = join(folder, 'figures.xlsx');
    writeFileSync(path, await made(principals.oemAnalyst(), { format: 'XLSX' }));
    const inspected = await inspectFile(path);
    const rows: Cells[] = [];
    for await (const part of readFileRows(path, inspected.file))
      for (const row of part.rows) if ('fields' in row) rows.push({ ...(row.fields as object) });
    expect(inspected.rowCount).toBe(rows.length);
    await expectSame(principals.oemAnalyst(), rows, ALL);
  });

  it('Parquet: says what the graph says', async () => {
    const file = await made(principals.oemAnalyst(), { format: 'PARQUET' });
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    const rows: Cells[] = await parquetReadObjects({ file: bytes });
    await expectSame(principals.oemAnalyst(), rows, ALL);
  });

  it('ANA-08: has the rows of the one who asked, and no others', async () => {
    const subjects = async (who: Principal) => {
      const rows: Cells[] = parse(await made(who), { bom: true, columns: true });
      return [...new Set(rows.map(({ subjectId }) => subjectId))];
    };
    expect(await subjects(principals.staffOf('dlr_small'))).toEqual(['dlr_small']);
    expect(await subjects(principals.regionAnalystOf('reg_west'))).toEqual(['dlr_west']);
  });

  it('says how far it is, is made once, and again for the same key', async () => {
    const who = principals.oemAnalyst();
    const wish = { idempotencyKey: 'once' };
    const first = await requested(who, wish);
    expect(first).toMatchObject({ state: 'WAITING', doneCount: 0, downloadPath: null });
    const host = hostFor(db.database);
    expect(await Promise.all([makeNext(host), makeNext(host), makeNext(host)])).toEqual(
      expect.arrayContaining([true, false, false]),
    );
    expect(await look(who, first.id)).toMatchObject({ state: 'DONE', doneCount: 4, totalCount: 4 });
    expect((await requested(who, wish)).id).toBe(first.id);
    const other = await asked(who, { ...wish, format: 'XLSX' });
    expect(other.data?.['figuresExportRequest']).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
  });

  it('is for the account that asked: another sees nothing, and its link does not work', async () => {
    const who = principals.oemAnalyst();
    const { id } = await requested(who);
    await makeNext(hostFor(db.database));
    const path = (await look(who, id))?.downloadPath ?? '';
    const other = { ...who, subject: 'another' };
    expect(await look(other, id)).toBeNull();
    expect(await look(principals.staffOf('dlr_big'), id)).toBeNull();
    expect((await download(other, path)).status).toBe(403);
    expect((await download(who, path, '2026-11-21T06:14:59Z')).status).toBe(200);
    expect((await download(who, path, '2026-11-21T06:15:00Z')).status).toBe(410);
    expect((await download(who, path.replace(/signature=..../, 'signature=0000'))).status).toBe(403);
  });

  it.each([
    ['a period the wrong way round', { period: { from: '2026-12-01', to: '2026-11-01' } }, 'BAD_USER_INPUT'],
    ['a hundred years', { period: { from: '2000-01-01', to: '2100-01-01' } }, 'BAD_USER_INPUT'],
  ])('a region that asks for %s is refused by a code', async (_, wish, code) => {
    const { errors } = await asked(principals.regionAnalystOf('reg_east'), wish);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
  });

  it('the nation is not for a region', async () => {
    const { errors } = await asked(principals.regionAnalystOf('reg_east'), { level: 'NATION' });
    expect(errors?.[0]?.message).toBe('Only figures that the caller may read can be exported.');
  });

  it('a sixth one at a time is refused, also when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => asked(principals.oemAnalyst())));
    const codes = answers.map(
      ({ data }) => (data?.['figuresExportRequest'] as { userErrors: { code: string }[] }).userErrors,
    );
    expect(codes.filter((errors) => errors.length === 0)).toHaveLength(5);
    expect(codes.flat().every(({ code }) => code === 'TOO_MANY_EXPORTS')).toBe(true);
  });
});
