import {
  amountText,
  CHUNK,
  day,
  type FileFormat,
  flag,
  readRows,
  recordNumber,
  type RowResult,
  wholeNumber,
} from '@autoclub/import-files';
import { z } from 'zod';
import { POLICY_KINDS } from '../domain/insurance-policy';

/**
 * One insurance policy of an export: the dealer system's own numbers, the premium in the dealer's currency.
 */
export const policyRow = z.strictObject({
  policyNumber: recordNumber,
  revision: wholeNumber.default(1),
  customerNumber: recordNumber,
  vehicleNumber: recordNumber,
  kind: z.enum(POLICY_KINDS),
  insurerCode: z.string(),
  isSoldHere: flag,
  soldOn: day,
  periodFrom: day,
  periodTo: day,
  premiumAmount: amountText,
});

export type PolicyRow = Readonly<z.infer<typeof policyRow>>;

/** Reads a chunk of `insurance-policies.csv`, or the same fields as NDJSON. */
export function policyRows(format: FileFormat, content: string): readonly RowResult<PolicyRow>[] {
  const columns = format === 'CSV' ? { columns: Object.keys(policyRow.shape) } : {};
  return readRows<PolicyRow>({ format, content, row: policyRow, ...columns, ...CHUNK });
}
