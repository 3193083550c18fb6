import type { ExternalRef, Refusal } from '@autoclub/domain-kit';
import { codeFaults, type TextFault } from '../../kernel';

/** What is wrong with a number of the dealer's own system. */
export function externalRefFaults(
  ref: ExternalRef | null,
  field: readonly string[],
): Refusal<TextFault | 'CODE_INVALID'>[] {
  if (!ref) return [];
  return [...codeFaults(ref.system, [...field, 'system']), ...codeFaults(ref.number, [...field, 'number'])];
}
