import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the machine tells us about where to find a broker; the only reader of the environment in this tool. */
export interface KafkaEnvironment {
  /** Brokers that somebody else runs; then we start none. */
  brokers: string | undefined;
  /** Where downloaded things are kept between clones. */
  cacheFolder: string;
  javaHome: string | undefined;
}

/** Reads KAFKA_BROKERS, AUTOCLUB_CACHE (or XDG_CACHE_HOME) and JAVA_HOME. */
export function kafkaEnvironment(source: NodeJS.ProcessEnv = process.env): KafkaEnvironment {
  const cacheHome = source.XDG_CACHE_HOME || join(homedir(), '.cache');
  return {
    brokers: source.KAFKA_BROKERS || undefined,
    cacheFolder: source.AUTOCLUB_CACHE || join(cacheHome, 'autoclub'),
    javaHome: source.JAVA_HOME || undefined,
  };
}
