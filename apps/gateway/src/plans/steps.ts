import type { GraphQLSchema } from 'graphql';
import type { UndiciDataSource } from '../subgraphs/undici-data-source';
import { FallBack, safeName } from './fall-back';
import { fetchStep } from './fetch-step';
import { isJsonObject, type JsonObject } from './merge';
import type { FlattenNode, PlanNode } from './plan-nodes';
import type { Step } from './plan-run';

export type SourceOf = (subgraph: string) => UndiciDataSource;

interface StepOptions {
  readonly schema: GraphQLSchema;
  readonly sourceOf: SourceOf;
}

/** Makes a function of a plan's node. Conditions (`@skip`, `@include` by variable) are left to Apollo's executor. */
export function stepOf(node: PlanNode, options: StepOptions): Step {
  switch (node.kind) {
    case 'Fetch':
      return fetchStep(node, options.schema, options.sourceOf(node.serviceName));
    case 'Flatten':
      return flattenStep(node, options);
    case 'Parallel': {
      const steps = node.nodes.map((each) => stepOf(each, options));
      return async (run, objects) => void (await Promise.all(steps.map((step) => step(run, objects))));
    }
    case 'Sequence': {
      const steps = node.nodes.map((each) => stepOf(each, options));
      return async (run, objects) => {
        for (const step of steps) await step(run, objects);
      };
    }
    default:
      throw new FallBack(`a plan with ${node.kind}`);
  }
}

function flattenStep({ path, node }: FlattenNode, options: StepOptions): Step {
  const step = stepOf(node, options);
  const names = path.map((part) => {
    if (typeof part === 'string' && /^(@|\w+)$/.test(part)) return safeName(part);
    throw new FallBack(`a path with ${part}`);
  });
  return async (run, objects) => {
    const found: JsonObject[] = [];
    for (const object of objects) gather(object, names, 0, found);
    if (found.length > 0) await step(run, found);
  };
}

/** The objects at a path; `@` stands for the items of a list. */
function gather(value: unknown, path: readonly string[], at: number, found: JsonObject[]): void {
  if (value === null || value === undefined) return;
  const name = path[at];
  if (name === '@') {
    if (!Array.isArray(value)) throw new FallBack('no list where one was planned');
    for (const item of value) gather(item, path, at + 1, found);
    return;
  }
  if (!isJsonObject(value)) throw new FallBack('no object where one was planned');
  if (name === undefined) found.push(value);
  else gather(value[name], path, at + 1, found);
}
