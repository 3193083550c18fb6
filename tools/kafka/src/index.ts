export { findBroker } from './find-broker';
export { type Jars, kafkaJars } from './jars';
export { type KafkaOptions, type KafkaServer, startKafka } from './start-kafka';
