import type { IdSource } from '@autoclub/domain-kit';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { InsurancePolicy } from '../domain/insurance-policy';

/** What recording policies needs, one by one or by the chunk. */
export interface PolicyPorts {
  premises(asked: AskedPremises): Promise<FoundPremises<InsurancePolicy>>;
  writePolicies(policies: readonly InsurancePolicy[]): Promise<void>;
  readonly ids: IdSource;
}
