import { createServer, type Server } from 'node:http';

import { freePortRange } from '@autoclub/processes';

import { SERVICES } from '../apps';
import { PORT_COUNT, portsFrom, type StackPorts } from '../ports';
import { pipelines, waitUntilDrained } from './pipeline';

const IDLE = {
  outboxPending: 0,
  oldestPendingMs: 0,
  consumerLag: 0,
  parkedCount: 0,
  deadLetterCount: 0,
  brokerConnected: true,
};

describe('waiting until facts have arrived', () => {
  let ports: StackPorts;
  const servers: Server[] = [];
  const readings: Record<string, object[]> = {};
  let asked = 0;

  beforeAll(async () => {
    ports = portsFrom(await freePortRange(PORT_COUNT));
    for (const service of SERVICES) {
      const server = createServer((_request, response) => {
        if (service === 'analytics') asked += 1;
        const [next = IDLE, ...later] = readings[service] ?? [];
        readings[service] = later;
        response.end(JSON.stringify(next));
      });
      servers.push(server.listen(ports.operations[service], '127.0.0.1'));
    }
  });
  beforeEach(() => (asked = 0));
  afterAll(() => servers.forEach((server) => server.close()));

  it('believes several quiet readings in a row, not one', async () => {
    await waitUntilDrained(ports);
    expect(asked).toBe(3);
  });

  it.each([
    ['an outbox that is not empty', { ...IDLE, outboxPending: 3 }],
    ['a lag', { ...IDLE, consumerLag: 1 }],
    ['a parked event', { ...IDLE, parkedCount: 1 }],
    ['a broker that is away', { ...IDLE, brokerConnected: false }],
  ])('begins to count anew after %s', async (_what, reading) => {
    readings['loyalty-points'] = [IDLE, reading];
    await waitUntilDrained(ports);
    expect(asked).toBe(5);
  });

  it('tells a service that does not answer from one that is idle', async () => {
    servers[0]?.close();
    servers[0]?.closeAllConnections();
    const { membership, analytics } = await pipelines(ports);
    expect([membership, analytics]).toEqual([undefined, IDLE]);
  });
});
