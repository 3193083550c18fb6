import { POSITION_HEADER, readPosition, type Position } from '@autoclub/service-kit';
import type { IncomingHttpHeaders } from 'node:http';
import { ERROR_TEXTS, type ErrorCode } from '../schema/errors';
import type { SubgraphServerOptions } from './server-options';
import type { ServedContext } from './stop-when-cancelled';

/** Why a command is not run, in the caller's language. */
export interface Early {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * Waits until this service has handled what its caller was confirmed before, which the gateway sends along with a
 * command; a refusal when that takes too long, so that nothing is judged by less than the caller knows. Requests
 * without a position, and services that wait for nothing, lose no time.
 */
export async function awaitPosition(
  options: SubgraphServerOptions,
  headers: IncomingHttpHeaders,
  context: ServedContext,
): Promise<Early | undefined> {
  const text = headers[POSITION_HEADER];
  if (text === undefined || !options.reached) return undefined;
  const position = typeof text === 'string' ? readPosition(text) : undefined;
  if (!position) return earlyIn(context, 400, 'BAD_REQUEST');
  return (await isReached(options, position, context)) ? undefined : earlyIn(context, 503, 'NOT_YET_ARRIVED');
}

/** While the database is away nobody can say what has arrived, and the command could not run either. */
async function isReached(
  { reached, isOutage, logger }: SubgraphServerOptions,
  position: Position,
  { cancellation, requestId }: ServedContext,
): Promise<boolean> {
  try {
    return (await reached?.(position, () => cancellation.isCancelled)) ?? true;
  } catch (error) {
    if (!isOutage?.(error)) throw error;
    logger.warn({ err: error, requestId }, 'whether a position has arrived could not be looked up');
    return false;
  }
}

function earlyIn({ language }: ServedContext, status: number, code: ErrorCode): Early {
  return { status, code, message: ERROR_TEXTS[code][language] };
}
