import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  executeSync,
  getOperationAST,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { selectedFields } from '../admission/selected-fields';
import type { ResolvedPlan } from '../plans/plan-nodes';
import { alone, fragmentsOf } from './fragments';
import { withOriginalNames, type OriginalNames } from './original-names';
import { plannableDocument } from './plannable-document';
import { questionsOf } from './schema-questions';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type RequestContext = Parameters<Executor>[0];
type ApolloConfiguration = ConstructorParameters<typeof ApolloGateway>[0];

/** What is to be done for an operation. The server keeps its documents, so each operation is looked at once. */
interface Prepared {
  /** For Apollo's planner and executor; null when nothing but the schema is asked for. */
  readonly ofData: DocumentNode | null;
  readonly originalNames: OriginalNames;
  /** For graphql-js; null when the schema is not asked for. */
  readonly ofSchema: DocumentNode | null;
  /** What graphql-js has answered, by the variables: the schema is the same for as long as the gateway runs. */
  readonly schemaAnswers: Map<string, ExecutionResult>;
}

/** So many different sets of variables of one question are remembered with its answer. */
const REMEMBERED_ANSWERS = 20;

/** A plan that answers the whole operation, with what the names in its answer were called before. */
export type PlanListener = (resolved: ResolvedPlan, originalNames: OriginalNames) => void;

/**
 * ApolloGateway, kept from what it answers wrongly: documents are rewritten before they are planned (see
 * {@link plannableDocument}), and graphql-js answers questions of the schema itself.
 */
export class CarefulGateway implements Gateway {
  private readonly inner: ApolloGateway;
  private readonly prepared = new WeakMap<OperationDefinitionNode, Prepared>();

  constructor(
    configuration: ApolloConfiguration,
    private readonly addedFields: ReadonlySet<string>,
    onPlan: PlanListener,
  ) {
    this.inner = new ApolloGateway({
      ...configuration,
      experimental_didResolveQueryPlan: (resolved) => {
        const { ofSchema, originalNames } = this.preparationOf(resolved.requestContext);
        if (!ofSchema) onPlan(resolved, originalNames);
      },
    });
  }

  readonly onSchemaLoadOrUpdate: Gateway['onSchemaLoadOrUpdate'] = (listener) =>
    this.inner.onSchemaLoadOrUpdate(listener);

  async load(options: Parameters<Gateway['load']>[0]): ReturnType<Gateway['load']> {
    const { executor } = await this.inner.load(options);
    return { executor: (context) => this.run(executor as unknown as Executor, context) };
  }

  stop(): Promise<void> {
    return this.inner.stop();
  }

  private async run(executor: Executor, context: RequestContext): Promise<ExecutionResult> {
    const { ofData, ofSchema, originalNames, schemaAnswers } = this.preparationOf(context);
    const schemaPart = ofSchema && answerOfSchema(ofSchema, context, schemaAnswers);
    if (!ofData) return schemaPart ?? {};
    const dataPart = await executor({ ...context, document: ofData });
    const answer = withOriginalNames(dataPart, originalNames);
    return schemaPart ? joined(context, answer, schemaPart) : answer;
  }

  private preparationOf({ schema, document, operation }: RequestContext): Prepared {
    const known = this.prepared.get(operation);
    if (known) return known;
    const { ofData, ofSchema } = questionsOf(alone(document, operation), operation);
    const plannable = ofData && plannableDocument(schema, ofData, this.addedFields);
    const prepared = {
      ofData: plannable && withoutUnused(plannable.document),
      originalNames: plannable?.originalNames ?? new Map<string, string | null>(),
      ofSchema,
      schemaAnswers: new Map<string, ExecutionResult>(),
    };
    this.prepared.set(operation, prepared);
    return prepared;
  }
}

/** The planner looks into every fragment of a document, also into those that were written out elsewhere. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const operation = getOperationAST(document);
  return operation ? alone(document, operation) : document;
}

function answerOfSchema(
  document: DocumentNode,
  { schema, request }: RequestContext,
  answers: Map<string, ExecutionResult>,
): ExecutionResult {
  const { variables: variableValues, operationName } = request;
  const key = JSON.stringify(variableValues ?? {});
  const known = answers.get(key);
  if (known) return known;
  const answer = executeSync({ schema, document, variableValues, operationName });
  if (answers.size < REMEMBERED_ANSWERS) answers.set(key, answer);
  return answer;
}

/** Both parts of an answer, in the order of the operation. */
function joined(
  { schema, document, operation, request }: RequestContext,
  dataPart: ExecutionResult,
  schemaPart: ExecutionResult,
): ExecutionResult {
  const errors = [...(dataPart.errors ?? []), ...(schemaPart.errors ?? [])];
  const root = schema.getRootType(operation.operation);
  if (!dataPart.data || !schemaPart.data || !root) return { ...dataPart, data: null, errors };
  const parts: Record<string, unknown> = { ...dataPart.data, ...schemaPart.data };
  const scope = { schema, fragments: fragmentsOf(document) };
  const names = selectedFields(scope, root, [operation.selectionSet], request.variables ?? {}).keys();
  const data = Object.fromEntries([...names].map((name) => [name, parts[name]]));
  return { ...dataPart, data, ...(errors.length > 0 ? { errors } : {}) };
}
