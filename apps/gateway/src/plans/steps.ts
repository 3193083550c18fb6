import type { GraphQLSchema } from 'graphql';
import type { UndiciDataSource } from '../subgraphs/undici-data-source';
import { fetchStep } from './fetch-step';
import type { Step } from './journey';
import { isJsonObject, type JsonObject } from './merge';
import type { FlattenNode, PlanNode } from './plan-nodes';
import { plainName, Unfit } from './unfit';

export type SourceOf = (subgraph: string) => UndiciDataSource;

interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly sourceOf: SourceOf;
}

/** Conditions (`@skip`, `@include` by variable) and deferred parts are left to Apollo's executor. */
export function stepOf(node: PlanNode, surroundings: Surroundings): Step {
  switch (node.kind) {
    case 'Fetch':
      return fetchStep(node, surroundings.schema, surroundings.sourceOf(node.serviceName));
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
