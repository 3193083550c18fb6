import {
  accepted,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';

/** A car that was sold through an outlet, and the file of its customer (rulebook MEM-15). */
export interface OutletFile {
  readonly vehicleId: string;
  readonly customerId: string;
  readonly outletId: string;
  /** The business day of the sale. */
  readonly soldOn: LocalDate;
  /** The business day on which the file came; null while it is awaited. */
  readonly deliveredOn: LocalDate | null;
  /** What the file says, by the programme's codes. */
  readonly fieldCodes: readonly string[];
  /** What of it had to be corrected since. */
  readonly correctedFieldCodes: readonly string[];
  /** How often the file was published; zero while it is awaited. */
  readonly version: number;
}

/** Where a file stands on a day: it is awaited till the end of the day of the sale. */
export const OUTLET_FILE_STATES = ['AWAITED', 'ON_TIME', 'LATE', 'MISSING'] as const;
export type OutletFileState = (typeof OUTLET_FILE_STATES)[number];

export function fileStateOn({ soldOn, deliveredOn }: OutletFile, today: LocalDate): OutletFileState {
  if (deliveredOn !== null) return deliveredOn === soldOn ? 'ON_TIME' : 'LATE';
  return today > soldOn ? 'MISSING' : 'AWAITED';
}

const fieldRefusals = defineRefusals({
  FILE_FIELDS_MISSING: { zh: '至少需要一个栏目。', en: 'Name at least one field.' },
  FILE_FIELD_UNKNOWN: {
    zh: '客户档案没有栏目 {code}。',
    en: 'The file has no field {code}.',
  },
});

export const deliveryRefusals = defineRefusals({
  ...fieldRefusals.texts,
  FILE_BEFORE_SALE: {
    zh: '客户档案不能早于售车日 {soldOn} 交付。',
    en: 'The file cannot come before the day of the sale, {soldOn}.',
  },
  FILE_ALREADY_DELIVERED: {
    zh: '该车的客户档案已于 {deliveredOn} 交付。',
    en: 'The file of this car came on {deliveredOn} already.',
  },
});

export const correctionRefusals = defineRefusals({
  ...fieldRefusals.texts,
  FILE_NOT_DELIVERED: {
    zh: '该车的客户档案尚未交付。',
    en: 'The file of this car has not come yet.',
  },
});

/** What comes with a file. */
export interface Delivery {
  readonly deliveredOn: LocalDate;
  readonly fieldCodes: readonly string[];
}

/** The file after it was delivered: on time when it came on the business day of the sale (rulebook MEM-15). */
export function deliver(
  file: OutletFile,
  { deliveredOn, fieldCodes }: Delivery,
  knownFields: ReadonlySet<string>,
): Outcome<OutletFile, RefusalOf<typeof deliveryRefusals>> {
  if (file.deliveredOn !== null) {
    const came = { deliveredOn: file.deliveredOn };
    return refused(deliveryRefusals.no('FILE_ALREADY_DELIVERED', ['vehicleId'], came));
  }
  if (deliveredOn < file.soldOn)
    return refused(deliveryRefusals.no('FILE_BEFORE_SALE', ['deliveredAt'], { soldOn: file.soldOn }));
  const faults = fieldFaults(fieldCodes, knownFields);
  if (faults.length > 0) return refused(...faults);
  return accepted({ ...file, deliveredOn, fieldCodes: inOneOrder(fieldCodes), version: file.version + 1 });
}

/** The file after fields of it were corrected; the same file when they had been before. */
export function correct(
  file: OutletFile,
  fieldCodes: readonly string[],
): Outcome<OutletFile, RefusalOf<typeof correctionRefusals>> {
  if (file.deliveredOn === null) return refused(correctionRefusals.no('FILE_NOT_DELIVERED', ['vehicleId']));
  const faults = fieldFaults(fieldCodes, new Set(file.fieldCodes));
  if (faults.length > 0) return refused(...faults);
  const correctedFieldCodes = inOneOrder([...file.correctedFieldCodes, ...fieldCodes]);
  if (correctedFieldCodes.length === file.correctedFieldCodes.length) return accepted(file);
  return accepted({ ...file, correctedFieldCodes, version: file.version + 1 });
}

function fieldFaults(
  fieldCodes: readonly string[],
  known: ReadonlySet<string>,
): RefusalOf<typeof fieldRefusals>[] {
  if (fieldCodes.length === 0) return [fieldRefusals.no('FILE_FIELDS_MISSING', ['fieldCodes'])];
  return fieldCodes.flatMap((code, i) =>
    known.has(code) ? [] : [fieldRefusals.no('FILE_FIELD_UNKNOWN', ['fieldCodes', i], { code })],
  );
}

/** Each code once and sorted, so that equal sets are equal lists. */
function inOneOrder(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
