import { logLevel, type logCreator } from 'kafkajs';
import type { MessagingLogger } from '../logging';

/** Conditions that pass by themselves; relay and consumer say once when the broker goes and when it is back. */
const PASSING = /coordinator|loading|rebalanc|ECONN|connection|socket|broker|leader|metadata|timed? ?out/i;

/**
 * What kafkajs has to say, in the service's own log. It calls everything an error that it is about to retry, so most
 * of it is told as debugging; what is left is a warning, since whoever gives up says so in its own words.
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
