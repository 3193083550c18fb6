import { testServer } from './environment';

/** The address of the one Apache Kafka of this test run. */
export function testBrokers(): string {
  return testServer('AUTOCLUB_TEST_BROKERS');
}
