import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** Points are about to expire (rulebook ACT-07, PTS-06); the points ledger says which and when. */
export const pointsExpiring = defineTemplate({
  code: 'POINTS_EXPIRING',
  name: { zh: '积分到期提醒', en: 'Points expiring' },
  text: {
    zh: '【{dealerNameZh}】您有 {points} 积分将于 {expiresOn} 到期，请及时兑换。',
    en: '[{dealerNameEn}] {points} of your points expire on {expiresOn}. Redeem them in time.',
  },
  variables: [...DEALER_FACTS, 'points', 'expiresOn'],
});
