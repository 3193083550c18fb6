import { type Clock, systemClock } from '@autoclub/domain-kit';
import type { Database } from '@autoclub/persistence';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { hostOn, type Host, type HostParts } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';

/** What the capabilities stand on in a test; without a database for tests that only look at the graph. */
export function testHost(
  database?: Database,
  clock: Clock = systemClock,
  parts: Pick<HostParts, 'programmes' | 'clocks'> = {},
): Host {
  return hostOn({
    service: 'membership',
    database: database as Database,
    environment: {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent',
      DATABASE_URL: '',
      KAFKA_BROKERS: '',
      HANDOVER_SECRET: '',
      CAR_KEY_SECRET: 'a key of cars for tests, long enough',
    },
    logger: createLogger({ service: 'membership', level: 'silent' }),
    programmes: programmeBook([defaultProgramme]),
    ...parts,
    clock,
  });
}
