import { sentenceFor } from '@autoclub/processes';
import { Command, InvalidArgumentError } from 'commander';

import { smoke } from './commands/smoke';
import { start } from './commands/start';
import { folderOf, test } from './commands/test';
import { DEFAULT_PORT_BASE, PORT_COUNT } from './ports';

const HIGHEST_BASE = 65_536 - PORT_COUNT;

function portBase(text: string): number {
  const base = Number(text);
  if (Number.isInteger(base) && base >= 1_024 && base <= HIGHEST_BASE) return base;
  throw new InvalidArgumentError(`A whole number from 1024 to ${HIGHEST_BASE} is expected.`);
}

/** Adds the folder of one more project. */
function project(name: string, folders: readonly string[] = []): readonly string[] {
  const folder = folderOf(name);
  if (folder === undefined)
    throw new InvalidArgumentError(`There is no project ${name} in apps, libs or tools.`);
  return [...folders, folder];
}

/** Lets a command's result be the exit code; whatever it throws is one sentence and code 1. */
function ending<Input>(command: (input: Input) => Promise<number>) {
  return async (input: Input): Promise<void> => {
    const code = await command(input).catch((error: unknown) => {
      process.stderr.write(`${sentenceFor(error)}\n`);
      return 1;
    });
    process.exit(code);
  };
}

const program = new Command('autoclub').description('The whole house on this machine.');

program
  .command('start', { isDefault: true })
  .description(
    'Starts PostgreSQL, Kafka, five services and the gateway, enters demo data and checks the main job.',
  )
  .option('--reset', 'delete all data of earlier runs first', false)
  .option(
    '--port-base <port>',
    "the gateway's port; the others are counted from it",
    portBase,
    DEFAULT_PORT_BASE,
  )
  .option('--no-demo', 'start with an empty house')
  .option('--watch', 'run services from their source, anew at every change', false)
  .option('--data <folder>', 'where the data are kept', '.data')
  .action(ending(start));

program
  .command('smoke')
  .description(
    'Boots an empty house on free ports, enters the demo export, runs the main job, prints one line of JSON.',
  )
  .action(ending(smoke));

program
  .command('test')
  .description('Runs everything CI runs, or all tests of the projects that are named.')
  .argument('[projects...]', 'such as membership or libs/messaging', project)
  .action(ending(test));

void program.parseAsync();
