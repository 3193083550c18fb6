import type { Bilingual } from '@autoclub/domain-kit';
import type { ActionFacts, NextActionReason } from './next-action';

/*
 * Why somebody is to be contacted, in both languages (rulebook ACT-14). Whatever a fact says is worded here; no code is
 * shown.
 */

const AFTER_CALL: Readonly<Record<string, Bilingual>> = {
  NONE: { zh: '再次致电', en: 'call again' },
  KEEP_GIFT: { zh: '礼品为其保留，邀约到店', en: 'a gift is kept for them; invite them' },
  HOME_VISIT: { zh: '安排登门拜访', en: 'visit them at home' },
  PICK_UP_SERVICE: { zh: '提供接送车服务', en: 'offer to fetch and return the car' },
  LONGER_HOURS: { zh: '提供下班后的时段', en: 'offer hours after work' },
  APPOINTMENT: { zh: '为其预约', en: 'make an appointment' },
};

const CLASSES: Readonly<Record<string, Bilingual>> = {
  INACTIVE: { zh: '即将流失', en: 'about to be lost' },
  LOST: { zh: '已流失', en: 'lost' },
};

const OTHER: Bilingual = { zh: '其他', en: 'something else' };

/** The explanation of a next action from its facts. */
export function whyOf(
  reason: NextActionReason,
  { day, amount, action, class: group, nameZh, nameEn }: ActionFacts,
): Bilingual {
  switch (reason) {
    case 'RECOMMENDATION':
      return { zh: `${day} 已推荐入会，约定再次跟进。`, en: `Membership was proposed on ${day}; ask again.` };
    case 'FOLLOW_UP':
      return {
        zh: `${day} 回访时客户要求再联系。`,
        en: `Asked to be called back in the follow-up of ${day}.`,
      };
    case 'ROSTER':
      return { zh: `在 ${day} 起的季度名单上。`, en: `Is on the roster of the quarter from ${day}.` };
    case 'ABOUT_TO_BE_LOST': {
      const { zh, en } = CLASSES[group ?? ''] ?? OTHER;
      return day
        ? {
            zh: `最近一次到店为 ${day}，客户${zh}。`,
            en: `The last visit was on ${day}; the customer is ${en}.`,
          }
        : { zh: `尚未到过店，客户${zh}。`, en: `Has never come; the customer is ${en}.` };
    }
    case 'REMINDER':
      return { zh: `${day} 的提醒须电话联系。`, en: `A reminder of ${day} is to be given by telephone.` };
    case 'CAMPAIGN':
      return nameZh && nameEn
        ? { zh: `营销活动“${nameZh}”须电话联系。`, en: `To be called in the campaign “${nameEn}”.` }
        : { zh: '一项营销活动须电话联系。', en: 'To be called in a campaign.' };
    case 'COMPLAINT':
      return { zh: `${day} 的投诉尚未办结。`, en: `A complaint of ${day} is not closed yet.` };
    case 'DECLINED_WORK':
      return {
        zh: `${day} 建议的项目（约 ${amount} 元）客户未做。`,
        en: `Work of about CNY ${amount} was advised on ${day} and refused.`,
      };
    case 'CALL_BACK': {
      const { zh, en } = AFTER_CALL[action ?? ''] ?? OTHER;
      return { zh: `${day} 已致电召回：${zh}。`, en: `Was called back on ${day}: ${en}.` };
    }
  }
}
