import { vinCheckDigit } from '@autoclub/domain-kit';

/** A VIN with a right check digit; another number gives another VIN. */
export function vinOf(serial: number): string {
  const tail = `R2${String(serial).padStart(6, '0')}`;
  return `LSVABCDE${vinCheckDigit(`LSVABCDE0${tail}`)}${tail}`;
}
