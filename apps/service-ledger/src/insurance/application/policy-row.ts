import { type FileFormat, flag, readRows, type RowResult, wholeNumber } from '@autoclub/import-files';
import { z } from 'zod';
import { cell, CHUNK } from '../../documents';
import { POLICY_KINDS } from '../domain/insurance-policy';

/**
 * One insurance policy of an export: the dealer system's own numbers, the premium in the dealer's currency.
 */
const policyRow = z.strictObject({
  policyNumber: cell.number,
  revision: wholeNumber.default(1),
  customerNumber: cell.number,
  vehicleNumber: cell.number,
  kind: z.enum(POLICY_KINDS),
  insurerCode: z.string(),
  isSoldHere: flag,
  soldOn: cell.day,
  periodFrom: cell.day,
  periodTo: cell.day,
  premiumAmount: cell.amount,
});

export type PolicyRow = Readonly<z.infer<typeof policyRow>>;

/** Reads a chunk of `insurance-policies.csv`, or the same fields as NDJSON. */
export function policyRows(format: FileFormat, content: string): readonly RowResult<PolicyRow>[] {
  const columns = format === 'CSV' ? { columns: Object.keys(policyRow.shape) } : {};
  return readRows<PolicyRow>({ format, content, row: policyRow, ...columns, ...CHUNK });
}
