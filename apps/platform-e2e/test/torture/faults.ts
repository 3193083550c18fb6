import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '@autoclub/processes';
import { SERVICES, type ServiceName, type Stack } from '@autoclub/local-stack';

/** Something that breaks, under load; it resolves when it is done, not when it is healed. */
export interface Fault {
  readonly name: string;
  strike(): Promise<void>;
}

const BACK_WITHIN_MS = 120_000;

/** A part that is killed as a power cut would, once it runs; the house starts it again by itself. */
function killed(name: string, pidOf: () => number | undefined): Fault {
  return {
    name: `${name} killed`,
    strike: async () => void process.kill(await runningPid(name, pidOf), 'SIGKILL'),
  };
}

/** The process of a part, as soon as one runs: after an earlier fault it may still be on its way. */
async function runningPid(name: string, pidOf: () => number | undefined): Promise<number> {
  for (const deadline = Date.now() + BACK_WITHIN_MS; Date.now() < deadline; await sleep(50)) {
    const pid = pidOf();
    if (pid !== undefined && isAlive(pid)) return pid;
  }
  throw new Error(`${name} did not come back.`);
}

const HUNG_MS = 6_000;

/** A service that hangs: it keeps its connections and answers nobody, longer than its place in the group lasts. */
function hung(stack: Stack, service: ServiceName): Fault {
  return {
    name: `${service} hung`,
    strike: async () => {
      const pid = await runningPid(service, () => stack.app(service).pid());
      process.kill(pid, 'SIGSTOP');
      await sleep(HUNG_MS);
      process.kill(pid, 'SIGCONT');
    },
  };
}

/** Those whose consumers and relays matter most to an order, more often. */
const VICTIMS: readonly ServiceName[] = ['loyalty-points', 'service-ledger', 'analytics', ...SERVICES];
const victim = (at: number): ServiceName => VICTIMS[at % VICTIMS.length] ?? 'loyalty-points';

/** How many of each. */
export interface Counts {
  readonly databaseKills: number;
  readonly serviceKills: number;
  readonly brokerKills: number;
  readonly pauses: number;
}

/** All faults that were asked for, kind by kind. */
export function faultsOf(stack: Stack, counts: Counts): readonly Fault[] {
  const times = (count: number, make: (at: number) => Fault) =>
    Array.from({ length: count }, (_, at) => make(at));
  return [
    ...times(counts.databaseKills, () => killed('PostgreSQL', () => stack.postgres.process().pid)),
    ...times(counts.serviceKills, (at) => killed(victim(at), () => stack.app(victim(at)).pid())),
    ...times(counts.brokerKills, () => killed('Apache Kafka', () => stack.kafka.pid())),
    ...times(counts.pauses, (at) => hung(stack, victim(at))),
  ];
}
