import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';
import type { SubgraphAnswer, UndiciDataSource } from '../subgraphs/undici-data-source';
import { isJsonObject, merge, type JsonObject } from './merge';
import type { FetchNode, FlattenNode, PlanNode } from './plan-nodes';
import { representationOf } from './representation';
import { plainName, Unfit } from './unfit';

/** One request on its way through a plan. */
export interface Journey {
  readonly context: GatewayContext;
  readonly variables: JsonObject;
  /** Set when one of its steps has failed: those beside it must not ask any more, Apollo's executor does. */
  isOver: boolean;
}

/** A node of a plan, ready to run: completes the things it is given with what the subgraphs know of them. */
export type Step = (journey: Journey, things: readonly JsonObject[]) => Promise<void>;

export type SourceOf = (subgraph: string) => UndiciDataSource;

interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly sourceOf: SourceOf;
}

/** Conditions (`@skip`, `@include` by variable) and deferred parts are left to Apollo's executor. */
export function stepOf(node: PlanNode, surroundings: Surroundings): Step {
  switch (node.kind) {
    case 'Fetch':
      return fetchStep(node, surroundings);
    case 'Flatten':
      return flattenStep(node, surroundings);
    case 'Parallel': {
      const steps = node.nodes.map((each) => stepOf(each, surroundings));
      return async (journey, things) => void (await Promise.all(steps.map((step) => step(journey, things))));
    }
    case 'Sequence': {
      const steps = node.nodes.map((each) => stepOf(each, surroundings));
      return async (journey, things) => {
        for (const step of steps) await step(journey, things);
      };
    }
    default:
      throw new Unfit(`a plan with ${node.kind}`);
  }
}

function flattenStep({ path, node }: FlattenNode, surroundings: Surroundings): Step {
  const step = stepOf(node, surroundings);
  const names = path.map((part) => {
    if (typeof part === 'string' && /^(@|\w+)$/.test(part)) return plainName(part);
    throw new Unfit(`a path with ${part}`);
  });
  return async (journey, things) => {
    const found: JsonObject[] = [];
    for (const thing of things) gather(thing, names, 0, found);
    if (found.length > 0) await step(journey, found);
  };
}

/** The objects at a path; `@` stands for the items of a list. */
function gather(value: unknown, path: readonly string[], at: number, found: JsonObject[]): void {
  if (value === null || value === undefined) return;
  const name = path[at];
  if (name === '@') {
    if (!Array.isArray(value)) throw new Unfit('no list where one was planned');
    for (const item of value) gather(item, path, at + 1, found);
    return;
  }
  if (!isJsonObject(value)) throw new Unfit('no object where one was planned');
  if (name === undefined) found.push(value);
  else gather(value[name], path, at + 1, found);
}

function fetchStep(node: FetchNode, surroundings: Surroundings): Step {
  if (isRewriting(node)) throw new Unfit('a plan that rewrites what it fetches');
  const source = surroundings.sourceOf(node.serviceName);
  const { ask, usedVariables } = questionOf(node, source);
  if (!node.requires)
    return async (journey, things) => {
      const data = dataOf(await ask(journey, usedVariables(journey)));
      for (const thing of things) merge(thing, data);
    };
  const represent = representationOf(surroundings.schema, node.requires);
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
