import { getVariableValues } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';
import type { JsonObject } from './merge';
import type { ResolvedPlan } from './plan-nodes';
import { rootShape } from './shape';
import { stepOf, type SourceOf } from './steps';
import { Unfit } from './unfit';

/** Runs an operation by its compiled plan and answers its data; throws when Apollo's executor must take over. */
export type CompiledOperation = (context: GatewayContext, variables: JsonObject) => Promise<JsonObject>;

/** Makes functions of a plan and of the form of its answer; throws {@link Unfit} for what is not compiled. */
export function compileOperation(
  { queryPlan, operationContext }: ResolvedPlan,
  sourceOf: SourceOf,
): CompiledOperation {
  const { operation, fragments, schema } = operationContext;
  const { node } = queryPlan;
  const root = schema.getRootType(operation.operation);
  if (!node || node.kind === 'Subscription' || !root) throw new Unfit('nothing to fetch');
  const step = stepOf(node, { schema, sourceOf });
  const shape = rootShape({ schema, fragments }, root, operation.selectionSet);
  return async (context, variables) => {
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) throw new Unfit('variables of another type');
    const fetched: JsonObject = {};
    const journey = { context, variables, isOver: false };
    try {
      await step(journey, [fetched]);
    } finally {
      journey.isOver = true;
    }
    return shape(fetched) as JsonObject;
  };
}
