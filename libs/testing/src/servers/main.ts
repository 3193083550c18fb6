import { stopOnEndOfInput } from './stop-on-end-of-input';
import { startTestServers } from './test-servers';

/** Starts the servers, says where they are on one line of JSON, and stops them when the process that asked goes away. */
async function main(): Promise<void> {
  const servers = await startTestServers();
  process.stdout.write(`${JSON.stringify(servers.environment)}\n`);
  await stopOnEndOfInput(() => servers.stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
