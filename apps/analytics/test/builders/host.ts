import type { Database } from '@autoclub/persistence';
import { defaultProgramme } from '@autoclub/programme-config';
import { hostOn } from '@autoclub/service-host';
import type { Host } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';

/** What the capabilities are made from in a test: a database of its own, and the default programme. */
export function hostFor(database: Database): Host {
  const environment = {
    HOST: '127.0.0.1',
    PORT: 0,
    LOG_LEVEL: 'silent' as const,
    DATABASE_URL: '',
    KAFKA_BROKERS: '',
    HANDOVER_SECRET: '',
  };
  const logger = createLogger({ service: 'analytics', level: 'silent' });
  return hostOn({
    service: 'analytics',
    database,
    environment,
    logger,
    programmeVersions: [defaultProgramme],
  });
}
