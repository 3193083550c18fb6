import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { EXIT, Failure } from './exit';
import { KINDS, program } from './program';

/** A platform that has one file and one run of it, and keeps what it was sent. */
describe('autoclub import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  const file = join(folder, 'orders.csv');
  writeFileSync(file, 'a,b\n1,2\n');
  let server: Server;
  let url: string;
  let run: Record<string, unknown>;
  let upload: { status: number; body: unknown };
  const seen: { path: string; token: string; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      request.on('end', () => {
        seen.push({ path: request.url ?? '', token: request.headers.authorization ?? '', body });
        const [status, answer] = answerTo(request.url ?? '', body);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    seen.length = 0;
    upload = { status: 201, body: { file: { id: 'imf_1', format: 'CSV', encoding: 'UTF_8', rowCount: 1 } } };
    run = {
      ...{ id: 'imp_1', state: 'DONE', isDryRun: true, rowCount: 1, doneCount: 1, faults: [] },
      ...{
        acceptedCount: 1,
        unchangedCount: 0,
        refusedCount: 0,
        failure: null,
        faultsPath: '/import-runs/imp_1/faults.csv',
      },
    };
  });

  function answerTo(path: string, body: string): [number, unknown] {
    if (path.startsWith('/files')) return [upload.status, upload.body];
    if (path.endsWith('faults.csv')) return [200, 'row'];
    if (!body.includes('importRunStart')) return [200, { data: { importRun: run } }];
    return [200, { data: { importRunStart: { importRun: { ...run, state: 'WAITING' }, userErrors: [] } } }];
  }

  async function called(
    args: readonly string[],
    environment: Record<string, string> = { AUTOCLUB_TOKEN: 't' },
  ) {
    const [out, err] = [new PassThrough(), new PassThrough()];
    process.exitCode = undefined;
    try {
      await program({ environment, out, err }).parseAsync(['node', 'autoclub', 'import', ...args]);
      return { exit: process.exitCode as unknown, out: String(out.read() ?? '') };
    } catch (error) {
      return { exit: error instanceof Failure ? error.exitCode : 'usage', out: (error as Error).message };
    } finally {
      process.exitCode = undefined;
    }
  }

  it('SVC-22: uploads the file, tries it out, and says what became of it', async () => {
    expect(await called([file, '--dry-run', '--url', url])).toEqual({
      exit: EXIT.done,
      out: `${file}: CSV UTF_8, 1 rows\n1 would be entered, 0 unchanged, 0 refused\n`,
    });
    expect(seen[0]).toEqual({ path: '/files?name=orders.csv', token: 'Bearer t', body: 'a,b\n1,2\n' });
    expect(JSON.parse(seen[1]?.body ?? '')).toMatchObject({
      variables: { input: { fileId: 'imf_1', kind: 'REPAIR_ORDERS', system: 'DMS', isDryRun: true } },
    });
  });

  it('SVC-22: takes files of every kind that the graph knows, called as there', async () => {
    const graph = readFileSync(join(__dirname, '../../../apps/gateway/api.graphql'), 'utf8');
    const [, values = ''] = /enum ImportKind \{(.*?)\}/s.exec(graph) ?? [];
    const known = values.match(/^ {2}[A-Z_]+$/gm)?.map((value) => value.trim());
    expect(known).toHaveLength(8);
    for (const kind of KINDS) await called([file, '--kind', kind, '--url', url]);
    const asked = seen.flatMap(({ body }) => /"kind":"([A-Z_]+)"/.exec(body)?.[1] ?? []);
    expect(asked.sort()).toEqual(known?.sort());
  });

  it('SVC-22: ends with 1 where rows were refused, and writes their reasons', async () => {
    const faults = [{ rowNumber: 1, column: 'b', code: 'AMOUNT_INVALID', message: '…' }];
    run = { ...run, refusedCount: 1, acceptedCount: 0, faults };
    const to = join(folder, 'faults.csv');
    const { exit, out } = await called([file, '--faults', to], { AUTOCLUB_TOKEN: 't', AUTOCLUB_URL: url });
    expect([exit, readFileSync(to, 'utf8')]).toEqual([EXIT.rowsRefused, 'row']);
    expect(out).toContain('row 1, b: AMOUNT_INVALID');
  });

  const refusal = (code: string) => ({ errors: [{ message: 'no', extensions: { code } }] });
  it.each([
    ['no token', {}, [], EXIT.notAllowed],
    ['a token that is refused', { status: 401, body: refusal('UNAUTHENTICATED') }, [], EXIT.notAllowed],
    ['a right that is missing', { status: 403, body: refusal('FORBIDDEN') }, [], EXIT.notAllowed],
    ['a file that is refused', { status: 413, body: refusal('UNPACKED_TOO_LARGE') }, [], EXIT.fileRefused],
    ['a service that is away', { status: 502, body: 'Bad gateway' }, [], EXIT.away],
    ['an unknown kind', {}, ['--kind', 'cars'], 'usage'],
  ])('SVC-22: ends by its code with %s', async (what, answer, args, exit) => {
    upload = { ...upload, ...answer };
    const environment = what === 'no token' ? {} : { AUTOCLUB_TOKEN: 't' };
    expect((await called([file, '--url', url, ...args], environment as Record<string, string>)).exit).toBe(
      exit,
    );
  });

  it('SVC-22: ends by its code without a file, without a platform, and when the import stopped', async () => {
    expect((await called(['nowhere.csv', '--url', url])).exit).toBe(EXIT.usage);
    expect((await called([file, '--url', 'http://127.0.0.1:9'])).exit).toBe(EXIT.away);
    run = { ...run, state: 'FAILED', failure: { code: 'WORKBOOK_INVALID', message: 'no' } };
    expect(await called([file, '--url', url])).toEqual({
      exit: EXIT.fileRefused,
      out: 'WORKBOOK_INVALID: no',
    });
  });
});
