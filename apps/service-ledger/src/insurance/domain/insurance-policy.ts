import {
  accepted,
  type ExternalRef,
  type IdSource,
  latestBusinessDay,
  type LocalDate,
  type Money,
  type Outcome,
  type Period,
  refused,
} from '@autoclub/domain-kit';
import {
  type DocumentVersion,
  type DocumentWarning,
  holderOn,
  judgeRevision,
  type OwnedVehicle,
  warningsOf,
} from '../../documents';
import { currencyFault, type Dealer } from '../../network';
import { type RecordRefusal, recordRefusals } from './refusals';

/** Compulsory traffic insurance, or a commercial one beside it (rulebook SVC-10). */
export const POLICY_KINDS = ['COMPULSORY', 'COMMERCIAL'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** A policy as reported: read, and not yet judged. */
export interface PolicyDraft extends DocumentVersion {
  readonly policyNumber: string;
  readonly externalRef: ExternalRef | null;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly kind: PolicyKind;
  readonly insurerCode: string;
  /** Whether the dealer sold it; what was bought elsewhere is recorded for the renewal list. */
  readonly isSoldHere: boolean;
  readonly soldOn: LocalDate;
  readonly period: Period;
  readonly premium: Money;
}

export interface InsurancePolicy extends PolicyDraft {
  readonly id: string;
  readonly dealerId: string;
  readonly version: number;
  readonly traceId: string;
  /** Whose car it was on the day of the sale. */
  readonly vehicleOwnerId: string | null;
  readonly warnings: readonly DocumentWarning[];
}

export interface PolicyPremises {
  readonly dealer: Dealer;
  /** The person of the policy; undefined when there is no such customer. */
  readonly personId: string | undefined;
  readonly vehicle: OwnedVehicle | undefined;
  readonly known: InsurancePolicy | undefined;
  readonly numberHolderId: string | undefined;
}

export interface PolicyRecord {
  readonly change: 'RECORDED' | 'AMENDED' | 'UNCHANGED';
  readonly policy: InsurancePolicy;
}

export interface PolicyContext {
  readonly now: Date;
  readonly ids: IdSource;
  readonly traceId: string;
}

/** Judges one delivery of a policy, with the same revisions as repair orders (rulebook SVC-10, CONV-5). */
export function decidePolicy(
  draft: PolicyDraft,
  premises: PolicyPremises,
  context: PolicyContext,
): Outcome<PolicyRecord, RecordRefusal> {
  const { known, dealer } = premises;
  const verdict = judgeRevision(known, draft);
  if (verdict === 'UNCHANGED' && known) return accepted({ change: 'UNCHANGED', policy: known });
  if (verdict === 'OUTDATED' && known)
    return refused(recordRefusals.no('REVISION_OUTDATED', ['revision'], { revision: known.revision }));
  if (verdict === 'CONTRADICTION') return refused(contradiction(draft));
  const refusals = policyRefusals(draft, premises, context.now);
  if (refusals.length > 0) return refused(...refusals);
  const { id, traceId } = known ?? { id: context.ids('pol'), traceId: context.traceId };
  const vehicleOwnerId = premises.vehicle ? holderOn(premises.vehicle, draft.soldOn) : null;
  const warnings = warningsOf(premises.personId ?? draft.customerId, vehicleOwnerId);
  const version = (known?.version ?? 0) + 1;
  const policy = { ...draft, id, dealerId: dealer.id, version, traceId, vehicleOwnerId, warnings };
  return accepted({ change: known ? 'AMENDED' : 'RECORDED', policy });
}

function contradiction(draft: PolicyDraft): RecordRefusal {
  return draft.externalRef
    ? recordRefusals.no('DUPLICATE_EXTERNAL_NUMBER', ['externalRef'], { number: draft.externalRef.number })
    : recordRefusals.no('POLICY_NUMBER_TAKEN', ['policyNumber'], { number: draft.policyNumber });
}

function policyRefusals(draft: PolicyDraft, premises: PolicyPremises, now: Date): RecordRefusal[] {
  const { dealer, known, numberHolderId } = premises;
  const refusals: RecordRefusal[] = [];
  if (draft.soldOn > latestBusinessDay(now, dealer.timeZone))
    refusals.push(recordRefusals.no('DATE_IN_FUTURE', ['soldOn']));
  if (draft.period.to <= draft.period.from)
    refusals.push(recordRefusals.no('PERIOD_INVALID', ['period', 'to']));
  if (premises.personId === undefined) refusals.push(recordRefusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (!premises.vehicle) refusals.push(recordRefusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
  if (numberHolderId !== undefined && numberHolderId !== known?.id)
    refusals.push(recordRefusals.no('POLICY_NUMBER_TAKEN', ['policyNumber'], { number: draft.policyNumber }));
  return [...refusals, ...currencyFault(draft.premium, dealer.currency, ['premiumAmount'])];
}
