import { Database, createDataSource } from '@autoclub/persistence';
import { loadProgrammes } from '@autoclub/programme-config';
import { currentProgrammes } from '@autoclub/service-host';
import { createLogger, orExplain } from '@autoclub/service-kit';
import { Command } from 'commander';
import { SERVICE } from './compose';
import { proofEnvironment } from './environment';
import { prove } from './proof';

/**
 * The command line of the points: `verify` derives every balance again from what the events brought and the releases
 * say, compares balances, lots and chains with the live tables and checks the invariants (rulebook PTS-14). It prints
 * the proof as JSON and ends with code 1 when something is broken.
 */
const program = new Command('points').description('The books of loyalty-points.');

program
  .command('verify')
  .description('derives every balance again and compares it with the live tables')
  .option('--dealer <id>', 'only the books of this dealer')
  .action(({ dealer }: { dealer?: string }) => orExplain(() => verify(dealer ?? null)));

program.parse();

function verify(dealerId: string | null): void {
  const env = proofEnvironment();
  const logger = createLogger({ service: `${SERVICE}-proof`, level: env.LOG_LEVEL });
  const run = async () => {
    const dataSource = createDataSource({ url: env.DATABASE_URL, entities: [], applicationName: SERVICE });
    await dataSource.initialize();
    const database = new Database(dataSource);
    const { book } = await currentProgrammes(database, loadProgrammes(env.PROGRAMME_FILE));
    const proof = await prove(database, book, dealerId);
    await dataSource.destroy();
    process.stdout.write(`${JSON.stringify(proof)}\n`);
    process.exitCode = proof.breaches.length === 0 ? 0 : 1;
  };
  run().catch((error: unknown) => {
    logger.fatal({ err: error }, 'the proof could not be made');
    process.exitCode = 1;
  });
}
