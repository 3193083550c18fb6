import type { InputChecks } from '../domain/input-checks';
import type { ExternalRef } from '@autoclub/domain-kit';

const MAX_REVISION = 1_000_000;
const MAX_SYSTEM = 40;
const MAX_NUMBER = 64;

export function readRevision(checks: InputChecks, revision: number | null | undefined): number {
  return checks.wholeNumber(revision ?? 1, ['revision'], { min: 1, max: MAX_REVISION });
}

export function readExternalRef(
  checks: InputChecks,
  ref: ExternalRef | null | undefined,
): ExternalRef | null {
  if (!ref) return null;
  return {
    system: checks.text(ref.system, ['externalRef', 'system'], MAX_SYSTEM),
    number: checks.text(ref.number, ['externalRef', 'number'], MAX_NUMBER),
  };
}
