import { join } from 'node:path';
import { check, emit } from './check';
import { SchemaFault, Workspace } from './workspace';

async function main(command: string | undefined): Promise<number> {
  const workspace = new Workspace(join(__dirname, '..', '..', '..'));
  if (command === 'emit') return tell(await emit(workspace), 0);
  if (command !== 'check') return tell(['Say "emit" to generate or "check" to compare.'], 2);
  const faults = await check(workspace);
  return faults.length === 0 ? tell(['Schemas, client and SQL shapes are up to date.'], 0) : tell(faults, 1);
}

function tell(sentences: readonly string[], code: number): number {
  const stream = code === 0 ? process.stdout : process.stderr;
  stream.write(`${sentences.join('\n')}\n`);
  return code;
}

main(process.argv[2]).then(
  (code) => (process.exitCode = code),
  (error: unknown) =>
    (process.exitCode = tell(
      [error instanceof SchemaFault ? error.message : String((error as Error).stack)],
      1,
    )),
);
