import type { LocalDate } from '@autoclub/domain-kit';
import type { PolicyKind } from '../../domain/insurance-policy';

/**
 * One insurance policy of an export: the dealer system's own numbers, the premium in the dealer's currency.
 */
export interface PolicyRow {
  readonly policyNumber: string;
  readonly revision: number;
  readonly customerNumber: string;
  readonly vehicleNumber: string;
  readonly kind: PolicyKind;
  readonly insurerCode: string;
  readonly isSoldHere: boolean;
  readonly soldOn: LocalDate;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly premiumAmount: string;
}
