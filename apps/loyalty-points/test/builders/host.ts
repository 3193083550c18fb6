import { type Clock, countingIds } from '@autoclub/domain-kit';
import type { Database } from '@autoclub/persistence';
import { type ProgrammeVersion, defaultProgramme } from '@autoclub/programme-config';
import { type Host, hostOn } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';

export const NOW = new Date('2026-11-22T04:00:00Z');

/** What the service runs on, with a clock that stands still and counted ids. */
export function testHost(
  database: Database,
  { clock = () => NOW, programmes = [] }: { clock?: Clock; programmes?: readonly ProgrammeVersion[] } = {},
): Host {
  return hostOn({
    service: 'loyalty-points',
    database,
    clock,
    ids: countingIds(),
    programmeVersions: [defaultProgramme, ...programmes],
    logger: createLogger({ service: 'loyalty-points', level: 'silent' }),
    environment: {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent',
      DATABASE_URL: '',
      KAFKA_BROKERS: '',
      HANDOVER_SECRET: '',
    },
  });
}
