import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Clock } from '@autoclub/domain-kit';
import { deriveHandoverKey, type Principal, signHandover } from '@autoclub/identity';
import { childTraceparent, type Logger, POSITION_HEADER, writePosition } from '@autoclub/service-kit';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';
import { GATEWAY } from '../graph/gateway-principal';
import type { CircuitMetrics } from './circuit-metrics';
import type { SubgraphRequest, WholeAnswer } from './exchange';
import { missingPlaces } from './missing-places';
import { withoutRepeats } from './repeated-entities';
import type { SubgraphAnswer } from './subgraph-answer';
import { failureOf, unavailable } from './subgraph-failure';
import { SubgraphLine } from './subgraph-line';
import type { SubgraphMetrics } from './subgraph-metrics';

export interface DataSourceOptions {
  /** The subgraph's name, which is the audience of the signature. */
  readonly name: string;
  readonly url: string;
  /** The root secret; the subgraph's own key is derived from it. */
  readonly handoverSecret: string;
  readonly clock: Clock;
  readonly metrics: SubgraphMetrics;
  readonly circuits: CircuitMetrics;
  readonly logger: Logger;
  readonly timeoutMs?: number;
  readonly maxAnswerBytes?: number;
}

/** The longest that an operation may run, and so each request for it. */
export const OPERATION_MS = 10_000;

const MAX_ANSWER_BYTES = 8 * 1_024 * 1_024;
const PROBE = JSON.stringify({ query: '{ __typename }' });

/**
 * Sends operations to one subgraph over a pool of kept connections. Takes half the processor time of the gateway's
 * own data source, signs who asks into each request, and bounds time and size of the answer.
 */
export class UndiciDataSource implements GraphQLDataSource<GatewayContext> {
  private readonly line: SubgraphLine;
  private readonly path: string;
  private readonly secret: string;
  private readonly timeoutMs: number;

  constructor(private readonly options: DataSourceOptions) {
    const url = new URL(options.url);
    this.timeoutMs = options.timeoutMs ?? OPERATION_MS;
    this.path = url.pathname === '/' ? '/graphql' : url.pathname;
    this.secret = deriveHandoverKey(options.handoverSecret, options.name);
    this.line = new SubgraphLine({
      service: options.name,
      origin: url.origin,
      timeoutMs: this.timeoutMs,
      probe: () =>
        this.requestOf(PROBE, { 'content-type': 'application/json', ...this.sign(GATEWAY, PROBE) }),
      circuits: options.circuits,
      logger: options.logger,
    });
  }

  /** Apollo's way in. What a compiled plan has asked already is not asked again. */
  async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<SubgraphAnswer> {
    const { query, operationName } = options.request;
    if (!query) throw new Error('A subgraph needs the text of the operation.');
    const context = options.context as GatewayContext;
    if (context.isWarmUp) return { data: null };
    const { variables, restore } = withoutRepeats(options.request.variables);
    const body = JSON.stringify({ query, variables, operationName });
    try {
      return placed(restore(this.read(await this.answerTo(query, body, context), context)), query);
    } catch (error) {
      if (error instanceof GraphQLError) return placed({ errors: [error.toJSON()] }, query);
      throw error;
    }
  }

  /** The compiled plans' way in. The answer stays with the request, in case Apollo's executor takes over. */
  async request(body: string, context: GatewayContext, isMutation: boolean): Promise<SubgraphAnswer> {
    const asked = this.ask(body, context, isMutation);
    context.answers.set(this.keyOf(body), asked);
    return this.read(await asked, context);
  }

  close(): Promise<void> {
    return this.line.close();
  }

  private answerTo(query: string, body: string, context: GatewayContext): Promise<WholeAnswer> {
    const answered = context.answers.get(this.keyOf(body));
    if (answered) return answered;
    const isMutation = query.startsWith('mutation');
    if (isMutation && this.hasSent(query, context))
      throw unavailable(this.options.name, 'the mutation was sent in another form');
    return this.ask(body, context, isMutation);
  }

