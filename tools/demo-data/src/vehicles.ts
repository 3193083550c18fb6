import { vinCheckDigit } from '@autoclub/domain-kit';
import type { Random } from './random';

export const MODEL_CODES = ['LAVIDA', 'PASSAT', 'TIGUAN', 'POLO', 'TOURAN'] as const;

const VIN_LETTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ'];
const PLATE_HEADS: Record<string, string> = {
  SH: '沪A',
  HZ: '浙A',
  NJ: '苏A',
  GZ: '粤A',
  SZ: '粤B',
  FS: '粤E',
  XM: '闽D',
  CD: '川A',
  CQ: '渝A',
  XA: '陕A',
  WL: '新A',
};

/** A VIN with a right check digit; the serial in its last six places keeps each one different. */
export function vinOf(random: Random, serial: number): string {
  const head = `LSV${Array.from({ length: 5 }, () => random.pick(VIN_LETTERS)).join('')}`;
  const tail = `R2${String(serial).padStart(6, '0')}`;
  return `${head}${vinCheckDigit(`${head}0${tail}`)}${tail}`;
}

/** A licence plate of the dealer's city; five digits from the serial. */
export function plateOf(dealerCode: string, serial: number): string {
  return `${PLATE_HEADS[dealerCode.slice(0, 2)] ?? '京A'}${String(serial % 100_000).padStart(5, '0')}`;
}
