import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** A change that touches members is announced to them before it applies (rulebook ACT-07, MEM-05, CONV-3). */
export const programmeRelease = defineTemplate({
  code: 'PROGRAMME_RELEASE',
  name: { zh: '会员方案变更公告', en: 'Change of the programme' },
  text: {
    zh: '【{dealerNameZh}】会员方案将自 {effectiveOn} 起调整，详情请到店咨询或查看会员页面。',
    en: '[{dealerNameEn}] The terms of the club change on {effectiveOn}. Ask at the club or look at your member page.',
  },
  variables: [...DEALER_FACTS, 'effectiveOn'],
});
