import { signHandover, type Principal } from '@autoclub/identity';
import { entitiesOf } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { principals, testDatabase, type TestDatabase } from '@autoclub/testing';
import { compose } from '../src/compose';
import { migrations } from '../src/migrations';
import { capabilities } from '../src/capabilities';

const SECRET = 'a secret of this test alone';
/** Nothing listens there: the service must come up and write without a broker. */
const NO_BROKER = '127.0.0.1:9';

describe('the service as a whole, with Kafka away', () => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof compose>>;

  beforeAll(async () => {
    db = await testDatabase({ entities: entitiesOf(capabilities), migrations });
    const settings = {
      HOST: '127.0.0.1',
      PORT: 0,
      OPERATIONS_PORT: 0,
      LOG_LEVEL: 'silent' as const,
      DATABASE_URL: db.appUrl,
      DATABASE_OWNER_URL: db.ownerUrl,
      KAFKA_BROKERS: NO_BROKER,
      HANDOVER_SECRET: SECRET,
    };
    service = await compose(settings, createLogger({ service: 'membership', level: 'silent' }));
  });
  afterAll(async () => {
    await service.stop();
    await db.drop();
  });

  function post(principal: Principal, query: string, secret = SECRET) {
    const body = JSON.stringify({ query });
    const signed = signHandover({ secret, audience: 'membership', principal, body, now: new Date() });
    const headers = { 'content-type': 'application/json', ...signed };
    return fetch(`${service.url}/graphql`, { method: 'POST', headers, body });
  }

  const REGISTER = `mutation { regionRegister(input: {
    idempotencyKey: "1", code: "EAST", nameZh: "华东", nameEn: "East" }) { region { code } userErrors { code } } }`;

  it('is ready, and writes what will be published later', async () => {
    expect((await fetch(`${service.operationsUrl}/ready`)).status).toBe(200);
    const answer = await post(principals.operator(), REGISTER);
    expect(await answer.json()).toMatchObject({
      data: { regionRegister: { region: { code: 'EAST' }, userErrors: [] } },
      extensions: { position: expect.any(String) as string },
    });
    const waiting = await db.owner.query<{ type: string }[]>(
      'select type from outbox where published_at is null',
    );
    expect(waiting).toEqual([{ type: 'club.membership.region-registered.v1' }]);
    expect(await (await fetch(`${service.operationsUrl}/pipeline`)).json()).toMatchObject({
      outboxPending: 1,
    });
  });

  it('PLT-02: answers nobody but the gateway', async () => {
    expect((await post(principals.operator(), REGISTER, 'another secret')).status).toBe(401);
    expect((await fetch(`${service.url}/graphql`, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('tells a refused caller the code and nothing of the inside', async () => {
    const answer = await post(principals.oemAnalyst(), '{ customers { nodes { id } } }');
    const text = await answer.text();
    expect(text).toContain('"FORBIDDEN"');
    expect(text).not.toMatch(/stack|select |node_modules/);
  });
});
