import { defineRefusals } from '@autoclub/domain-kit';

/** The roster is not there, or is another dealer's (rulebook PLT-02). */
export const rosterRefusals = defineRefusals({
  ROSTER_NOT_FOUND: { zh: '未找到该客户名单。', en: 'There is no such roster.' },
});
