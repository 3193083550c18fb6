import { operationCheck } from '../admission/operation-check';
import type { GatewayContext } from '../graph/gateway-context';
import type { OriginalNames } from '../graph/original-names';
import { FallBack } from './fall-back';
import type { JsonObject } from './merge';
import type { ResolvedPlan } from './plan-nodes';
import { rootShape } from './shape';
import { stepOf, type SourceOf } from './steps';

/** Runs an operation by its compiled plan and returns its data; throws when Apollo's executor must run it. */
export type CompiledOperation = (context: GatewayContext, variables: JsonObject) => Promise<JsonObject>;

export interface CompileOptions {
  readonly sourceOf: SourceOf;
  /** The types with a key; they decide what an operation costs. */
  readonly entities: ReadonlySet<string>;
  /** What names in the answer were called before the operation was rewritten for the planner. */
  readonly originalNames: OriginalNames;
}

/** Makes functions of a plan and of the form of its answer; throws {@link FallBack} for what cannot be compiled. */
export function compileOperation(
  { queryPlan, operationContext }: ResolvedPlan,
  { sourceOf, entities, originalNames }: CompileOptions,
): CompiledOperation {
  const { operation, fragments, schema } = operationContext;
  const { node } = queryPlan;
  const root = schema.getRootType(operation.operation);
  if (!node || node.kind === 'Subscription' || !root) throw new FallBack('nothing to fetch');
  const step = stepOf(node, { schema, sourceOf });
  const shape = rootShape({ schema, fragments, originalNames }, root, operation.selectionSet);
  const check = operationCheck({ schema, fragments, entities }, operation);
  return async (context, variables) => {
    const cost = check(variables);
    if (typeof cost !== 'number') throw new FallBack('a request that is refused');
    const isPaid = context.bill?.pay(cost) ?? true;
    if (isPaid !== true && !(await isPaid)) throw new FallBack('a client whose bucket is empty');
    const fetched: JsonObject = {};
    const run = { context, variables, isOver: false };
    try {
      await step(run, [fetched]);
    } finally {
      run.isOver = true;
    }
    return shape(fetched) as JsonObject;
  };
}
