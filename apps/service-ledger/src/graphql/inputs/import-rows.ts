import { type LocalDate, localDate } from '@autoclub/domain-kit';
import { flag, readRows, type RowResult, wholeNumber } from '@autoclub/import-files';
import { z } from 'zod';
import type { OrderRow } from '../../application/import-repair-orders/order-row';
import type { PolicyRow } from '../../application/import-insurance-policies/policy-row';
import { POLICY_KINDS } from '../../domain/insurance-policy';
import { LINE_KINDS, ORDER_KINDS, PAYERS } from '../../domain/repair-order';
import type { InsurancePoliciesImportInput, RepairOrdersImportInput } from './import.inputs';

/** The most that one call takes: answered in a fraction of a second, and small enough to send again. */
const CHUNK = { maxRows: 200, maxBytes: 200 * 1024 } as const;

/**
 * Texts and amounts are judged by the domain, which says what is wrong with them; here only their shape
 * counts.
 */
const number = z.string().min(1).max(200);
const text = z.string().nullish();
const amount = z.string().max(40);
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const day = z.iso.date().transform((value): LocalDate => localDate(value));

const orderRow: z.ZodType<OrderRow> = z.strictObject({
  roNumber: number,
  revision: z.int().default(1),
  customerNumber: number,
  vehicleNumber: number,
  kind: z.enum(ORDER_KINDS),
  openedAt: instant,
  settledAt: instant,
  mileageKm: z.number().nullish(),
  mileageReason: text,
  serviceAdvisorNumber: z.string().max(200).nullish(),
  lines: z
    .array(
      z.strictObject({
        kind: z.enum(LINE_KINDS),
        payer: z.enum(PAYERS),
        description: text,
        listAmount: amount,
        discountAmount: amount.nullish(),
      }),
    )
    .max(1_000),
  discountApproval: z.strictObject({ staffNumber: number, reason: z.string() }).nullish(),
});

const policyRow: z.ZodType<PolicyRow> = z.strictObject({
  policyNumber: number,
  revision: wholeNumber.default(1),
  customerNumber: number,
  vehicleNumber: number,
  kind: z.enum(POLICY_KINDS),
  insurerCode: z.string(),
  isSoldHere: flag,
  soldOn: day,
  periodFrom: day,
  periodTo: day,
  premiumAmount: amount,
});

const POLICY_COLUMNS = [
  'policyNumber',
  'revision',
  'customerNumber',
  'vehicleNumber',
  'kind',
  'insurerCode',
  'isSoldHere',
  'soldOn',
  'periodFrom',
  'periodTo',
  'premiumAmount',
];

/** Reads a chunk of `repair-orders.ndjson`; lines nest, so there is no CSV of it. */
export function orderRows({ format, content }: RepairOrdersImportInput): readonly RowResult<OrderRow>[] {
  return readRows({ format, content, row: orderRow, ...CHUNK });
}

/** Reads a chunk of `insurance-policies.csv`, or the same fields as NDJSON. */
export function policyRows({
  format,
  content,
}: InsurancePoliciesImportInput): readonly RowResult<PolicyRow>[] {
  const columns = format === 'CSV' ? { columns: POLICY_COLUMNS } : {};
  return readRows({ format, content, row: policyRow, ...columns, ...CHUNK });
}
