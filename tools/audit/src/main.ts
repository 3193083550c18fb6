import { SERVICES, visitStack } from '@autoclub/local-stack';
import { sentenceFor } from '@autoclub/processes';
import { Command } from 'commander';
import { audit, type AuditReport, type Databases } from './audit';
import { auditEnvironment } from './environment';

const program = new Command('audit')
  .description('Compares what the services say about the same things; code 1 when they differ.')
  .option('--data <folder>', 'the data folder of the running local stack', '.data')
  .option('--port-base <port>', "the gateway's port", Number, 4000)
  .parse();

function databasesOf({ data, portBase }: { data: string; portBase: number }): Databases {
  const given = auditEnvironment();
  if (given) return given;
  const stack = visitStack(data, portBase);
  return Object.fromEntries(SERVICES.map((name) => [name, stack.databaseUrl(name)])) as unknown as Databases;
}

function print({ waiting, findings, isWell }: AuditReport): void {
  for (const { name, says, rowCount, differenceCount, examples } of findings) {
    console.log(`${differenceCount === 0 ? 'agrees ' : 'DIFFERS'} ${name}: ${says} (${rowCount} rows)`);
    for (const { key, left, right } of examples) console.log(`        ${key}: ${left} / ${right}`);
    if (differenceCount > examples.length)
      console.log(`        and ${differenceCount - examples.length} more`);
  }
  for (const [service, count] of Object.entries(waiting))
    console.log(`WAITS   ${service}: ${count} events are not published or wait for a premise.`);
  console.log(isWell ? 'audit: the services agree.' : 'audit: the services do not agree.');
}

audit(databasesOf(program.opts())).then(
  (report) => {
    print(report);
    process.exitCode = report.isWell ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exitCode = 2;
  },
);
