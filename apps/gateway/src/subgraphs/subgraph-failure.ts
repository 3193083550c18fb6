import { awayTexts } from '@autoclub/subgraph-kit';
import { GraphQLError } from 'graphql';

/** The service did not answer as it should; the rest of the answer stays (api style, section 11). */
export function unavailable(service: string, cause: string): GraphQLError {
  const texts = awayTexts(service);
  return new GraphQLError(texts.en, { extensions: { code: 'SUBGRAPH_UNAVAILABLE', service, cause, texts } });
}

const CODE_BY_STATUS: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN' };

/** What an answer without GraphQL in it means, with the codes of Apollo's own data source. */
export function failureOf(service: string, status: number): GraphQLError {
  if (status === 429 || status >= 500) return unavailable(service, `status ${status}`);
  const code = CODE_BY_STATUS[status] ?? 'INTERNAL_SERVER_ERROR';
  return new GraphQLError(`The service "${service}" answered with status ${status}.`, {
    extensions: { code, service },
  });
}
