const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

const ROOT = join(__dirname, '../../..');
const ENTRY = join(ROOT, 'libs/testing/src/servers/main.ts');

/**
 * Starts one PostgreSQL and one Kafka for the whole run. They are children of a process of their own, which stops them
 * when its standard input closes; so nothing stays behind, not even after a run that was killed. Who runs single specs
 * all day may keep a pair of servers up and give their addresses in the environment: the migrated templates stay as well.
 */
module.exports = async function startServers() {
  if (globalThis.__AUTOCLUB_SERVERS__ || process.env.AUTOCLUB_TEST_ADMIN_URL) return;
  const servers = spawn(process.execPath, ['-C', '@autoclub/source', '-r', '@swc-node/register', ENTRY], {
    cwd: ROOT,
    env: { ...process.env, SWC_NODE_PROJECT: join(ROOT, 'tsconfig.base.json') },
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  globalThis.__AUTOCLUB_SERVERS__ = servers;
  const lines = createInterface({ input: servers.stdout });
  const answer = await Promise.race([once(lines, 'line'), once(servers, 'exit').then(() => undefined)]);
  if (answer === undefined) throw new Error('The test servers did not start; the reason is written above.');
  Object.assign(process.env, JSON.parse(answer[0]));
};
