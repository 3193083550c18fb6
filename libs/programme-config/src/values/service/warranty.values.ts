import { code, kilometres, listOf, text, years } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const offers = listOf(['延保产品', 'Extended warranties'], {
  code: code(['延保代码', 'Code of the warranty']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
  extraYears: years(['延长年数', 'Years it adds'], { min: 1 }),
  extraKm: kilometres(['延长公里数', 'Kilometres it adds'], { min: 1 }),
});

/** The warranty of the factory and what is sold beyond it (rulebook SVC-11); how long the factory's runs is a default. */
export const warranty = {
  factoryWarrantyYears: parameter(years(['原厂质保年数', 'Years of the factory warranty'], { min: 1 }), 3),
  factoryWarrantyKm: parameter(
    kilometres(['原厂质保公里数', 'Kilometres of the factory warranty'], { min: 1 }),
    100_000,
  ),
  extendedWarranties: parameter(offers, [
    { code: 'ONE_YEAR', nameZh: '延保一年', nameEn: 'One year more', extraYears: 1, extraKm: 30_000 },
    { code: 'TWO_YEARS', nameZh: '延保两年', nameEn: 'Two years more', extraYears: 2, extraKm: 60_000 },
  ]),
};
