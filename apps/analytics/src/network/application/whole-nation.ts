import type { Reader } from '@autoclub/use-cases';

/**
 * The reader over every dealer of the nation. Only for what says of other dealers no more than how many are better, or
 * whether a car was seen there; which dealers are asked about must have been found by the reader's own rights before.
 */
export function wholeNation(reader: Reader): Reader {
  const { cancellation } = reader.scope;
  return { ...reader, scope: { kind: 'everything', ...(cancellation && { cancellation }) } };
}
