import { startService } from '@autoclub/service-host';
import type { Logger, Running } from '@autoclub/service-kit';
import { capabilities } from './capabilities';
import type { Environment } from './environment';
import { migrations } from './migrations';

export const SERVICE = 'analytics';

/** Starts the service from its capabilities. */
export function compose(environment: Environment, logger: Logger): Promise<Running> {
  return startService({ name: SERVICE, capabilities, migrations, environment, logger });
}
