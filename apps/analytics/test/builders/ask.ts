import { systemClock } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import type { Database } from '@autoclub/persistence';
import { graphOf } from '@autoclub/service-host';
import { createGraphContext } from '@autoclub/subgraph-kit';
import { graphql } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { capabilities } from '../../src/capabilities';
import { hostFor } from './host';

export type Answer = ExecutionResult<Record<string, unknown>>;

/** Asks the subgraph as a principal would, at an instant of the test's choice. */
export function askAt(database: Database, now: string, host = hostFor(database)) {
  const { schema } = graphOf(capabilities, host);
  return async (principal: Principal, source: string, variables = {}): Promise<Answer> => {
    const trace = { traceId: 'a'.repeat(32), traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
    const request = { principal, requestId: 'request', ...trace, language: 'en' as const };
    const contextValue = createGraphContext({ ...request, now: now === '' ? systemClock() : new Date(now) });
    const answer = await graphql({ schema, source, contextValue, variableValues: variables });
    return JSON.parse(JSON.stringify(answer)) as Answer;
  };
}

/** What the gateway sends to read fields of entities that other services own. */
export async function entity(
  ask: ReturnType<typeof askAt>,
  principal: Principal,
  type: string,
  id: string,
  fields: string,
): Promise<{ entity: Record<string, unknown> | null; errors: string[] }> {
  const answer = await ask(
    principal,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id ${fields} } } }`,
    { of: [{ __typename: type, id }] },
  );
  const [found] = (answer.data?.['_entities'] ?? [null]) as (Record<string, unknown> | null)[];
  return { entity: found ?? null, errors: (answer.errors ?? []).map((error) => error.message) };
}
