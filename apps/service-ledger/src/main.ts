import { createLogger, orExplain, runService } from '@autoclub/service-kit';
import { start } from './compose';
import { environment } from './environment';

orExplain(() => {
  const env = environment();
  const logger = createLogger({ service: 'service-ledger', level: env.LOG_LEVEL });
  runService({ logger, start: () => start(env, logger) });
});
