import { createLogger, orExplain, runService } from '@autoclub/service-kit';
import { compose, SERVICE } from './compose';
import { environment } from './environment';

orExplain(() => {
  const env = environment();
  const logger = createLogger({ service: SERVICE, level: env.LOG_LEVEL });
  runService({ logger, start: () => compose(env, logger) });
});
