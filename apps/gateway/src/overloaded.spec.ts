import { createMetrics } from '@autoclub/service-kit';
import { buildHouse, type House } from '../test/small-house';

describe('a gateway that is full', () => {
  const metrics = createMetrics('gateway');
  let house: House;
  let running: Promise<Response>;

  const ask = async (query: string, headers: Record<string, string> = {}) =>
    fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await house.token()}`,
        ...headers,
      },
      body: JSON.stringify({ query }),
    });

  beforeAll(async () => {
    house = await buildHouse({ metrics, operationsPort: 0, overload: { operations: 1 } });
    running = ask('{ patient }');
    await house.gate.entered;
  });
  afterAll(() => house.stop());

  it.each([
    ['en', 'The club is busy. Try again in a moment.'],
    ['zh', '系统繁忙，请稍后重试。'],
  ])(
    'R3: refuses what it would only keep waiting, with when to come again, in %s',
    async (language, message) => {
      await house.calls();
      const refused = await ask('{ echo }', { 'accept-language': language });
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(await refused.json()).toMatchObject({
        errors: [{ message, extensions: { code: 'OVERLOADED' } }],
      });
      expect(await house.calls()).toEqual({ membership: 0, 'loyalty-points': 0 });
      expect(await metrics.registry.metrics()).toMatch(/gateway_shed_total\{reason="operations".*\} [1-9]/);
    },
  );

  it('R3: says that it lives and is ready', async () => {
    for (const path of ['/live', '/ready', '/metrics']) {
      expect((await fetch(`${house.gateway.operationsUrl}${path}`)).status).toBe(200);
      expect((await fetch(`${house.gateway.url}${path}`)).status).toBe(404);
    }
  });

  it('R3: ends what runs; then there is room again', async () => {
    house.gate.open();
    expect(await (await running).json()).toEqual({ data: { patient: 'thanks' } });
    expect(await (await ask('{ echo }')).json()).toMatchObject({ data: { echo: expect.any(String) } });
    expect((await ask('{ echo }')).status).toBe(200);
  });
});
