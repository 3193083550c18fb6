import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault, temporaryFolder } from '@autoclub/processes';
import { benchAnalytics } from './analytics/analytics-bench';
import { benchClosing } from './closing/closing-bench';
import { benchCost } from './cost/cost-bench';
import type { Figure } from './figure';
import { benchGateway } from './gateway/gateway-bench';
import { benchImport } from './import/import-bench';
import { benchLookup } from './lookup/lookup-bench';
import { benchPipeline } from './pipeline/pipeline-bench';
import { benchPosting } from './posting/posting-bench';
import { benchReminders } from './reminders/reminders-bench';
import { benchVerify } from './verify/verify-bench';
import { benchWhatIf } from './what-if/what-if-bench';

/** What can be measured, by the name it is asked for. */
const BENCHES: Record<string, (root: string, folder: string, size: number | undefined) => Promise<Figure[]>> =
  {
    gateway: benchGateway,
    posting: benchPosting,
    pipeline: benchPipeline,
    cost: benchCost,
    lookup: benchLookup,
    'what-if': benchWhatIf,
    import: benchImport,
    verify: benchVerify,
    reminders: benchReminders,
    analytics: benchAnalytics,
    closing: benchClosing,
  };

/** Prints one JSON array of figures, each beside its limit from the same run. */
async function main(): Promise<void> {
  const [, , name = '', size] = process.argv;
  const bench = BENCHES[name];
  if (!bench) throw new Fault(`Say what to measure: npm run -s bench -- ${Object.keys(BENCHES).join('|')}`);
  const folder = temporaryFolder('bench');
  try {
    const figures = await bench(resolve(__dirname, '../../..'), folder, sizeOf(size));
    process.stdout.write(`[\n${figures.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A smaller size than that of the issue, where one is named: `npm run -s bench -- import 20000`. */
function sizeOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^[1-9]\d{0,7}$/.test(written)) throw new Fault(`A size is a whole number, not ${written}.`);
  return Number(written);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Fault ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
