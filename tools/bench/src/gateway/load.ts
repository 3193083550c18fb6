import { Pool } from 'undici';
import { percentile } from '../figure';
import { cpuMsOf } from '../process-cpu';

export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
}

export interface Load {
  readonly url: string;
  readonly headers: Record<string, string>;
  /** Request bodies, sent in turn. */
  readonly bodies: readonly string[];
  readonly requests: number;
  readonly clients: number;
  /** The process whose processor time is counted. */
  readonly pid: number;
}

/** Sends a bounded number of requests from so many clients in a closed loop; every answer must be whole. */
export async function run({ url, headers, bodies, requests, clients, pid }: Load): Promise<LoadResult> {
  const pool = new Pool(new URL(url).origin, { connections: clients, pipelining: 1 });
  const latenciesMs: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < requests) {
      const body = bodies[next++ % bodies.length] as string;
      const startedAt = performance.now();
      const response = await pool.request({ path: '/graphql', method: 'POST', headers, body });
      const text = await response.body.text();
      latenciesMs.push(performance.now() - startedAt);
      if (response.statusCode !== 200 || text.includes('"errors"')) {
        throw new Error(`A measured request failed with ${response.statusCode}: ${text.slice(0, 300)}`);
      }
    }
  };
  const cpuBefore = cpuMsOf(pid);
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpuMs = cpuMsOf(pid) - cpuBefore;
  await pool.close();
  return {
    requestsPerSecond: requests / seconds,
    p50Ms: percentile(latenciesMs, 50),
    p99Ms: percentile(latenciesMs, 99),
    cpuMsPerRequest: cpuMs / requests,
  };
}
