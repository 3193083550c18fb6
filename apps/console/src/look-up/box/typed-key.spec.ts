import { typedKey } from './typed-key';

describe('MEM-14: what is typed at the desk', () => {
  it.each([
    ['2020', '2020'],
    ['２０２０', '2020'],
    [' 20 20 ', '20 20'],
    ['138-1234-5678', '138-1234-5678'],
    ['+86 138', '+86 138'],
    ['王', '王'],
    ['Wa', 'Wa'],
    ['川Ａ０２０２０', '川A02020'],
    ['LSVEKNYN9R2002020', 'LSVEKNYN9R2002020'],
  ])('%j is asked for as %j', (typed, key) => {
    expect(typedKey(typed)).toBe(key);
  });

  it.each(['', '  ', '202', '２０２', '2 0 2', '+', 'W'])('%j says too little', (typed) => {
    expect(typedKey(typed)).toBeUndefined();
  });
});
