import { vinOf } from '../../../test/builders/vin';
import { readLookupKey, type LookupGround } from './lookup-key';

describe('MEM-14: what a key at the front desk may be', () => {
  const grounds = (written: string) => {
    const key = readLookupKey(written);
    if (!key) return undefined;
    return Object.entries(key)
      .filter(([, value]) => value !== null)
      .map(([ground]) => ground as LookupGround);
  };

  it.each<[string, LookupGround[]]>([
    [vinOf(7), ['VIN']],
    [` ${vinOf(7).toLowerCase()} `, ['VIN']],
    ['沪A12345', ['PLATE', 'CARD_NUMBER', 'NAME']],
    ['138 1234 5678', ['PHONE', 'CARD_NUMBER']],
    ['+86-138-1234-5678', ['PHONE', 'CARD_NUMBER']],
    ['+852 6123 4567', ['PHONE', 'CARD_NUMBER']],
    ['5678', ['PHONE_END', 'CARD_NUMBER']],
    ['５６７８', ['PHONE_END', 'CARD_NUMBER']],
    [' 5 6 7 8 ', ['PHONE_END', 'CARD_NUMBER']],
    ['５６　７８', ['PHONE_END', 'CARD_NUMBER']],
    ['345678', ['PHONE_END', 'CARD_NUMBER']],
    ['678', ['CARD_NUMBER']],
    ['SH01-000123', ['CARD_NUMBER', 'NAME']],
    ['张', ['CARD_NUMBER', 'NAME']],
    ['Wang', ['CARD_NUMBER', 'NAME']],
  ])('%j may be %j', (written, expected) => {
    expect(grounds(written)).toEqual(expected);
  });

  it.each([[''], ['   '], ['x'.repeat(81)]])('%j is no key', (written) => {
    expect(readLookupKey(written)).toBeUndefined();
  });
});
