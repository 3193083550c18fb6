import { deriveHandoverKey } from '@autoclub/identity';
import { type Position, readPosition, writePosition } from '@autoclub/service-kit';
import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNATURE_BYTES = 12;

/**
 * Signs positions, so that what a client sends back is what an answer gave it: with an invented one a command would
 * wait for what never happened. Every copy of the gateway has the same key.
 */
export class PositionSeal {
  private readonly key: string;
  private readonly otherKey: string | undefined;

  /** Positions under the other secret are taken as well, while the secret is changed. */
  constructor(rootSecret: string, otherRootSecret?: string) {
    this.key = deriveHandoverKey(rootSecret, 'position');
    this.otherKey = otherRootSecret && deriveHandoverKey(otherRootSecret, 'position');
  }

  /** The position as clients have it: its text, a point, and its signature. */
  sealed(position: Position): string {
    const text = writePosition(position);
    return `${text}.${signatureOf(text, this.key).toString('base64url')}`;
  }

  /** The position in a text that a client sent; undefined when this is not the text of an answer. */
  opened(text: string): Position | undefined {
    const [content = '', signature = '', ...rest] = text.split('.');
    const given = Buffer.from(signature, 'base64url');
    const isOurs =
      rest.length === 0 &&
      given.length === SIGNATURE_BYTES &&
      given.toString('base64url') === signature &&
      [this.key, this.otherKey].some((key) => key && timingSafeEqual(given, signatureOf(content, key)));
    return isOurs ? readPosition(content) : undefined;
  }
}

function signatureOf(text: string, key: string): Buffer {
  return createHmac('sha256', key).update(text).digest().subarray(0, SIGNATURE_BYTES);
}
