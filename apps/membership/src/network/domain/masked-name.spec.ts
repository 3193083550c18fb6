import { maskedName } from './masked-name';

describe('PLT-03: a masked name', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳小明', '欧***'],
    ['张', '张*'],
  ])('of %s is %s', (name, shown) => {
    expect(maskedName(name)).toBe(shown);
  });
});
