import { createHash } from 'node:crypto';

/**
 * A digest of what a document says, equal for equal content: distinguishes a second delivery from a changed document
 * of the same revision (rulebook CONV-5). Callers build the content with its fields always in the
 * same order, which the digests of stored documents were made with.
 */
export function fingerprintOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
