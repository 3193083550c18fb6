import { tidyAmount, tidyDay, tidyFlag, tidyInstant, tidyWhole } from './tidy-values';

describe('values as people and office programs write them', () => {
  it.each([
    ['1199.99', '1199.99'],
    ['¥1,199.99', '1199.99'],
    ['￥ 1,234,567', '1234567'],
    ['１，１９９．５元', '1199.5'],
    ['RMB 12.3000', '12.30'],
    ['12.345', '12.345'],
    ['(1,000.00)', '-1000.00'],
    ['（５.00）', '-5.00'],
    ['-¥5', '-5'],
    ['¥-5', '-5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1,23', '1,23'],
    ['12,34.5', '12,34.5'],
    ['about 5', 'about 5'],
    ['--5', '--5'],
    ['=1+1', '=1+1'],
  ])('SVC-22: the amount %j is %j', (written, read) => expect(tidyAmount(written)).toBe(read));

  it.each([
    ['12,500 km', '12500'],
    ['１２５００公里', '12500'],
    ['12500.0', '12500'],
    ['12500.5', '12500.5'],
    ['-1', '-1'],
  ])('SVC-22: the whole number %j is %j', (written, read) => expect(tidyWhole(written)).toBe(read));

  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６／３／５', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['46086', '2026-03-05'],
    ['46086.75', '2026-03-05'],
    ['2026-03-05 14:30', '2026-03-05'],
    ['2026-02-29', '2026-02-29'],
    ['5/3/2026', '5/3/2026'],
    ['yesterday', 'yesterday'],
  ])('SVC-22: the day %j is %j', (written, read) => expect(tidyDay(written)).toBe(read));

  it.each([
    ['2026/3/5 14:30', 'Asia/Shanghai', '2026-03-05T06:30:00.000Z'],
    ['2026-03-05T14:30:15', 'Asia/Shanghai', '2026-03-05T06:30:15.000Z'],
    ['2026年3月5日 14时30分', 'Asia/Shanghai', '2026-03-05T06:30:00.000Z'],
    ['46086.75', 'Asia/Shanghai', '2026-03-05T10:00:00.000Z'],
    ['2026-03-05', 'Asia/Shanghai', '2026-03-05T04:00:00.000Z'],
    ['2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-03-31T16:15:30+08:00', 'Europe/Berlin', '2026-03-31T16:15:30+08:00'],
    ['2026-03-05 24:00', 'Asia/Shanghai', '2026-03-05 24:00'],
    ['2026-03-05 12:60', 'Asia/Shanghai', '2026-03-05 12:60'],
  ])('SVC-22: the time %j in %s is %j', (written, zone, read) =>
    expect(tidyInstant(written, zone)).toBe(read),
  );

  it.each([
    ['是', 'true'],
    ['Y', 'true'],
    ['否', 'false'],
    ['０', 'false'],
    ['maybe', 'maybe'],
  ])('SVC-22: %j is %j', (written, read) => expect(tidyFlag(written)).toBe(read));
});
