import { createMetrics } from '@autoclub/service-kit';
import { eventually } from '@autoclub/testing';
import { buildHouse, type House } from '../test/small-house';

describe('when a service is away', () => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse({ timeoutMs: 1_000 });
    await house.subgraphs['loyalty-points']?.stop();
  });
  afterAll(() => house.stop());

  async function ask(query: string) {
    const response = await fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.token()}` },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, answer: JSON.parse(await response.text()) };
  }

  it('gives what the others know and names the one', async () => {
    const { status, answer } = await ask('{ members(first: 2) { name balance } }');
    expect(status).toBe(200);
    expect(answer.data.members).toEqual([
      { name: 'Member mem_0', balance: null },
      { name: 'Member mem_1', balance: null },
    ]);
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: '积分服务暂时不可用，请稍后重试。',
        path: ['members', 0, 'balance'],
        extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE', service: 'loyalty-points' }),
      }),
    ]);
  });

  it('does not touch what needs only the others', async () => {
    expect((await ask('{ echo }')).answer.errors).toBeUndefined();
  });

  it('answers with a null what may be null', async () => {
    const { status, answer } = await ask('{ ledgerName }');
    expect(answer).toMatchObject({
      data: { ledgerName: null },
      errors: [{ message: /积分服务/, path: ['ledgerName'] }],
    });
    expect(status).toBe(200);
  });

  it('answers 503 when there is nothing to give', async () => {
    await house.subgraphs['membership']?.stop();
    const { status, answer } = await ask('{ members(first: 1) { id } }');
    expect(answer.errors[0].extensions).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      service: 'membership',
    });
    expect(status).toBe(503);
  });
});

describe('when a caller goes away', () => {
  it('breaks off what runs', async () => {
    const metrics = createMetrics('gateway');
    const house = await buildHouse({ metrics });
    const caller = new AbortController();
    const asked = fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.token()}` },
      body: JSON.stringify({ query: '{ patient }' }),
      signal: caller.signal,
    }).catch((error: Error) => error.name);
    await house.gate.entered;
    caller.abort();
    expect(await asked).toBe('AbortError');
    const text = 'service="membership",outcome="cancelled"} 1';
    await eventually(async () => expect(await metrics.registry.metrics()).toContain(text));
    house.gate.open();
    await house.stop();
  });
});

describe('when the gateway stops', () => {
  it('ends what runs and takes nothing new', async () => {
    const house = await buildHouse({ operationsPort: 0 });
    const { url, operationsUrl } = house.gateway;
    const running = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.token()}` },
      body: JSON.stringify({ query: '{ patient }' }),
    });
    await house.gate.entered;
    const stopped = house.gateway.stop();
    const late = await fetch(`${operationsUrl}/ready`).then(
      ({ status }) => status,
      () => 'refused',
    );
    house.gate.open();
    expect(await (await running).json()).toEqual({ data: { patient: 'thanks' } });
    expect(['refused', 503]).toContain(late);
    await stopped;
    await expect(fetch(`${operationsUrl}/live`)).rejects.toThrow();
    await expect(fetch(`${url}/graphql`)).rejects.toThrow();
    await Promise.all(Object.values(house.subgraphs).map((subgraph) => subgraph.stop()));
  });
});
