import type { TenantScope } from '@autoclub/identity';
import type { Position } from '@autoclub/service-kit';

/** Whose rows a request may see, by which trace it is followed (rulebook PLT-06), and when: all a read may know. */
export interface Reader {
  readonly scope: TenantScope;
  readonly requestId: string;
  /** W3C trace id; the correlation id of every event that follows. */
  readonly traceId: string;
  readonly traceparent?: string;
  readonly now: Date;
}

/** Who gives a command may learn where they stand after it. */
export interface Commanding {
  /** Called with what a command published, once it is committed; for a repetition with what the first one published. */
  readonly onConfirmed?: (position: Position) => void;
}

/** Who acts for a dealer: one of its people, or its system. */
export interface Caller extends Reader, Commanding {
  readonly dealerId: string;
  /** Scope of the idempotency keys: two clients may choose the same one. */
  readonly clientId: string;
  /** The member of staff that the token names; null for a system, and for a token that names none. */
  readonly staffMemberId: string | null;
  /** Whether it is the dealer's system, which reports what others did; absent for people. */
  readonly isSystem?: boolean;
}

/**
 * Whom a record names as the one who did it: the caller. Only the dealer's system, which has no person of its own, says
 * who it was; undefined where a person names another, which is refused.
 */
export function doerOf(caller: Caller, named: string | null): string | null | undefined {
  if (caller.isSystem) return named;
  return named === null || named === caller.staffMemberId ? caller.staffMemberId : undefined;
}

/** An operator, who acts for the platform and for no dealer. */
export interface PlatformCaller extends Reader, Commanding {
  readonly dealerId: null;
  readonly clientId: string;
}

/** Everyone who may give a command. */
export type AnyCaller = Caller | PlatformCaller;
