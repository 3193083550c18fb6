import 'reflect-metadata';
import { fixedClock } from '@autoclub/domain-kit';
import { createDataSource, Database } from '@autoclub/persistence';
import { createLogger } from '@autoclub/service-kit';
import { DealerClocks, type Job, startJobs } from '../src';
import { NIGHT, threePortions } from './killed-copy';
import { FAST } from './rig';

/** Never ends its third portion; says so when that has written. */
const halting: Job = {
  ...threePortions,
  run: async (run, tx) => {
    const portion = await threePortions.run(run, tx);
    if (!portion.isDone) return portion;
    process.stdout.write('in the third portion\n');
    return new Promise(() => undefined);
  },
};

async function main(url: string): Promise<void> {
  const source = createDataSource({ url, entities: [], applicationName: 'killed-copy' });
  const database = new Database(await source.initialize());
  const clocks = new DealerClocks(database, fixedClock(NIGHT));
  const logger = createLogger({ service: 'killed-copy', level: 'error' });
  await startJobs({ service: 'killed-copy', database, clocks, jobs: [halting], logger, timing: FAST });
}

void main(process.argv[2] ?? '');
