import { createLogger } from '@autoclub/service-kit';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { request } from 'undici';
import { buildHouse, type House } from '../../test/small-house';
import { consoleOf, readGatewayEnvironment } from '../environment';

const SCRIPT = 'console.log(1);';
const PAGE = '<!doctype html><div id="root"></div>';

describe('the console', () => {
  const root = mkdtempSync(join(tmpdir(), 'autoclub-console-'));
  const folder = join(root, 'web');
  const rolesFile = join(root, 'roles.json');
  const openId = { issuer: 'https://login.example/realm', clientId: 'console', scope: 'openid' };
  let house: House;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'assets/index-a1.js'), SCRIPT);
    writeFileSync(join(folder, 'assets/index-a1.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(folder, 'assets/index-a1.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, 'assets/plain-b2.css'), 'p{}');
    writeFileSync(join(root, 'secret.js'), 'secret');
    house = await buildHouse({ console: { folder, rolesFile, openId } });
  });
  afterAll(async () => {
    await house.stop();
    rmSync(root, { recursive: true });
  });
  const get = async (path: string, headers: Record<string, string> = {}, from = house) => {
    const { statusCode, headers: answered, body } = await request(`${from.gateway.url}${path}`, { headers });
    return { status: statusCode, headers: answered, body: Buffer.from(await body.arrayBuffer()) };
  };

  it.each([
    '/console',
    '/console/',
    '/console/look-up',
    '/console/look-up/cus_1?tab=points',
    '/console/a.b/c',
  ])('answers %s with its one page, asked for anew each time', async (path) => {
    const { status, headers, body } = await get(path);
    expect([status, body.toString()]).toEqual([200, PAGE]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
  });

  it('lets the page run its own scripts only, and ask its own origin and the issuer only', async () => {
    const policy = String((await get('/console')).headers['content-security-policy']);
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self' https://login.example",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
    expect(policy).not.toMatch(/\*|unsafe-eval|http:/);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('sends a file to one who accepts %s packed as %s, to be kept for ever', async (accepted, packing) => {
    const { status, headers, body } = await get('/console/assets/index-a1.js', {
      'accept-encoding': accepted,
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(packing && { 'content-encoding': packing }),
    });
    const packed = { br: brotliCompressSync(SCRIPT), gzip: gzipSync(SCRIPT) };
    expect(body).toEqual(packing ? packed[packing as 'br' | 'gzip'] : Buffer.from(SCRIPT));
  });

  it('sends a file without packings as it is', async () => {
    const { headers, body } = await get('/console/assets/plain-b2.css', { 'accept-encoding': 'br, gzip' });
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, 'p{}']);
  });

  it.each([
    '/console/assets/index-zz.js',
    '/console/assets/',
    '/console/assets/..%2findex.html',
    '/console/assets/..%2f..%2fsecret.js',
    '/console/assets/%2e%2e/%2e%2e/secret.js',
    '/console/assets/sub/index-a1.js',
    '/console/assets/index-a1.js%00.js',
    '/console/assets/.hidden.js',
    '/console/assets/..%5c..%5csecret.js',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path);
    expect([status >= 400 || body.toString() === PAGE, body.toString()]).toEqual([
      true,
      expect.not.stringMatching(/secret|console\.log/),
    ]);
  });

  it('does not leave its folder for a path that no client would send', async () => {
    const { port, hostname } = new URL(house.gateway.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write('GET /console/assets/../../secret.js HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (piece) => (text += piece.toString()));
      socket.once('end', () => resolve(text)).once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer).not.toContain('secret');
  });

  it('says how one signs in here, and keeps no token', async () => {
    expect(JSON.parse((await get('/console/config.json')).body.toString())).toEqual({ roles: [], openId });
    writeFileSync(rolesFile, JSON.stringify({ roles: [{ part: 'advisor', name: 'advisor', token: 'abc' }] }));
    const { headers, body } = await get('/console/config.json');
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body.toString())).toEqual({
      roles: [{ part: 'advisor', name: 'advisor', token: 'abc' }],
      openId,
    });
  });

  it('that is not built is said in a line and on a page, and the graph is there all the same', async () => {
    const logger = createLogger({ service: 'gateway', level: 'silent' });
    const warned = jest.spyOn(logger, 'warn');
    const bare = await buildHouse({
      console: { folder: join(root, 'nothing'), rolesFile: undefined, openId: null },
      logger,
      operationsPort: 0,
    });
    try {
      const { status, headers, body } = await get('/console/look-up', {}, bare);
      expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(body.toString()).toContain('npm run build');
      expect(warned.mock.calls.map(([, line]) => line)).toEqual([
        expect.stringContaining('the console is not built; run "npm run build"'),
      ]);
      expect((await fetch(`${bare.gateway.operationsUrl}/ready`)).status).toBe(200);
    } finally {
      await bare.stop();
    }
  });
});

describe('the settings of the console', () => {
  const given = {
    TOKEN_ISSUER: 'https://login.example',
    TOKEN_AUDIENCE: 'autoclub',
    HANDOVER_SECRET: 'x'.repeat(16),
    EXPLORER_ROLES_FILE: '/roles.json',
    ...Object.fromEntries(
      ['MEMBERSHIP', 'LOYALTY_POINTS', 'SERVICE_LEDGER', 'ACTIVITIES', 'ANALYTICS'].map((name) => [
        `${name}_URL`,
        'http://x/graphql',
      ]),
    ),
  };
  const settings = (more: Record<string, string>) => consoleOf(readGatewayEnvironment({ ...given, ...more }));

  it('offer roles where the explorer does, and in no production', () => {
    expect(settings({}).rolesFile).toBe('/roles.json');
    expect(settings({ NODE_ENV: 'production' }).rolesFile).toBeUndefined();
  });

  it('name the issuer once it knows the console', () => {
    expect(settings({}).openId).toBeNull();
    expect(settings({ CONSOLE_CLIENT_ID: 'console' }).openId).toEqual({
      issuer: 'https://login.example',
      clientId: 'console',
      scope: 'openid',
    });
  });
});
