import type { Logger } from '@autoclub/service-kit';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';
import type { OriginalNames } from '../graph/original-names';
import { compileOperation, type CompiledOperation } from './compile-operation';
import { FallBack } from './fall-back';
import type { JsonObject } from './merge';
import type { PlanMetrics } from './plan-metrics';
import type { ResolvedPlan } from './plan-nodes';
import type { SourceOf } from './steps';

export interface CompiledOperationsOptions {
  readonly sourceOf: SourceOf;
  /** The types with a key; they decide what an operation costs. */
  readonly entities: ReadonlySet<string>;
  /** How many are kept; the oldest is dropped for a new one. 0 switches compiling off. */
  readonly atMost: number;
  readonly logger: Logger;
  readonly metrics: PlanMetrics;
}

/** Longer texts are not compiled: our clients send none, and each would be kept in memory. */
const MAX_TEXT_LENGTH = 20_000;

/**
 * Runs operations whose plan is known without ApolloServer and without Apollo's executor, in a fraction of their time.
 * The first time Apollo parses, validates and plans an operation; of that plan functions are made which send the same
 * requests and shape the same answer. When something is out of the ordinary (an error, a null where it must not be),
 * Apollo's executor runs the operation again and finds the answers that have already come: no request and no mutation
 * is sent twice, and every error has Apollo's wording.
 */
export class CompiledOperations {
  /** By text and name; null for one that cannot be compiled, so that it is tried only once. */
  private readonly operations = new Map<string, CompiledOperation | null>();

  constructor(private readonly options: CompiledOperationsOptions) {}

  /** Called with each plan that Apollo's executor is about to run. */
  learn(resolved: ResolvedPlan, originalNames: OriginalNames): void {
    const { source, request } = resolved.requestContext;
    if (this.options.atMost === 0 || source.length > MAX_TEXT_LENGTH) return;
    const key = keyOf(source, request.operationName);
    if (this.operations.has(key)) return;
    this.operations.set(key, this.compiledOrNot(resolved, originalNames));
    const [oldest] = this.operations.keys();
    if (this.operations.size > this.options.atMost && oldest !== undefined) this.operations.delete(oldest);
  }

  /** The data of the operation's answer; undefined when Apollo's executor must run it. */
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
      if (!(error instanceof FallBack || error instanceof GraphQLError))
        logger.error({ err: error, requestId: context.requestId }, 'a compiled operation failed');
      metrics.ran('fallback');
      return undefined;
    }
  }

  private compiledOrNot(resolved: ResolvedPlan, originalNames: OriginalNames): CompiledOperation | null {
    const { logger, sourceOf, entities } = this.options;
    const operation = resolved.requestContext.operation.name?.value;
    try {
      return compileOperation(resolved, { sourceOf, entities, originalNames });
    } catch (error) {
      if (error instanceof FallBack) logger.debug({ operation, reason: error.message }, 'not compiled');
      else logger.error({ err: error, operation }, 'an operation could not be compiled');
      return null;
    }
  }
}

/** No document and no name contains NUL, which separates the two. */
function keyOf(query: string, operationName: string | undefined): string {
  return `${operationName ?? ''}\0${query}`;
}
