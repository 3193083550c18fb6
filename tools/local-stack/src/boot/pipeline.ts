import { setTimeout as sleep } from 'node:timers/promises';

import { Fault } from '@autoclub/processes';

import { SERVICES, type ServiceName } from '../apps';
import type { StackPorts } from '../ports';

/** What a service says about the way of its facts, under `/pipeline`. */
export interface Pipeline {
  outboxPending: number;
  oldestPendingMs: number;
  consumerLag: number;
  parkedCount: number;
  deadLetterCount: number;
  brokerConnected: boolean;
}

/** A service refreshes its numbers ten times a second; asking sooner would count one reading twice. */
const POLL_MS = 120;
const QUIET_READINGS = 2;
const STUCK_AFTER_MS = 60_000;

async function pipelineOf(service: ServiceName, ports: StackPorts): Promise<Pipeline | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${ports.operations[service]}/pipeline`, {
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok ? ((await response.json()) as Pipeline) : undefined;
  } catch {
    return undefined;
  }
}

/** The state of every service's pipeline; `undefined` for one that does not answer. */
export async function pipelines(ports: StackPorts): Promise<Record<ServiceName, Pipeline | undefined>> {
  const read = await Promise.all(
    SERVICES.map(async (service) => [service, await pipelineOf(service, ports)] as const),
  );
  return Object.fromEntries(read) as Record<ServiceName, Pipeline | undefined>;
}

function waiting(pipeline: Pipeline | undefined): number {
  if (pipeline === undefined || !pipeline.brokerConnected) return Number.POSITIVE_INFINITY;
  return pipeline.outboxPending + pipeline.consumerLag + pipeline.parkedCount;
}

/**
 * Waits until everything that was published has been handled: all outboxes, lags and parking places empty, several
 * times in a row, because a fact on its way from one service to the next is for a moment in neither count. Gives
 * up, saying who is stuck, when nothing has moved for a minute.
 */
export async function waitUntilDrained(ports: StackPorts): Promise<void> {
  let quiet = 0;
  let moved = Date.now();
  let before = '';
  while (quiet <= QUIET_READINGS) {
    const all = await pipelines(ports);
    const left = SERVICES.map((service) => `${service} ${waiting(all[service])}`);
    quiet = SERVICES.every((service) => waiting(all[service]) === 0) ? quiet + 1 : 0;
    const now = left.join(', ');
    if (now !== before) moved = Date.now();
    before = now;
    if (quiet === 0 && Date.now() - moved > STUCK_AFTER_MS) {
      throw new Fault(
        `Facts have not moved for a minute (still waiting: ${now}); see the logs of those services.`,
      );
    }
    await sleep(POLL_MS);
  }
}
