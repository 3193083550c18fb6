import type { Logger } from '@autoclub/service-kit';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';
import { compileOperation, type CompiledOperation } from './compile-operation';
import type { JsonObject } from './merge';
import type { PlanMetrics } from './plan-metrics';
import type { ResolvedPlan } from './plan-nodes';
import type { SourceOf } from './steps';
import { Unfit } from './unfit';

export interface CompiledOperationsOptions {
  readonly sourceOf: SourceOf;
  /** How many are kept; operations outside the manifest come and go. None switches compiling off. */
  readonly atMost: number;
  readonly logger: Logger;
  readonly metrics: PlanMetrics;
}

/** Of the text; a longer one is a stranger's, or mostly blanks. */
const LENGTH_AT_MOST = 20_000;

/**
 * Runs operations whose plan is known without ApolloServer and Apollo's executor, for a fraction of their time. What
 * they have parsed, validated and planned once is made into functions that send the same requests and shape the same
 * answer. Whatever is not plain (an error, a null where none may be) is theirs again: they find the answers that have
 * come already, so that nothing is asked twice, no mutation is sent again, and each error reads as it always does.
 */
export class CompiledOperations {
  /** By text and name; null for one that is not compiled, so that it is tried once. */
  private readonly operations = new Map<string, CompiledOperation | null>();

  constructor(private readonly options: CompiledOperationsOptions) {}

  /** Told of each plan that Apollo's executor is about to run. */
  learn(resolved: ResolvedPlan): void {
    const { source, request } = resolved.requestContext;
    if (this.options.atMost === 0 || source.length > LENGTH_AT_MOST) return;
    const key = keyOf(source, request.operationName);
    if (this.operations.has(key)) return;
    this.operations.set(key, this.compiledOrNot(resolved));
    const [oldest] = this.operations.keys();
    if (this.operations.size > this.options.atMost && oldest !== undefined) this.operations.delete(oldest);
  }

  /** The data the operation answers; undefined when Apollo's executor must run it. */
  async answer(
    query: string,
    operationName: string | undefined,
    variables: JsonObject,
    context: GatewayContext,
  ): Promise<JsonObject | undefined> {
    const { metrics, logger } = this.options;
    const operation = this.operations.get(keyOf(query, operationName));
    if (!operation) {
      metrics.ran('apollo');
      return undefined;
    }
    try {
      const data = await operation(context, variables);
      metrics.ran('compiled');
      return data;
    } catch (error) {
      if (!(error instanceof Unfit || error instanceof GraphQLError))
        logger.error({ err: error, requestId: context.requestId }, 'a compiled operation failed');
      metrics.ran('taken-over');
      return undefined;
    }
  }

  private compiledOrNot(resolved: ResolvedPlan): CompiledOperation | null {
    const { logger, sourceOf } = this.options;
    const operation = resolved.requestContext.operation.name?.value;
    try {
      return compileOperation(resolved, sourceOf);
    } catch (error) {
      if (error instanceof Unfit) logger.debug({ operation, reason: error.message }, 'not compiled');
      else logger.error({ err: error, operation }, 'an operation could not be compiled');
      return null;
    }
  }
}

/** No document contains the character between the two. */
function keyOf(query: string, operationName: string | undefined): string {
  return `${operationName ?? ''}\0${query}`;
}
