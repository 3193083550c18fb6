import {
  amountText,
  anyText,
  CHUNK,
  instant,
  readRows,
  recordNumber,
  type RowResult,
} from '@autoclub/import-files';
import { z } from 'zod';
import { LINE_KINDS, ORDER_KINDS, PAYERS } from '../domain/repair-order';

const orderRowLine = z.strictObject({
  kind: z.enum(LINE_KINDS),
  payer: z.enum(PAYERS),
  description: anyText,
  listAmount: amountText,
  discountAmount: amountText.nullish(),
  technicianNumber: z.string().max(200).nullish(),
});

/**
 * One repair order of an export: the dealer system's own numbers, amounts as decimal text in the dealer's
 * currency.
 */
export const orderRow = z.strictObject({
  roNumber: recordNumber,
  revision: z.int().default(1),
  customerNumber: recordNumber,
  vehicleNumber: recordNumber,
  kind: z.enum(ORDER_KINDS),
  openedAt: instant,
  settledAt: instant,
  mileageKm: z.number().nullish(),
  mileageReason: anyText,
  serviceAdvisorNumber: z.string().max(200).nullish(),
  lines: z.array(orderRowLine).max(1_000),
  discountApproval: z.strictObject({ staffNumber: recordNumber, reason: z.string() }).nullish(),
});

export type OrderRow = Readonly<z.infer<typeof orderRow>>;
export type OrderRowLine = Readonly<z.infer<typeof orderRowLine>>;

/** Reads a chunk of `repair-orders.ndjson`; lines nest in an order, so there is no CSV of it. */
export function orderRows(content: string): readonly RowResult<OrderRow>[] {
  return readRows<OrderRow>({ format: 'NDJSON', content, row: orderRow, ...CHUNK });
}
