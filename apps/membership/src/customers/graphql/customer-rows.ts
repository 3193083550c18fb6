import { flag, readRows, type FileFormat } from '@autoclub/import-files';
import { z } from 'zod';
import type { Chunk } from '@autoclub/use-cases';
import { CHUNK, day } from '../../network/graph';
import type { CustomerRow } from '../application/customer-row';
import { CUSTOMER_KINDS } from '../domain/customer';

const noDay = day.nullish().transform((value) => value ?? null);
const text = z.string().nullish();

const row = z
  .strictObject({
    customerNumber: z.string(),
    kind: z.enum(CUSTOMER_KINDS),
    name: z.string(),
    phone: z.string(),
    smsConsent: flag,
    registeredOn: day,
    vehicleNumber: text,
    vin: text,
    plate: text,
    modelCode: text,
    purchasedOn: noDay,
    isSoldHere: flag.nullish(),
    outletCode: text,
  })
  .transform(customerRow);

interface FlatRow extends Omit<CustomerRow, 'vehicle'> {
  readonly vehicleNumber?: string | null;
  readonly vin?: string | null;
  readonly plate?: string | null;
  readonly modelCode?: string | null;
  readonly purchasedOn: CustomerRow['registeredOn'] | null;
  readonly isSoldHere?: boolean | null;
  readonly outletCode?: string | null;
}

/** A row without a vehicle leaves its number and VIN empty; of one with a vehicle the domain judges what is missing. */
function customerRow(flat: FlatRow): CustomerRow {
  const { vehicleNumber, vin, plate, modelCode, purchasedOn, isSoldHere, outletCode, ...customer } = flat;
  if (!vehicleNumber && !vin) return { ...customer, vehicle: null };
  const vehicle = {
    vehicleNumber: vehicleNumber ?? '',
    vin: vin ?? '',
    plate: plate ?? null,
    modelCode: modelCode ?? '',
    purchasedOn,
    isSoldHere: isSoldHere ?? false,
    outletCode: outletCode ?? null,
  };
  return { ...customer, vehicle };
}

const columns = [
  'customerNumber',
  'kind',
  'name',
  'phone',
  'smsConsent',
  'registeredOn',
  'vehicleNumber',
  'vin',
  'plate',
  'modelCode',
  'purchasedOn',
  'isSoldHere',
  'outletCode',
];

/** Reads a chunk of `customers.csv`. */
export function customerRows({
  idempotencyKey,
  isDryRun,
  format,
  content,
}: Omit<Chunk<CustomerRow>, 'rows'> & { readonly format: FileFormat }): Chunk<CustomerRow> {
  const rows = readRows({ format, content, row, columns, ...CHUNK });
  return { idempotencyKey, isDryRun, format, content, rows };
}
