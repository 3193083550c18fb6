import {
  accepted,
  type ExternalRef,
  type LocalDate,
  type Outcome,
  type Period,
  type Refusal,
  refused,
} from '@autoclub/domain-kit';
import { type AmountInput, fingerprintOf, InputChecks, readExternalRef, readRevision } from '../../documents';
import type { PolicyDraft, PolicyKind } from '../domain/insurance-policy';

/** A policy as it comes in: shapes are right, and nothing else is known to be. */
export interface PolicyInput {
  readonly policyNumber: string;
  readonly externalRef?: ExternalRef | null;
  readonly revision?: number | null;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly kind: PolicyKind;
  readonly insurerCode: string;
  readonly isSoldHere: boolean;
  readonly soldOn: LocalDate;
  readonly period: Period;
  readonly premiumAmount: AmountInput;
}

/** Reads texts and amounts; every fault is named with its field. */
export function readPolicy(input: PolicyInput): Outcome<PolicyDraft, Refusal> {
  const checks = new InputChecks();
  const premium = checks.amount(input.premiumAmount, ['premiumAmount']);
  const content = {
    policyNumber: checks.text(input.policyNumber, ['policyNumber'], 64),
    externalRef: readExternalRef(checks, input.externalRef),
    customerId: input.customerId,
    vehicleId: input.vehicleId,
    kind: input.kind,
    insurerCode: checks.text(input.insurerCode, ['insurerCode'], 64),
    isSoldHere: input.isSoldHere,
    soldOn: input.soldOn,
    period: { from: input.period.from, to: input.period.to },
  };
  const revision = readRevision(checks, input.revision);
  if (!premium || checks.refusals.length > 0) return refused(...checks.refusals);
  return accepted({ ...content, premium, revision, fingerprint: fingerprintOf({ ...content, premium }) });
}
