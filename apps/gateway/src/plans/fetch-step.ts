import type { GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, UndiciDataSource } from '../subgraphs/undici-data-source';
import type { Journey, Step } from './journey';
import { isJsonObject, merge, type JsonObject } from './merge';
import type { FetchNode } from './plan-nodes';
import { representationOf } from './representation';
import { Unfit } from './unfit';

/** Asks one subgraph: at the root of the operation, or what it knows of things that others have named. */
export function fetchStep(node: FetchNode, schema: GraphQLSchema, source: UndiciDataSource): Step {
  if (isRewriting(node)) throw new Unfit('a plan that rewrites what it fetches');
  const { ask, usedVariables } = questionOf(node, source);
  if (!node.requires)
    return async (journey, things) => {
      const data = dataOf(await ask(journey, usedVariables(journey)));
      for (const thing of things) merge(thing, data);
    };
  const represent = representationOf(schema, node.requires);
  return async (journey, things) => {
    const known: JsonObject[] = [];
    const representations: JsonObject[] = [];
    for (const thing of things) {
      const representation = represent(thing);
      if (!representation?.['__typename']) continue;
      known.push(thing);
      representations.push(representation);
    }
    if (representations.length === 0) return;
    const answer = await ask(journey, { ...usedVariables(journey), representations });
    complete(known, dataOf(answer)['_entities']);
  };
}

function isRewriting({ inputRewrites, outputRewrites, contextRewrites }: FetchNode): boolean {
  return [inputRewrites, outputRewrites, contextRewrites].some((rewrites) => (rewrites ?? []).length > 0);
}

/** The request of a fetch; all of its text but the variables is the same each time. */
function questionOf(
  { operation, operationName, operationKind, variableUsages }: FetchNode,
  source: UndiciDataSource,
) {
  const head = `{"query":${JSON.stringify(operation)},"variables":`;
  const tail = operationName === undefined ? '}' : `,"operationName":${JSON.stringify(operationName)}}`;
  const isMutation = operationKind === 'mutation';
  return {
    ask: ({ context, isOver }: Journey, variables: JsonObject) => {
      if (isOver) throw new Unfit('a journey that is over');
      return source.request(`${head}${JSON.stringify(variables)}${tail}`, context, isMutation);
    },
    usedVariables: ({ variables }: Journey): JsonObject => {
      const used: JsonObject = {};
      for (const name of variableUsages ?? [])
        if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
      return used;
    },
  };
}

function dataOf({ data, errors }: SubgraphAnswer): JsonObject {
  if (errors !== undefined && errors.length > 0) throw new Unfit('an answer with errors');
  if (!data) throw new Unfit('an answer without data');
  return data;
}

/** A subgraph that does not know a thing answers null in its place. */
function complete(things: readonly JsonObject[], answered: unknown): void {
  if (!Array.isArray(answered) || answered.length !== things.length)
    throw new Unfit('not one answer for each thing');
  things.forEach((thing, at) => {
    const found: unknown = answered[at];
    if (isJsonObject(found)) merge(thing, found);
    else if (found !== null) throw new Unfit('an entity that is no object');
  });
}
