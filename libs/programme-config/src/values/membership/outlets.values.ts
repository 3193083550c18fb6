import { code, listOf, share, text } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const field = {
  code: code(['栏目代码', 'Code of the field']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
};

/** What the customer file of a car sold through an outlet says, and how its outlet is scored (rulebook MEM-15). */
export const outlets = {
  outletFileFields: parameter(
    listOf(['网点客户档案栏目', 'Fields of the customer file of an outlet'], field, 1),
    [
      { code: 'NAME', nameZh: '姓名', nameEn: 'Name' },
      { code: 'PHONE', nameZh: '电话', nameEn: 'Phone' },
      { code: 'IDENTITY', nameZh: '身份证', nameEn: 'Identity card' },
      { code: 'ADDRESS', nameZh: '地址', nameEn: 'Address' },
      { code: 'VIN', nameZh: '车架号', nameEn: 'VIN' },
      { code: 'PLATE', nameZh: '车牌号', nameEn: 'Plate' },
      { code: 'MODEL', nameZh: '车型', nameEn: 'Model' },
      { code: 'PURCHASED_ON', nameZh: '购车日期', nameEn: 'Day of purchase' },
      { code: 'INVOICE', nameZh: '购车发票', nameEn: 'Invoice' },
      { code: 'INSURER', nameZh: '保险公司', nameEn: 'Insurer' },
      { code: 'INSURANCE_UNTIL', nameZh: '保险到期日', nameEn: 'End of the insurance' },
      { code: 'FINANCE', nameZh: '贷款方式', nameEn: 'Finance' },
      { code: 'SALES_ADVISOR', nameZh: '销售顾问', nameEn: 'Sales advisor' },
      { code: 'CONSENTS', nameZh: '联系授权', nameEn: 'Consents' },
    ],
  ),
  outletTimelinessBp: parameter(
    share([
      '网点评分中及时性的权重，其余为准确性',
      'Weight of timeliness in the score of an outlet; accuracy is the rest',
    ]),
    5_000,
  ),
};
