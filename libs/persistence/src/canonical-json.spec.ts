import * as fc from 'fast-check';
import { canonicalJson, fingerprint } from './canonical-json';

describe('canonicalJson', () => {
  it('does not know the order of keys, but that of lists', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: [2, 1] } })).toBe('{"a":{"c":[2,1],"d":2},"b":1}');
  });

  it('an absent field and an undefined one are the same', () => {
    expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
    expect(fingerprint(undefined)).toBe(fingerprint(null));
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('equal texts mean equal values, whatever order the keys came in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
        const backwards = Object.fromEntries(Object.entries(record).reverse());
        expect(fingerprint(backwards)).toBe(fingerprint(record));
      }),
    );
  });
});
