import type { GraphQLSchema } from 'graphql';
import { distinct } from '../subgraphs/distinct';
import type { SubgraphAnswer } from '../subgraphs/subgraph-answer';
import type { UndiciDataSource } from '../subgraphs/undici-data-source';
import { FallBack } from './fall-back';
import { isJsonObject, merge, type JsonObject } from './merge';
import type { FetchNode } from './plan-nodes';
import type { PlanRun, Step } from './plan-run';
import { representationOf } from './representation';

/** One request to one subgraph: for fields at the root of the operation, or for more fields of given entities. */
export function fetchStep(node: FetchNode, schema: GraphQLSchema, source: UndiciDataSource): Step {
  if (hasRewrites(node)) throw new FallBack('a plan that rewrites what it fetches');
  const { send, usedVariables } = requestOf(node, source);
  if (!node.requires)
    return async (run, objects) => {
      const data = dataOf(await send(run, usedVariables(run)));
      for (const object of objects) merge(object, data);
    };
  const represent = representationOf(schema, node.requires);
  return async (run, objects) => {
    const entities: JsonObject[] = [];
    const representations: JsonObject[] = [];
    for (const object of objects) {
      const representation = represent(object);
      if (!representation?.['__typename']) continue;
      entities.push(object);
      representations.push(representation);
    }
    if (representations.length === 0) return;
    const { firsts, places } = distinct(representations);
    const once =
      firsts.length === representations.length ? representations : firsts.map((at) => representations[at]);
    const answer = await send(run, { ...usedVariables(run), representations: once });
    mergeEntities(entities, places, dataOf(answer)['_entities'], firsts.length);
  };
}

function hasRewrites({ inputRewrites, outputRewrites, contextRewrites }: FetchNode): boolean {
  return [inputRewrites, outputRewrites, contextRewrites].some((rewrites) => (rewrites ?? []).length > 0);
}

/** The request of a fetch; all of its text but the variables is the same each time. */
function requestOf(
  { operation, operationName, operationKind, variableUsages }: FetchNode,
  source: UndiciDataSource,
) {
  const head = `{"query":${JSON.stringify(operation)},"variables":`;
  const tail = operationName === undefined ? '}' : `,"operationName":${JSON.stringify(operationName)}}`;
  const isMutation = operationKind === 'mutation';
  return {
    send: ({ context, isOver }: PlanRun, variables: JsonObject) => {
      if (isOver) throw new FallBack('another step has failed');
      return source.request(`${head}${JSON.stringify(variables)}${tail}`, context, isMutation);
    },
    usedVariables: ({ variables }: PlanRun): JsonObject => {
      const used: JsonObject = {};
      for (const name of variableUsages ?? [])
        if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
      return used;
    },
  };
}

function dataOf({ data, errors }: SubgraphAnswer): JsonObject {
  if (errors !== undefined && errors.length > 0) throw new FallBack('an answer with errors');
  if (!data) throw new FallBack('an answer without data');
  return data;
}

/** A subgraph that does not have an entity sends null in its place. */
function mergeEntities(
  entities: readonly JsonObject[],
  places: readonly number[],
  answered: unknown,
  expected: number,
): void {
  if (!Array.isArray(answered) || answered.length !== expected)
    throw new FallBack('not one answer for each entity');
  entities.forEach((entity, at) => {
    const found: unknown = answered[places[at] ?? at];
    if (isJsonObject(found)) merge(entity, found);
    else if (found !== null) throw new FallBack('an entity that is no object');
  });
}
