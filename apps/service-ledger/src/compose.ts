import { type Clock } from '@autoclub/domain-kit';
import { startService } from '@autoclub/service-host';
import type { Logger } from '@autoclub/service-kit';
import { capabilities } from './capabilities';
import type { Environment } from './environment';
import { migrations } from './migrations';

/** Starts the service: database, relay and consumer, graph. Stops them in the opposite order. */
export function start(environment: Environment, logger: Logger, clock?: Clock) {
  return startService({
    name: 'service-ledger',
    capabilities,
    migrations,
    environment,
    logger,
    ...(clock ? { clock } : {}),
  });
}
