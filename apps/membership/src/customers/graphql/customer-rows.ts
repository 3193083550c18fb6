import type { LocalDate } from '@autoclub/domain-kit';
import {
  anyText,
  CHUNK,
  day,
  flag,
  goesWith,
  readRows,
  wholeNumber,
  type FileFormat,
} from '@autoclub/import-files';
import { z } from 'zod';
import type { Chunk } from '@autoclub/use-cases';
import type { CustomerRow } from '../application/customer-row';
import { CUSTOMER_KINDS } from '../domain/customer';

const row = z
  .strictObject({
    customerNumber: z.string(),
    kind: z.enum(CUSTOMER_KINDS),
    name: z.string(),
    phone: z.string(),
    email: anyText,
    bornOn: day.nullish(),
    smsConsent: flag,
    registeredOn: day,
    vehicleNumber: anyText,
    vin: anyText,
    plate: anyText,
    modelCode: anyText,
    purchasedOn: day.nullish(),
    isSoldHere: flag.nullish(),
    outletCode: anyText,
    isFinanced: flag.nullish(),
    revision: wholeNumber.nullish(),
  })
  .check(goesWith('vin', ['vehicleNumber', 'plate', 'modelCode', 'purchasedOn', 'outletCode', 'isFinanced']))
  .check(goesWith('vehicleNumber', ['vin']))
  .check(goesWith('modelCode', ['vin']))
  .transform(({ revision, ...columns }) => ({ ...customerRow(columns), revision: revision ?? null }));

interface FlatRow extends Omit<CustomerRow, 'vehicle' | 'revision' | 'email' | 'bornOn'> {
  readonly email?: string | null;
  readonly bornOn?: LocalDate | null;
  readonly vehicleNumber?: string | null;
  readonly vin?: string | null;
  readonly plate?: string | null;
  readonly modelCode?: string | null;
  readonly purchasedOn?: LocalDate | null;
  readonly isSoldHere?: boolean | null;
  readonly outletCode?: string | null;
  readonly isFinanced?: boolean | null;
}

/** A row with a VIN is about a vehicle; whatever else says something of one has been checked to go with it. */
function customerRow(flat: FlatRow): Omit<CustomerRow, 'revision'> {
  const {
    vehicleNumber,
    vin,
    plate,
    modelCode,
    purchasedOn,
    isSoldHere,
    outletCode,
    isFinanced,
    email,
    bornOn,
    ...others
  } = flat;
  const customer = { ...others, email: email || null, bornOn: bornOn ?? null };
  if (!vehicleNumber || !vin || !modelCode) return { ...customer, vehicle: null };
  const vehicle = {
    vehicleNumber,
    vin,
    plate: plate ?? null,
    modelCode,
    purchasedOn: purchasedOn ?? null,
    isSoldHere: isSoldHere ?? false,
    outletCode: outletCode ?? null,
    isFinanced: isFinanced ?? false,
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
  const rows = readRows({
    format,
    content,
    row,
    columns,
    mayHave: ['email', 'bornOn', 'isFinanced', 'revision'],
    ...CHUNK,
  });
  return { idempotencyKey, isDryRun, format, content, rows };
}
