import type { Refusal } from '@autoclub/domain-kit';
import { codeFaults, type TextFault } from './short-text';

/** A record's number in the dealer's own system; unique per dealer, system and kind of record (rulebook CONV-5). */
export interface ExternalRef {
  readonly system: string;
  readonly number: string;
}

/** The dealer management system whose files the imports read. */
export const DMS = 'DMS';

export const dmsRef = (number: string): ExternalRef => ({ system: DMS, number });

/** One text per reference, for maps. The blank cannot be part of either half. */
export const refKey = (ref: ExternalRef): string => `${ref.system} ${ref.number}`;

export function externalRefFaults(
  ref: ExternalRef | null,
  field: readonly string[],
): Refusal<TextFault | 'CODE_INVALID'>[] {
  if (!ref) return [];
  return [...codeFaults(ref.system, [...field, 'system']), ...codeFaults(ref.number, [...field, 'number'])];
}
