import { choiceOf, code, listOf, share, text, yesNo } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const definitions = listOf(['预付套餐的定义', 'Definitions of prepaid packages'], {
  code: code(['套餐代码', 'Code of the package']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
  kind: choiceOf(['套餐种类', 'Kind of the package'], ['OIL', 'MAINTENANCE', 'MAINTENANCE_SETS']),
  sets: listOf(
    ['各次的优惠', 'What each set gives'],
    { oilDiscountBp: share(['机油折扣', 'What is off the oil']) },
    1,
  ),
  hasFilter: yesNo(['是否含机油滤清器', 'Whether the oil filter is in it']),
  isFilterFree: yesNo(['机油滤清器是否免费', 'Whether the oil filter is free']),
});

const steps = (...discounts: number[]) => discounts.map((oilDiscountBp) => ({ oilDiscountBp }));

/** Prepaid oil and maintenance (rulebook SVC-08). */
export const packages = {
  packageDefinitions: parameter(definitions, [
    {
      code: 'OIL_1',
      nameZh: '预付机油',
      nameEn: 'Oil prepaid',
      kind: 'OIL',
      sets: steps(2_000),
      hasFilter: false,
      isFilterFree: false,
    },
    {
      code: 'MAINTENANCE_1',
      nameZh: '预付一次保养',
      nameEn: 'One maintenance prepaid',
      kind: 'MAINTENANCE',
      sets: steps(2_000),
      hasFilter: true,
      isFilterFree: true,
    },
    {
      code: 'MAINTENANCE_3',
      nameZh: '预付三次保养',
      nameEn: 'Three sets of maintenance prepaid',
      kind: 'MAINTENANCE_SETS',
      sets: steps(1_000, 2_000, 3_000),
      hasFilter: true,
      isFilterFree: false,
    },
    {
      code: 'MAINTENANCE_5',
      nameZh: '预付五次保养',
      nameEn: 'Five sets of maintenance prepaid',
      kind: 'MAINTENANCE_SETS',
      sets: steps(1_000, 2_000, 3_000, 4_000, 5_000),
      hasFilter: true,
      isFilterFree: false,
    },
  ]),
  packageUsesCounted: parameter(
    choiceOf(
      ['退套餐时已用次数的计价', 'The price at which the uses are kept when a package is given back'],
      ['AT_PACKAGE_PRICE', 'AT_LIST_PRICE'],
    ),
    'AT_PACKAGE_PRICE',
  ),
};
