import { Kafka, logLevel } from 'kafkajs';
import type { MessagingLogger } from '../logging';
import { type Brokers, connectionTo } from './address';
import { brokerLog } from './broker-log';
import { patchRecordDecoding } from './record-decoding';
import { patchRecordEncoding } from './record-encoding';
import { patchRequestQueue } from './request-queue-patch';

/** Says nothing; for tools that report what they did by themselves. */
export const silent: MessagingLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Opens nothing yet; connections are made by the producer, consumer or admin that is asked of the client. */
export function kafkaClient(brokers: Brokers, clientId: string, logger: MessagingLogger = silent): Kafka {
  patchRequestQueue();
  patchRecordEncoding();
  patchRecordDecoding();
  return new Kafka({
    clientId,
    ...connectionTo(brokers),
    connectionTimeout: 2_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 4 },
    logLevel: logLevel.INFO,
    logCreator: brokerLog(logger),
  });
}
