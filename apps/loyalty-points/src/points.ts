import { createDataSource, Database } from '@autoclub/persistence';
import { loadProgrammes } from '@autoclub/programme-config';
import { brokersOf, currentProgrammes, hostOn } from '@autoclub/service-host';
import { createLogger, type Logger, orExplain } from '@autoclub/service-kit';
import { Command, Option } from 'commander';
import { SERVICE } from './compose';
import { archiveProofEnvironment, proofEnvironment } from './environment';
import { type Proof, prove, proveFromArchives } from './proof';

/**
 * The command line of the points: `verify` derives every balance again from what the events brought and the releases
 * say, compares balances, lots and chains with the live tables and checks the invariants (rulebook PTS-14). It prints
 * the proof as JSON and ends with code 1 when something is broken.
 */
const program = new Command('points').description('The books of loyalty-points.');

interface Options {
  readonly dealer?: string;
  readonly fromArchives?: boolean;
}

program
  .command('verify')
  .description('derives every balance again and compares it with the live tables')
  .option('--dealer <id>', 'only the books of this dealer')
  .addOption(
    new Option(
      '--from-archives',
      'of all dealers, with this service stopped: also what others sent, out of their archives',
    ).conflicts('dealer'),
  )
  .action(({ dealer, fromArchives }: Options) =>
    orExplain(() => (fromArchives ? verifyFromArchives() : verify(dealer ?? null))),
  );

program.parse();

function verify(dealerId: string | null): void {
  const env = proofEnvironment();
  report(env.LOG_LEVEL, async () => {
    const own = createDataSource({ url: env.DATABASE_URL, entities: [], applicationName: SERVICE });
    const database = new Database(await own.initialize());
    const { book } = await currentProgrammes(database, loadProgrammes(env.PROGRAMME_FILE));
    const proof = await prove(database, book, dealerId);
    await own.destroy();
    return proof;
  });
}

function verifyFromArchives(): void {
  const environment = archiveProofEnvironment();
  report(environment.LOG_LEVEL, async (logger) => {
    const connection = { entities: [], applicationName: `${SERVICE}-proof` };
    const own = createDataSource({ ...connection, url: environment.DATABASE_URL });
    const owner = createDataSource({ ...connection, url: environment.DATABASE_OWNER_URL, poolSize: 1 });
    try {
      const database = new Database(await own.initialize());
      await owner.initialize();
      const { book } = await currentProgrammes(database, loadProgrammes(environment.PROGRAMME_FILE));
      const host = hostOn({ service: SERVICE, database, environment, logger, programmes: book });
      return await proveFromArchives({
        ...{ host, owner, clock: host.clock },
        ownerUrl: environment.DATABASE_OWNER_URL,
        brokers: brokersOf(environment),
      });
    } finally {
      for (const connected of [owner, own]) if (connected.isInitialized) await connected.destroy();
    }
  });
}

function report(level: string, run: (logger: Logger) => Promise<Proof>): void {
  const logger = createLogger({ service: `${SERVICE}-proof`, level });
  run(logger)
    .then((proof) => {
      process.stdout.write(`${JSON.stringify(proof)}\n`);
      process.exitCode = proof.breaches.length === 0 ? 0 : 1;
    })
    .catch((error: unknown) => {
      logger.fatal({ err: error }, 'the proof could not be made');
      process.exitCode = 1;
    });
}