  private keyOf(body: string): string {
    return `${this.options.name} ${body}`;
  }

  /** Whether a compiled plan has sent the same text, whatever the variables. */
  private hasSent(query: string, { answers }: GatewayContext): boolean {
    const start = this.keyOf(`{"query":${JSON.stringify(query)},`);
    return [...answers.keys()].some((key) => key.startsWith(start));
  }

  private async ask(body: string, context: GatewayContext, isMutation: boolean): Promise<WholeAnswer> {
    if (context.cancellation.isCancelled) throw unavailable(this.options.name, 'the caller has gone');
    const started = performance.now();
    try {
      const answer = await this.send(body, context, isMutation);
      this.observe(started, 'answered');
      return answer;
    } catch (error) {
      this.observe(started, context.cancellation.isCancelled ? 'cancelled' : 'failed');
      throw error;
    }
  }

  /** A query whose kept connection was closed meanwhile is sent once more; a mutation never is. */
  private send(body: string, context: GatewayContext, isMutation: boolean): Promise<WholeAnswer> {
    const request = () =>
      this.requestOf(body, { ...this.headersFor(body, context), ...(isMutation && positionOf(context)) });
    const limits = {
      bytes: this.options.maxAnswerBytes ?? MAX_ANSWER_BYTES,
      deadline: Math.min(context.cancellation.deadline, Date.now() + this.timeoutMs),
      cancellation: context.cancellation,
    };
    return this.line.send(request, limits, !isMutation);
  }

  private requestOf(body: string, headers: Record<string, string>): SubgraphRequest {
    return { path: this.path, headers, body };
  }

  private read({ status, text }: WholeAnswer, { trail }: GatewayContext): SubgraphAnswer {
    const answer = parseAnswer(text);
    trail.confirm(answer?.extensions?.['position']);
    if (answer) return answer;
    if (status < 300) throw unavailable(this.options.name, 'the answer is not GraphQL');
    throw failureOf(this.options.name, status);
  }

  private headersFor(body: string, context: GatewayContext): Record<string, string> {
    if (!context.principal)
      throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    return {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'accept-language': context.language,
      'x-request-id': context.requestId,
      traceparent: childTraceparent(context.trace).traceparent,
      ...this.sign(context.principal, body),
    };
  }

  private sign(principal: Principal, body: string): Record<string, string> {
    const { name, clock } = this.options;
    return signHandover({ secret: this.secret, audience: name, principal, body, now: clock() });
  }

  private observe(started: number, outcome: string): void {
    const labels = { service: this.options.name, outcome };
    this.options.metrics.duration.observe(labels, (performance.now() - started) / 1_000);
  }
}

/** An answer without data, whose errors say of each place what they say of the whole. */
function placed(answer: SubgraphAnswer, query: string): SubgraphAnswer {
  const { data, errors = [] } = answer;
  if (data || errors.every(({ path }) => path)) return answer;
  const placedErrors = errors.flatMap((error) =>
    error.path ? [error] : missingPlaces(query).map((path) => ({ ...error, path })),
  );
  return { ...answer, errors: placedErrors };
}

/** Commands alone learn what their caller was confirmed: a read shows what there is, at once. */
function positionOf({ trail: { current } }: GatewayContext): Record<string, string> {
  return current.length > 0 ? { [POSITION_HEADER]: writePosition(current) } : {};
}

/** An object with data or errors is GraphQL, whatever its status: a subgraph's own refusal keeps its code. */
function parseAnswer(text: string): SubgraphAnswer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    return 'data' in value || hasGraphErrors(value) ? (value as SubgraphAnswer) : undefined;
  } catch {
    return undefined;
  }
}

function hasGraphErrors(value: object): boolean {
  return Array.isArray((value as { errors?: unknown }).errors);
}
