import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';

/** The value, unless something is wrong with it. */
export function checked<T, Code extends string>(
  value: T,
  faults: readonly Refusal<Code>[],
): Outcome<T, Refusal<Code>> {
  return faults.length > 0 ? refused(...faults) : accepted(value);
}
