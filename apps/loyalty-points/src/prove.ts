import { Database, createDataSource } from '@autoclub/persistence';
import { loadProgrammes } from '@autoclub/programme-config';
import { currentProgrammes } from '@autoclub/service-host';
import { createLogger, orExplain } from '@autoclub/service-kit';
import { SERVICE } from './compose';
import { proofEnvironment } from './environment';
import { prove } from './proof';

/** Derives every balance again and compares (rulebook PTS-14): prints the proof as JSON, code 1 when it fails. */
orExplain(() => {
  const env = proofEnvironment();
  const logger = createLogger({ service: `${SERVICE}-proof`, level: env.LOG_LEVEL });
  const run = async () => {
    const dataSource = createDataSource({ url: env.DATABASE_URL, entities: [], applicationName: SERVICE });
    await dataSource.initialize();
    const database = new Database(dataSource);
    const { book } = await currentProgrammes(database, loadProgrammes(env.PROGRAMME_FILE));
    const proof = await prove(database, book);
    await dataSource.destroy();
    process.stdout.write(`${JSON.stringify(proof)}\n`);
    process.exitCode = proof.breaches.length === 0 ? 0 : 1;
  };
  run().catch((error: unknown) => {
    logger.fatal({ err: error }, 'the proof could not be made');
    process.exitCode = 1;
  });
});
