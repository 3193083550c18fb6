import { logLevel, type logCreator } from 'kafkajs';
import type { MessagingLogger } from '../logging';

/** Conditions that pass by themselves; relay and consumer log once when the broker goes and when it is back. */
const PASSING = /coordinator|loading|rebalanc|ECONN|connection|socket|broker|leader|metadata|timed? ?out/i;

/**
 * The log of kafkajs, in the service's own log. It calls everything an error that it is about to retry, so most
 * of it is logged for debugging; what is left is a warning, since relay and consumer log their own failures.
 */
export function brokerLog(logger: MessagingLogger): logCreator {
  return () =>
    ({ namespace, level, log }) => {
      const { message, error } = log as { message: string; error?: unknown };
      const text = `${message} ${typeof error === 'string' ? error : ''}`;
      const facts = { part: namespace, error: typeof error === 'string' ? error : undefined };
      if (level === logLevel.ERROR && !PASSING.test(text)) logger.warn(facts, `kafkajs: ${message}`);
      else logger.debug(facts, `kafkajs: ${message}`);
    };
}
