import { addDays, businessDayOf, parseLocalDate, systemClock } from '@autoclub/domain-kit';
import { Command, InvalidArgumentError } from 'commander';
import { writeDemo } from './write-demo';

const yesterday = addDays(businessDayOf(systemClock(), 'Asia/Shanghai'), -1);

function day(text: string) {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new InvalidArgumentError('A day is written YYYY-MM-DD.');
  return parsed;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('A whole number is expected.');
  return number;
}

new Command('demo-data')
  .description("Writes a dealers' network with two years of history as a dealer system would export it.")
  .requiredOption('--folder <folder>', 'where the files go')
  .option('--seed <number>', 'the same seed writes the same files', wholeNumber, 42)
  .option('--last-day <day>', 'last business day of the history', day, yesterday)
  .option('--customers <number>', 'customers over all dealers', wholeNumber, 3_000)
  .option('--dealers <number>', 'dealers, up to 12', wholeNumber, 12)
  .action((options) => {
    const { rows } = writeDemo(options);
    process.stdout.write(`${JSON.stringify({ folder: options.folder, rows })}\n`);
  })
  .parse();
