import { startService, type RunningService } from '@autoclub/service-host';
import type { Logger } from '@autoclub/service-kit';
import { capabilities } from './capabilities';
import type { Environment } from './environment';
import { migrations } from './migrations';

/** Puts the service together out of its capabilities and starts it. */
export function compose(environment: Environment, logger: Logger): Promise<RunningService> {
  return startService({ name: 'membership', capabilities, migrations, environment, logger });
}
