import { createLogger, orExplain, runService } from '@autoclub/service-kit';
import { compose } from './compose';
import { environment } from './environment';

orExplain(() => {
  const settings = environment();
  const logger = createLogger({ service: 'membership', level: settings.LOG_LEVEL });
  runService({ logger, start: () => compose(settings, logger) });
});
