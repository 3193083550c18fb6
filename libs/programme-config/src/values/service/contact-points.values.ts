import { choiceOf, code, listOf, text } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const checklists = listOf(['接触点检查表', 'Checklists of the contact points'], {
  code: code(['检查表代码', 'Code of the checklist']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
  contactPoint: choiceOf(
    ['接触点', 'Contact point'],
    ['RECEPTION', 'LOUNGE', 'BOUTIQUE', 'SETTLEMENT', 'AWAY'],
  ),
  items: listOf(
    ['检查项目', 'Items'],
    {
      code: code(['项目代码', 'Code of the item'], 64),
      nameZh: text(['中文名称', 'Name in Chinese']),
      nameEn: text(['英文名称', 'Name in English']),
    },
    1,
  ),
});

const item = (name: string, nameZh: string, nameEn: string) => ({ code: name, nameZh, nameEn });

/** What is to be done where a customer meets the dealer (rulebook SVC-17); of the boutique and away it is a default. */
export const contactPoints = {
  checklists: parameter(checklists, [
    {
      code: 'RECEPTION',
      nameZh: '维修接待检查表',
      nameEn: 'Repair reception',
      contactPoint: 'RECEPTION',
      items: [
        item('DEDICATED_ADVISOR', '专属服务顾问接待', 'Received by the dedicated advisor'),
        item('PRIORITY_CARD', '放置优先卡', 'Priority card in the car'),
        item('GREEN_LANE', '走会员绿色通道', 'Sent through the green lane'),
        item('TOTAL_AND_DISCOUNT_QUOTED', '报价时说明总价和优惠', 'Total and discount named in the quote'),
      ],
    },
    {
      code: 'LOUNGE',
      nameZh: '休息室检查表',
      nameEn: 'Lounge',
      contactPoint: 'LOUNGE',
      items: [
        item('ASKED_EVERY_15_TO_20_MINUTES', '每十五至二十分钟询问一次', 'Asked every 15 to 20 minutes'),
        item('TABLE_CLEARED_IN_3_MINUTES', '三分钟内收拾桌面', 'Tables cleared within 3 minutes'),
      ],
    },
    {
      code: 'BOUTIQUE',
      nameZh: '精品区检查表',
      nameEn: 'Boutique',
      contactPoint: 'BOUTIQUE',
      items: [item('MEMBER_PRICE_NAMED', '说明会员价和可兑换积分', "Member's price and points named")],
    },
    {
      code: 'SETTLEMENT',
      nameZh: '结算检查表',
      nameEn: 'Settlement',
      contactPoint: 'SETTLEMENT',
      items: [
        item('CARD_SHOWN', '结算时出示会员卡', 'Card shown at settlement'),
        item('DISCOUNT_AND_POINTS_NAMED', '说明优惠金额和积分', 'Discount and points named'),
        item('SMS_AFTER_SETTLEMENT', '结算后发送短信', 'SMS sent after settlement'),
      ],
    },
    {
      code: 'AWAY',
      nameZh: '店外检查表',
      nameEn: 'Away from the store',
      contactPoint: 'AWAY',
      items: [item('CALLED_AS_PROMISED', '按约定时间联系客户', 'Called as promised')],
    },
  ]),
};
