import { Command, Option } from 'commander';
import { EXIT, Failure } from './exit';
import { importFile } from './import-file';
import type { ImportOptions } from './import-options';
import type { Surroundings } from './surroundings';

/** What files can be about, as the graph calls it in capitals. */
export const KINDS = [
  'repair-orders',
  'insurance-policies',
  'day-control',
  'opening-packages',
  'opening-uses',
  'opening-lots',
  'opening-counters',
  'opening-wallets',
];

const DEFAULT_URL = 'http://127.0.0.1:4000';

/** `autoclub`, with its commands. */
export function program(surroundings: Surroundings): Command {
  const { environment, out, err } = surroundings;
  const root = new Command('autoclub')
    .description("AutoClub for a dealer's IT")
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) });
  root
    .command('import')
    .description('enters a file of your system; the token comes from AUTOCLUB_TOKEN')
    .argument('<file>', 'CSV, NDJSON or XLSX, at most 100 MB')
    .addOption(new Option('--kind <kind>', 'what the file is about').choices(KINDS).default('repair-orders'))
    .option('--system <name>', 'your system, whose saved mapping of columns is used', 'DMS')
    .option('--dry-run', 'judge every row and keep nothing', false)
    .option('--faults <file>', 'where the reasons of refused rows are written, as CSV')
    .option('--url <url>', 'address of the platform; AUTOCLUB_URL unless given')
    .addOption(
      new Option('--language <language>', 'language of messages').choices(['zh', 'en']).default('zh'),
    )
    .action(async (file: string, options: Omit<ImportOptions, 'token' | 'file'>) => {
      const token = environment['AUTOCLUB_TOKEN']?.trim();
      if (!token)
        throw new Failure(EXIT.notAllowed, 'The token of your system has to stand in AUTOCLUB_TOKEN.');
      const url = options.url ?? environment['AUTOCLUB_URL'] ?? DEFAULT_URL;
      process.exitCode = await importFile({ ...options, file, token, url }, surroundings);
    });
  return root;
}
