import { createDataSource, Database } from '@autoclub/persistence';
import { createLogger, orExplain, readEnvironment } from '@autoclub/service-kit';
import { Command } from 'commander';
import { z } from 'zod';
import { proveAuditLog } from './audit-log';

/**
 * The command line of the audit log of personal data: `verify` goes through the chain of every dealer, prints the proof
 * as JSON and ends with code 1 when a row was edited or removed (rulebook PLT-03).
 */
const program = new Command('personal-data').description('The audit log of personal data.');

program
  .command('verify')
  .description('hashes every row again and compares it with its seal')
  .action(() => orExplain(verify));

program.parse();

function verify(): void {
  const { DATABASE_URL: url } = readEnvironment(z.object({ DATABASE_URL: z.url() }));
  prove(url).catch((error: unknown) => {
    createLogger({ service: 'membership-proof', level: 'info' }).fatal(
      { err: error },
      'the proof could not be made',
    );
    process.exitCode = 1;
  });
}

async function prove(url: string): Promise<void> {
  const source = createDataSource({ url, entities: [], applicationName: 'membership-proof' });
  const database = new Database(await source.initialize());
  try {
    const proof = await proveAuditLog(database);
    process.stdout.write(`${JSON.stringify(proof)}\n`);
    process.exitCode = proof.broken.length === 0 ? 0 : 1;
  } finally {
    await source.destroy();
  }
}
