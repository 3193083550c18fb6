import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:net';

import { Fault, type ManagedProcess, obituary } from '@autoclub/processes';

const START_TIMEOUT_MS = 90_000;
const POLL_MS = 25;

/** Whether something accepts connections on this port of the loopback address. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

/** Waits until the broker takes connections, which it does only after it has joined its own controller. */
export async function waitUntilStarted(broker: ManagedProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await accepts(port))) {
    if (broker.exit() !== undefined) throw new Fault(obituary(broker));
    if (Date.now() > deadline) throw new Fault(`Apache Kafka did not answer; see its log ${broker.logFile}.`);
    await sleep(POLL_MS);
  }
}
