import type { Bilingual } from '@autoclub/domain-kit';
import { GraphQLError } from 'graphql';

/** What the services are called in Chinese; towards programs the error carries the service's own name. */
const NAMES: Readonly<Record<string, string>> = {
  membership: '会员服务',
  'loyalty-points': '积分服务',
  'service-ledger': '维修服务',
  activities: '活动服务',
  analytics: '报表服务',
};

/** What a caller reads of a service that is away. */
export function awayTexts(service: string): Bilingual {
  return {
    zh: `${NAMES[service] ?? `服务“${service}”`}暂时不可用，请稍后重试。`,
    en: `The service "${service}" is not available.`,
  };
}

/**
 * Sees an error of a resolver as an outage of its service where it is one that passes: the database recovers, refuses
 * connections, or a lock was in the way. The same request is worth sending again then, which nobody would do after an
 * internal error. Anything else is returned as it is.
 */
export function outagesOf(
  service: string,
  isOutage: (error: unknown) => boolean,
): (error: unknown) => unknown {
  return (error) => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (!isOutage(cause)) return error;
    const texts = awayTexts(service);
    return new GraphQLError(texts.en, { extensions: { code: 'SUBGRAPH_UNAVAILABLE', service, texts } });
  };
}
