import { defineTemplate } from '../message-template';
import { DEALER_FACTS } from './dealer-facts';

/** The first words to a new member (rulebook ACT-07), on the morning after the membership began. */
export const welcome = defineTemplate({
  code: 'WELCOME',
  name: { zh: '入会欢迎', en: 'Welcome' },
  text: {
    zh: '【{dealerNameZh}】欢迎加入会员俱乐部！您的会员资格自 {activatedOn} 起生效。',
    en: '[{dealerNameEn}] Welcome to the club! Your membership runs from {activatedOn} on.',
  },
  variables: [...DEALER_FACTS, 'activatedOn'],
});
