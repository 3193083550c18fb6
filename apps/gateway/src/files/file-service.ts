import type { Clock } from '@autoclub/domain-kit';
import { deriveHandoverKey, routeToSign, signHandover } from '@autoclub/identity';
import { childTraceparent } from '@autoclub/service-kit';
import { GraphQLError } from 'graphql';
import type { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';
import type { GatewayContext } from '../graph/gateway-context';

/** The service that keeps the files of dealers. */
export const FILE_SERVICE = 'service-ledger';

/** The service that makes files of figures. */
export const EXPORT_SERVICE = 'analytics';

/** A file is looked through to its end before it is answered for. */
const ANSWER_WITHIN_MS = 120_000;

/** Uploads at once; a file holds its connection for as long as its sender takes. */
const CONNECTIONS = 16;

export interface ForwardedRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly body: Readable | null;
  /** The length that the caller says the body has, if it does. */
  readonly length: string | undefined;
}

/** Passes requests with files on to the service that keeps or makes them, signed for it and streaming both ways. */
export class FileService {
  private readonly pool: Pool;
  private readonly secret: string;

  constructor(
    url: string,
    rootSecret: string,
    private readonly clock: Clock,
    private readonly service: string = FILE_SERVICE,
  ) {
    this.pool = new Pool(new URL(url).origin, {
      connections: CONNECTIONS,
      headersTimeout: ANSWER_WITHIN_MS,
      bodyTimeout: ANSWER_WITHIN_MS,
    });
    this.secret = deriveHandoverKey(rootSecret, service);
  }

  forward(request: ForwardedRequest, context: GatewayContext): Promise<Dispatcher.ResponseData> {
    const { method, url, body, length } = request;
    const { principal, language, requestId, trace } = context;
    if (!principal) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    const signed = routeToSign(method, url);
    return this.pool.request({
      method: method as Dispatcher.HttpMethod,
      path: url,
      body,
      headers: {
        ...(body && { 'content-type': 'application/octet-stream' }),
        ...(body && length !== undefined && { 'content-length': length }),
        'accept-language': language,
        'x-request-id': requestId,
        traceparent: childTraceparent(trace).traceparent,
        ...signHandover({
          secret: this.secret,
          audience: this.service,
          principal,
          body: signed,
          now: this.clock(),
        }),
      },
    });
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
