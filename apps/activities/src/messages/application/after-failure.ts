import { nextAttempt } from '../domain/delivery';
import { DeliveryFailure } from './message-provider';
import type { FailureKind } from './message-provider';
import type { MessageChange } from './message-change';

const SOON_MS = 30_000;

/** What becomes of a message whose attempt failed: tried again, by the next channel, kept until the provider is back. */
export function afterFailure(change: MessageChange, error: unknown): MessageChange {
  const { kind, code, until } = readFailure(error);
  const failed = { ...change, failureCode: code };
  if (kind === 'AWAY') {
    const dueAt = until ?? new Date(change.now.getTime() + SOON_MS);
    return { ...failed, dueAt: laterOf(dueAt, change.now), attempts: change.attempts - 1 };
  }
  const again = kind === 'RETRY' ? nextAttempt(change.attempts, change.now) : undefined;
  if (again) return { ...failed, dueAt: again };
  return byNextChannel(failed, kind);
}

/** A dealer's clock may be ahead of the one that the provider's absence is measured by. */
function laterOf(dueAt: Date, now: Date): Date {
  return dueAt > now ? dueAt : new Date(now.getTime() + SOON_MS);
}

function byNextChannel(failed: MessageChange, kind: FailureKind): MessageChange {
  const [channel, ...fallbacks] = failed.fallbacks;
  const bounced = kind === 'BOUNCED' ? { bounced: failed.channel } : {};
  if (!channel) return { ...failed, ...bounced, state: 'FAILED' };
  return { ...failed, ...bounced, channel, fallbacks, attempts: 0 };
}

/** The code of an error, such as `ENOSPC`; never its text, which may hold anything. */
function readFailure(error: unknown): Pick<DeliveryFailure, 'kind' | 'code' | 'until'> {
  if (error instanceof DeliveryFailure) return error;
  const { code } = error as { code?: unknown };
  return { kind: 'RETRY', code: typeof code === 'string' ? code.slice(0, 64) : 'PROVIDER_ERROR' };
}
