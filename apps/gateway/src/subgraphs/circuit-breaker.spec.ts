import { Cancellation } from '@autoclub/identity';
import { createLogger, createMetrics } from '@autoclub/service-kit';
import { eventually } from '@autoclub/testing';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CircuitBreaker } from './circuit-breaker';
import { createCircuitMetrics } from './circuit-metrics';
import { SubgraphLine } from './subgraph-line';

const answer = (response: ServerResponse): void => void response.end('{"data":{}}');
const isProbe = (path: string | undefined) => path === '/probe';

describe('the line to a service', () => {
  let server: Server;
  let port: number;
  let respond: RequestListener;
  let line: SubgraphLine;
  let counts: { asked: number; probed: number };
  const lines: string[] = [];
  const metrics = createMetrics('gateway');
  const circuits = createCircuitMetrics(metrics);

  const listen = (at: number) =>
    new Promise<void>((done) => {
      server = createServer((request, response) => {
        if (isProbe(request.url)) counts.probed += 1;
        else counts.asked += 1;
        respond(request, response);
      });
      server.listen(at, '127.0.0.1', done);
    });
  const goAway = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };

  beforeEach(async () => {
    counts = { asked: 0, probed: 0 };
    lines.length = 0;
    respond = (_request, response) => answer(response);
    await listen(0);
    port = (server.address() as AddressInfo).port;
    line = new SubgraphLine({
      service: 'membership',
      origin: `http://127.0.0.1:${port}`,
      timeoutMs: 10_000,
      probe: () => ({ path: '/probe', headers: {}, body: '' }),
      circuits,
      logger: createLogger({ service: 'gateway' }, { write: (text) => void lines.push(text) }),
    });
  });
  afterEach(async () => {
    await Promise.all([line.close(), goAway()]);
  });

  const ask = (cancellation = new Cancellation(), repeatable = false) =>
    line
      .send(
        () => ({ path: '/graphql', headers: {}, body: '' }),
        { bytes: 1_000, deadline: Date.now() + 10_000, cancellation },
        repeatable,
      )
      .then(
        ({ status }) => String(status),
        (error: { extensions: { cause: string } }) => error.extensions.cause,
      );
  const isOpen = async () => (await circuits.open.get()).values.some(({ value }) => value === 1);
  const untilOpen = () => eventually(async () => expect(await isOpen()).toBe(true));
  const untilClosed = () => eventually(async () => expect(await isOpen()).toBe(false));
  const said = () => lines.map((text) => (JSON.parse(text) as { msg: string }).msg);

  it('opens when the service refuses connections, and closes when it returns, without a caller', async () => {
    expect(await ask()).toBe('200');
    await goAway();
    await ask();
    await untilOpen();
    expect(await ask()).toBe('it is away');
    expect(counts.asked).toBe(1);
    await listen(port);
    await untilClosed();
    expect(counts.asked).toBe(1);
    expect(await ask()).toBe('200');
    expect(said()).toEqual([
      'a service is away and is not asked until it answers a probe',
      'a service answers again',
    ]);
  });

  it('opens when the service is there and says nothing, while callers still wait', async () => {
    const held: ServerResponse[] = [];
    respond = (_request, response) => void held.push(response);
    const waiting = ask();
    await untilOpen();
    expect(await ask()).toBe('it is away');
    respond = (_request, response) => answer(response);
    await untilClosed();
    held.forEach(answer);
    expect(await waiting).toBe('200');
  });

  it('stays closed while the service answers anything else: one slow question is no outage', async () => {
    let slow: ServerResponse | undefined;
    respond = (request, response) => {
      if (isProbe(request.url) || slow) answer(response);
      else slow = response;
    };
    const waiting = ask();
    await eventually(() => expect(counts.probed).toBeGreaterThan(1));
    expect(await isOpen()).toBe(false);
    expect(await ask()).toBe('200');
    answer(slow as ServerResponse);
    expect(await waiting).toBe('200');
  });

  it('stays closed when one request is lost and the service is there', async () => {
    respond = (request, response) => (isProbe(request.url) ? answer(response) : void response.destroy());
    await ask();
    await eventually(() => expect(counts.probed).toBe(1));
    respond = (_request, response) => answer(response);
    expect(await ask()).toBe('200');
    expect(await isOpen()).toBe(false);
  });

  it('does not suspect a service whose caller has gone', async () => {
    const cancellation = new Cancellation();
    respond = () => cancellation.cancel();
    await ask(cancellation);
    expect(counts).toEqual({ asked: 1, probed: 0 });
  });

  it('opens for a proxy that says that nobody is behind it, and lets nobody but the probe through', async () => {
    respond = (_request, response) => void response.writeHead(503).end();
    expect(await ask()).toBe('503');
    await untilOpen();
    const before = counts.asked;
    await Promise.all(Array.from({ length: 20 }, () => ask()));
    await eventually(() => expect(counts.probed).toBeGreaterThan(2));
    expect(counts.asked).toBe(before);
  });

  it('sends no more than one lost query in ten again (R4)', async () => {
    respond = (request, response) => {
      if (isProbe(request.url) || counts.asked % 2 === 0) answer(response);
      else response.destroy();
    };
    const asked = 400;
    for (let n = 0; n < asked; n++) await ask(new Cancellation(), true);
    expect(counts.asked).toBeGreaterThan(asked);
    expect(counts.asked).toBeLessThanOrEqual(asked * 1.1 + 1);
  });
});

describe('the circuit breaker', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** A service that is there or not; one that is not leaves a probe without an answer. */
  const before = (service: { isThere: boolean }) => {
    const breaker = new CircuitBreaker({
      service: 'membership',
      probe: (signal) =>
        service.isThere
          ? Promise.resolve()
          : new Promise((_resolve, reject) =>
              signal.addEventListener('abort', () => reject(signal.reason as Error)),
            ),
      metrics: createCircuitMetrics(createMetrics('gateway')),
      logger: createLogger({ service: 'gateway', level: 'silent' }),
    });
    return breaker;
  };

  it('R2: opens within 2 seconds after a service fell silent, and closes within 5 after its return', async () => {
    const service = { isThere: false };
    const breaker = before(service);
    breaker.asked(performance.now());
    await jest.advanceTimersByTimeAsync(2_000);
    expect(breaker.isOpen).toBe(true);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(breaker.isOpen).toBe(true);
    service.isThere = true;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(breaker.isOpen).toBe(false);
    breaker.stop();
  });

  it('R2: opens within a second after a request was lost', async () => {
    const breaker = before({ isThere: false });
    breaker.asked(performance.now());
    breaker.lost();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(breaker.isOpen).toBe(true);
    breaker.stop();
  });

  it('is not opened by a probe that came too late when something else was answered meanwhile', async () => {
    const breaker = before({ isThere: false });
    for (let n = 0; n < 10; n++) {
      breaker.asked(performance.now());
      await jest.advanceTimersByTimeAsync(1_000);
      breaker.answered(performance.now());
      expect(breaker.isOpen).toBe(false);
    }
    breaker.stop();
  });

  it('sleeps while nothing is asked, and after it was stopped', async () => {
    const breaker = before({ isThere: false });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(breaker.isOpen).toBe(false);
    breaker.stop();
    breaker.asked(performance.now());
    breaker.lost();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(breaker.isOpen).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });
});
