import { EnvironmentError } from '@autoclub/service-kit';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokersOf } from './brokers-of';

describe('the brokers that the environment names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autoclub-brokers-'));
  const file = join(folder, 'ca.pem');
  writeFileSync(file, 'the certificates');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const KAFKA_BROKERS = 'one:9092, two:9092';

  it('are addresses alone, unless it says more', () => {
    expect(brokersOf({ KAFKA_BROKERS })).toBe(KAFKA_BROKERS);
    expect(brokersOf({ KAFKA_BROKERS, KAFKA_TLS: 'off' })).toBe(KAFKA_BROKERS);
  });

  it('are reached by TLS and by name and password', () => {
    const login = { KAFKA_USERNAME: 'membership', KAFKA_PASSWORD: 'secret' };
    expect(brokersOf({ KAFKA_BROKERS, KAFKA_TLS: 'on', KAFKA_CA_FILE: file, ...login })).toEqual({
      addresses: KAFKA_BROKERS,
      tls: { authority: 'the certificates' },
      login: { mechanism: 'scram-sha-512', username: 'membership', password: 'secret' },
    });
    expect(brokersOf({ KAFKA_BROKERS, KAFKA_TLS: 'on' })).toEqual({ addresses: KAFKA_BROKERS, tls: true });
    expect(brokersOf({ KAFKA_BROKERS, ...login, KAFKA_SASL_MECHANISM: 'scram-sha-256' })).toMatchObject({
      login: { mechanism: 'scram-sha-256' },
    });
  });

  it.each([
    ['half a login', { KAFKA_USERNAME: 'membership' }],
    ['the other half', { KAFKA_PASSWORD: 'secret' }],
    ['an authority without TLS', { KAFKA_CA_FILE: file }],
    ['a file that is not there', { KAFKA_TLS: 'on' as const, KAFKA_CA_FILE: join(folder, 'none.pem') }],
  ])('are refused at start for %s, in a sentence without the secret', (_what, wrong) => {
    const read = () => brokersOf({ KAFKA_BROKERS, ...wrong });
    expect(read).toThrow(EnvironmentError);
    expect(read).not.toThrow(/secret/);
  });
});
