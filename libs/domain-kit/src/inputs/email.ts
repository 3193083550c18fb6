import { isEmail } from 'class-validator';
import { halfWidth } from './text';

/**
 * An e-mail address in the one form in which it is kept, in small letters; undefined for what nothing can be sent to.
 * Providers tell no two people apart by capitals alone, and somebody at a desk types them at random.
 */
export function keptEmail(text: string): string | undefined {
  const kept = halfWidth(text).trim().toLowerCase();
  return isEmail(kept) ? kept : undefined;
}
