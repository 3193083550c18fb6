import { code, days, listOf, months, text } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const reason = {
  code: code(['原因代码', 'Code of the reason']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
};

/** How the club is proposed to customers (rulebook MEM-11). */
export const recruiting = {
  askWithinMonths: parameter(
    months(['客户应被询问入会的期限', 'Within this time every customer should be asked'], { min: 1 }),
    6,
  ),
  notAgainDays: parameter(days(['拒绝后不再询问的天数', 'After a refusal nobody asks again for']), 90),
  declineReasons: parameter(listOf(['拒绝入会的原因', 'Reasons of a refusal'], reason, 1), [
    { code: 'TOO_EXPENSIVE', nameZh: '费用太高', nameEn: 'Too expensive' },
    { code: 'NO_USE', nameZh: '用不上权益', nameEn: 'No use for the benefits' },
    { code: 'LIVES_FAR_AWAY', nameZh: '距离太远', nameEn: 'Lives far away' },
    { code: 'SELLS_THE_CAR', nameZh: '准备卖车', nameEn: 'Sells the car' },
    { code: 'DISSATISFIED', nameZh: '对服务不满意', nameEn: 'Dissatisfied with the service' },
    { code: 'PRIVACY', nameZh: '不愿提供资料', nameEn: 'Gives no data' },
    { code: 'OTHER', nameZh: '其他', nameEn: 'Other' },
  ]),
};
