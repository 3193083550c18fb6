import {
  accepted,
  type AmountInput,
  InputChecks,
  type LocalDate,
  type Outcome,
  type Period,
  refused,
  refusalsOf,
} from '@autoclub/domain-kit';
import { type DocumentKeyInput, fingerprintOf, readDocumentKey } from '../../documents';
import type { PolicyDraft, PolicyKind } from '../domain/insurance-policy';
import { type RecordRefusal, recordRefusals } from '../domain/refusals';

/** A policy as it comes in: shapes are right, and nothing else is known to be. */
export interface PolicyInput extends DocumentKeyInput {
  readonly policyNumber: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly kind: PolicyKind;
  readonly insurerCode: string;
  readonly isSoldHere: boolean;
  readonly soldOn: LocalDate;
  readonly period: Period;
  readonly premiumAmount: AmountInput;
}

const MAX_NUMBER = 64;

/** Reads texts and amounts; every fault is named with its field. */
export function readPolicy(input: PolicyInput): Outcome<PolicyDraft, RecordRefusal> {
  const checks = new InputChecks(recordRefusals);
  const key = readDocumentKey(input);
  const content = checks.complete({
    policyNumber: checks.text(input.policyNumber, ['policyNumber'], MAX_NUMBER),
    customerId: input.customerId,
    vehicleId: input.vehicleId,
    kind: input.kind,
    insurerCode: checks.text(input.insurerCode, ['insurerCode'], MAX_NUMBER),
    isSoldHere: input.isSoldHere,
    soldOn: checks.day(input.soldOn, ['soldOn']),
    period: {
      from: checks.day(input.period.from, ['period', 'from']),
      to: checks.day(input.period.to, ['period', 'to']),
    },
    premium: checks.amount(input.premiumAmount, ['premiumAmount']),
  });
  if (!content.ok || !key.ok) return refused(...refusalsOf<RecordRefusal>(content, key));
  const { externalRef, revision } = key.value;
  const { policyNumber, ...rest } = content.value;
  const policy = { policyNumber, externalRef, ...rest };
  return accepted({ ...policy, revision, fingerprint: fingerprintOf(policy) });
}
