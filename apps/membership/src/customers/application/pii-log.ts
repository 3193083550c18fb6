import type { Reader } from '@autoclub/use-cases';

/** Who read personal data unmasked, in which operation. */
export interface PiiReader extends Reader {
  readonly subject: string;
  readonly principalKind: string;
}

export interface PiiRecord {
  readonly kind: 'CUSTOMER' | 'VEHICLE';
  readonly id: string;
  readonly dealerId: string;
}

/** The audit log of personal data (rulebook PLT-03). The data are shown after the entry is written, never before. */
export interface PiiLog {
  /** One statement for any number of records of one operation. */
  write(reader: PiiReader, records: readonly PiiRecord[]): Promise<void>;
}
