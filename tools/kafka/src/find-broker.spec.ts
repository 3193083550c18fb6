import { Fault } from '@autoclub/processes';

import { findBroker, type Machine } from './find-broker';
import { kafkaEnvironment } from './environment';
import { majorVersion } from './java';

const java = { command: 'java', major: 17 };
const bare: Machine = { brokers: undefined, java: () => undefined, jars: () => false, docker: () => false };

describe('where a broker comes from', () => {
  it.each<[what: string, machine: Partial<Machine>, kind: string]>([
    ['the one that is named', { brokers: 'kafka:9092', java: () => java, jars: () => true }, 'given'],
    ['Java, when the jars can be had', { java: () => java, jars: () => true, docker: () => true }, 'java'],
    ['Docker, when Java is missing', { jars: () => true, docker: () => true }, 'docker'],
    ['Docker, when Maven is missing', { java: () => java, docker: () => true }, 'docker'],
  ])('takes %s', (_what, machine, kind) => {
    expect(findBroker({ ...bare, ...machine }).kind).toBe(kind);
  });

  it('names the three ways when there is none', () => {
    expect(() => findBroker(bare)).toThrow(Fault);
    expect(() => findBroker(bare)).toThrow(/KAFKA_BROKERS.*Java 17.*Maven.*Docker/);
  });

  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    ['command not found', undefined],
  ])('reads the version in %s', (text, major) => {
    expect(majorVersion(text)).toBe(major);
  });

  it('counts an empty variable as absent', () => {
    const { brokers, cacheFolder } = kafkaEnvironment({ KAFKA_BROKERS: '', XDG_CACHE_HOME: '/var/cache' });
    expect([brokers, cacheFolder]).toEqual([undefined, '/var/cache/autoclub']);
  });
});
