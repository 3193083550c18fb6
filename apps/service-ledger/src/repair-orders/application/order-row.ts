import { readRows, type RowResult } from '@autoclub/import-files';
import { z } from 'zod';
import { cell, CHUNK } from '../../documents';
import { LINE_KINDS, ORDER_KINDS, PAYERS } from '../domain/repair-order';

const orderRowLine = z.strictObject({
  kind: z.enum(LINE_KINDS),
  payer: z.enum(PAYERS),
  description: cell.text,
  listAmount: cell.amount,
  discountAmount: cell.amount.nullish(),
});

/**
 * One repair order of an export: the dealer system's own numbers, amounts as decimal text in the dealer's
 * currency.
 */
const orderRow = z.strictObject({
  roNumber: cell.number,
  revision: z.int().default(1),
  customerNumber: cell.number,
  vehicleNumber: cell.number,
  kind: z.enum(ORDER_KINDS),
  openedAt: cell.instant,
  settledAt: cell.instant,
  mileageKm: z.number().nullish(),
  mileageReason: cell.text,
  serviceAdvisorNumber: z.string().max(200).nullish(),
  lines: z.array(orderRowLine).max(1_000),
  discountApproval: z.strictObject({ staffNumber: cell.number, reason: z.string() }).nullish(),
});

export type OrderRow = Readonly<z.infer<typeof orderRow>>;
export type OrderRowLine = Readonly<z.infer<typeof orderRowLine>>;

/** Reads a chunk of `repair-orders.ndjson`; lines nest in an order, so there is no CSV of it. */
export function orderRows(content: string): readonly RowResult<OrderRow>[] {
  return readRows<OrderRow>({ format: 'NDJSON', content, row: orderRow, ...CHUNK });
}
