export { findBroker } from './find-broker';
export { type Jars, kafkaJars } from './jars';
export type { KafkaServer } from './kafka-server';
export { type GuardedKafka, type KafkaOptions, startGuardedKafka, startKafka } from './start-kafka';
