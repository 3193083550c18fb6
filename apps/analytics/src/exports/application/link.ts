import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * A link to a file that works for a while: the id, the instant at which it ends, and a signature over both and the
 * account it was given to. It works for that account alone.
 */

const MINUTES = 15;
const MINUTE_MS = 60_000;

export interface Link {
  readonly path: string;
  readonly expiresAt: Date;
}

export type LinkFault = 'LINK_INVALID' | 'LINK_EXPIRED';

export function linkTo(id: string, asker: string, secret: string, now: Date): Link {
  const expiresAt = new Date(now.getTime() + MINUTES * MINUTE_MS);
  const expires = String(expiresAt.getTime());
  const signature = sign(id, asker, secret, expires);
  return { path: `/figure-exports/${id}?expires=${expires}&signature=${signature}`, expiresAt };
}

/** Why a link does not work for the account; undefined when it does. A forged one is not said to be late. */
export function faultOf(
  {
    id,
    expires = '',
    signature = '',
  }: { readonly id: string; readonly expires?: string; readonly signature?: string },
  asker: string,
  secret: string,
  now: Date,
): LinkFault | undefined {
  const expected = Buffer.from(sign(id, asker, secret, expires));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'LINK_INVALID';
  return now.getTime() < Number(expires) ? undefined : 'LINK_EXPIRED';
}

/** The key of the service signs nothing else in this form. */
function sign(id: string, asker: string, secret: string, expires: string): string {
  return createHmac('sha256', secret).update(['figure-export', id, asker, expires].join('\n')).digest('hex');
}
