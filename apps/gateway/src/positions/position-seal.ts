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

  constructor(rootSecret: string) {
    this.key = deriveHandoverKey(rootSecret, 'position');
  }

  /** The position as clients have it: its text, a point, and its signature. */
  sealed(position: Position): string {
    const text = writePosition(position);
    return `${text}.${this.signatureOf(text).toString('base64url')}`;
  }

  /** The position in a text that a client sent; undefined when this is not the text of an answer. */
  opened(text: string): Position | undefined {
    const [content = '', signature = '', ...rest] = text.split('.');
    const given = Buffer.from(signature, 'base64url');
    const isOurs =
      rest.length === 0 &&
      given.length === SIGNATURE_BYTES &&
      given.toString('base64url') === signature &&
      timingSafeEqual(given, this.signatureOf(content));
    return isOurs ? readPosition(content) : undefined;
  }

  private signatureOf(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest().subarray(0, SIGNATURE_BYTES);
  }
}
