import { systemClock } from '@autoclub/domain-kit';
import { cachedVerifier, createTokenVerifier } from '@autoclub/identity';
import { createLogger, createMetrics, orExplain, runService } from '@autoclub/service-kit';
import { startGateway } from './compose';
import { consoleOf, explorerOf, readGatewayEnvironment, subgraphUrls, tokensOf } from './environment';
import { readSupergraph } from './graph/supergraph';
import { readManifest } from './graph/warm-plans';
import { throttleOf } from './throttle/throttle-of';

orExplain(() => {
  const env = readGatewayEnvironment();
  const logger = createLogger({ service: 'gateway', level: env.LOG_LEVEL });
  const start = () =>
    startGateway({
      host: env.HOST,
      port: env.PORT,
      operationsPort: env.OPERATIONS_PORT,
      supergraph: readSupergraph(env.SUPERGRAPH_FILE),
      manifest: readManifest(env.OPERATIONS_FILE),
      subgraphs: subgraphUrls(env),
      handoverSecret: env.HANDOVER_SECRET,
      otherHandoverSecret: env.HANDOVER_SECRET_OTHER,
      verify: cachedVerifier(createTokenVerifier(tokensOf(env)), systemClock),
      audience: env.TOKEN_AUDIENCE,
      explorer: explorerOf(env),
      console: consoleOf(env),
      corsOrigins: env.CORS_ORIGINS,
      compiledOperations: env.COMPILED_OPERATIONS,
      isSafelistOnly: env.SAFELIST === 'on',
      throttle: throttleOf(
        { maximum: env.CLIENT_BUCKET, restoreRate: env.CLIENT_REFILL },
        env.REDIS_URL,
        logger,
      ),
      clock: systemClock,
      logger,
      metrics: createMetrics('gateway'),
    });
  runService({ logger, start });
});
