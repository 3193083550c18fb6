import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { castAt } from '@autoclub/local-stack';
import { askAs, dealersOf, house } from '../house';

const COMMAND = resolve(__dirname, '../../../../tools/cli/bin/autoclub.cjs');
const CUSTOMERS = `{ customers(first: 2) { nodes { externalRef { number } vehicles { externalRef { number } } } } }`;

/** The command of a dealer's IT as it is called at night, against the whole house. */
describe('npx autoclub import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const stack = house();
  const [dealer, other] = dealersOf(stack);
  const system = castAt({ dealerId: dealer.id, regionId: dealer.regionId }).dealerSystem;
  afterAll(() => rmSync(folder, { recursive: true }));

  async function called(args: readonly string[], token: string | undefined) {
    const environment = {
      ...process.env,
      AUTOCLUB_URL: new URL('/', stack.gatewayUrl).href,
      ...(token === undefined ? { AUTOCLUB_TOKEN: '' } : { AUTOCLUB_TOKEN: token }),
    };
    const child = spawn(process.execPath, [COMMAND, 'import', ...args], { env: environment });
    let text = '';
    child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (text += piece.toString()));
    const exit = await new Promise((done) => child.once('close', done));
    return { exit, text };
  }

  it('SVC-22: tries out, enters and recognises a file of orders, and says which rows are wrong', async () => {
    const ask = await askAs(stack, system);
    const { data } = await ask<{
      customers: {
        nodes: { externalRef: { number: string }; vehicles: { externalRef: { number: string } }[] }[];
      };
    }>(CUSTOMERS);
    const [customer] = data?.customers.nodes.filter(({ vehicles }) => vehicles.length > 0) ?? [];
    const numbers = `${customer?.externalRef.number},${customer?.vehicles[0]?.externalRef.number}`;
    const path = join(folder, '工单.csv');
    const row = (number: string, amount: string) =>
      `${number},${numbers},一般维修,2026-10-08 09:00,2026-10-08 11:00,"${amount}"`;
    const header = '工单号,客户编号,车辆编号,工单类型,接车时间,结算时间,工时费';
    writeFileSync(path, `${header}\n${row('CLI-1', '¥1,200.00')}\n${row('=CLI-2', '12.345')}\n`);
    const token = await stack.tokenFor(system);
    const faults = join(folder, 'faults.csv');
    const tried = await called([path, '--dry-run', '--language', 'en'], token);
    expect([tried.exit, tried.text]).toEqual([
      1,
      expect.stringContaining('1 would be entered, 0 unchanged, 1 refused'),
    ]);
    const entered = await called([path, '--faults', faults], token);
    expect([entered.exit, entered.text]).toEqual([
      1,
      expect.stringContaining('1 entered, 0 unchanged, 1 refused'),
    ]);
    expect(readFileSync(faults, 'utf8')).toContain("2,'=CLI-2,工时费,AMOUNT_INVALID");
    writeFileSync(path, `${header}\n${row('CLI-1', '¥1,200.00')}\n`);
    const again = await called([path], token);
    expect([again.exit, again.text]).toEqual([
      0,
      expect.stringContaining('0 entered, 1 unchanged, 0 refused'),
    ]);
  });

  it('SVC-22: takes opening balances the same way, though other services keep them', async () => {
    const token = await stack.tokenFor(system);
    const ask = await askAs(stack, system);
    const { data } = await ask<{
      memberships: {
        nodes: { memberNumber: string; customer: { externalRef: { number: string } | null } | null }[];
      };
    }>(
      `{ memberships(first: 20, filter: { status: ACTIVE }) {
           nodes { memberNumber customer { externalRef { number } } } } }`,
    );
    const card = data?.memberships.nodes.find(({ customer }) => customer?.externalRef);
    const enter = async (kind: string, content: string, ...more: string[]) => {
      const path = join(folder, `${kind}.csv`);
      writeFileSync(path, content);
      const { exit, text } = await called([path, '--kind', kind, '--language', 'en', ...more], token);
      return [exit, /\d+ (would be )?entered.*/.exec(text)?.[0] ?? text];
    };
    const number = card?.customer?.externalRef?.number ?? '';
    const lots =
      '批次编号,客户编号,剩余积分,获得日期,到期日期\n' +
      `CLI-L1,${number},"1,200",2026/1/5,2027/12/31\nCLI-L2,nobody,1,2026/1/5,\n`;
    const sums = 'entered, 0 unchanged, 1 refused';
    expect(await enter('opening-lots', lots, '--dry-run')).toEqual([1, `1 would be ${sums}`]);
    const faults = join(folder, 'lots-faults.csv');
    expect(await enter('opening-lots', lots, '--faults', faults)).toEqual([1, `1 ${sums}`]);
    expect(readFileSync(faults, 'utf8')).toContain('2,CLI-L2,客户编号,CUSTOMER_NOT_FOUND');
    expect(await enter('opening-lots', lots)).toEqual([1, '0 entered, 1 unchanged, 1 refused']);
    const counter = `会员号,定级积分\n${card?.memberNumber},1\n`;
    expect(await enter('opening-counters', counter)).toEqual([0, '1 entered, 0 unchanged, 0 refused']);
    const wallet = '会员号,储值余额\nnobody,¥10.00\n';
    expect(await enter('opening-wallets', wallet)).toEqual([1, '0 entered, 0 unchanged, 1 refused']);
  });

  it('SVC-22: ends by its codes for hostile files and callers, and the house serves on', async () => {
    const token = await stack.tokenFor(system);
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const codeOf = async (path: string, by: string | undefined = token) => {
      const { exit, text } = await called([path], by);
      return [exit, /[A-Z_]{8,}/.exec(text)?.[0]];
    };
    const ok = file('a.csv', 'a,b\n1,2\n');
    expect(await codeOf(file('long.csv', 'x'.repeat(50_000_000)))).toEqual([3, 'LINE_TOO_LONG']);
    expect(await codeOf(file('picture.csv', Buffer.from('\x89PNG\r\n', 'latin1')))).toEqual([
      3,
      'FILE_KIND_UNKNOWN',
    ]);
    expect(await codeOf(file('large.csv', 'a,b\n1,2\n'.repeat(13_500_000)))).toEqual([3, 'FILE_TOO_LARGE']);
    expect(await codeOf(ok)).toEqual([3, 'COLUMNS_MISSING']);
    expect(await codeOf(ok, 'a.b.c')).toEqual([4, 'UNAUTHENTICATED']);
    const analyst = {
      subject: 'ra',
      kind: 'REGION_ANALYST',
      roles: [],
      dealerId: null,
      regionId: dealer.regionId,
    };
    expect(await codeOf(ok, await stack.tokenFor(analyst as typeof system))).toEqual([4, 'FORBIDDEN']);
    const stranger = castAt({ dealerId: other.id, regionId: other.regionId }).dealerSystem;
    const { data } = await (
      await askAs(stack, stranger)
    )<{ importRuns: { nodes: unknown[] } }>('{ importRuns(first: 5) { nodes { id } } }');
    expect(data?.importRuns.nodes).toEqual([]);
  });
});
