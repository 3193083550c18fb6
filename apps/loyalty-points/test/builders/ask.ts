import type { Clock } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import type { ProgrammeVersion } from '@autoclub/programme-config';
import { graphOf } from '@autoclub/service-host';
import { createGraphContext } from '@autoclub/subgraph-kit';
import { type ExecutionResult, graphql } from 'graphql';
import { capabilities } from '../../src/capabilities';
import { NOW, testHost } from './host';
import type { PointsDatabase } from './points-database';

export type Answer = ExecutionResult<Record<string, never>>;

/** Asks the subgraph as a principal would. */
export function askAt(
  db: PointsDatabase,
  programmes: readonly ProgrammeVersion[] = [],
  clock: Clock = () => NOW,
) {
  const host = programmes.length > 0 ? testHost(db.database, { programmes }) : db.host;
  const { schema } = graphOf(capabilities, host);
  return async (principal: Principal, source: string, variables = {}, language: 'zh' | 'en' = 'en') => {
    const trace = { traceId: 'a'.repeat(32), traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
    const contextValue = createGraphContext({
      principal,
      requestId: 'request',
      ...trace,
      language,
      now: clock(),
    });
    const answer = await graphql({ schema, source, contextValue, variableValues: variables });
    return JSON.parse(JSON.stringify(answer)) as {
      data?: Record<string, unknown>;
      errors?: { message: string; extensions?: { code?: string; texts?: { zh: string; en: string } } }[];
    };
  };
}

/** What the gateway sends to read fields of entities that other services own. */
export async function entities<Entity>(
  ask: ReturnType<typeof askAt>,
  principal: Principal,
  type: string,
  ids: readonly string[],
  fields: string,
  language: 'zh' | 'en' = 'en',
) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id ${fields} } } }`;
  const of = ids.map((id) => ({ __typename: type, id }));
  const { data, errors } = await ask(principal, query, { of }, language);
  return { found: (data?.['_entities'] ?? []) as (Entity | null)[], errors: errors ?? [] };
}
