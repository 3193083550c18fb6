import { defineRefusals } from '@autoclub/domain-kit';

/** What commands about a message refuse (rulebook ACT-08). */
export const messageRefusals = defineRefusals({
  MESSAGE_NOT_FOUND: { zh: '未找到该消息。', en: 'There is no such message.' },
  MESSAGE_IS_CLOSED: {
    zh: '该消息尚未发出或已经结束。',
    en: 'The message is not out yet, or it is closed already.',
  },
});

/** Why a text is no template (rulebook ACT-07). */
export const templateRefusals = defineRefusals({
  TEMPLATE_INVALID: {
    zh: '模板格式有误，请检查花括号。',
    en: 'The text is no message template. Look at its braces.',
  },
  TEMPLATE_VARIABLE_UNKNOWN: {
    zh: '模板中的变量 {variable} 不存在，可用的有：{known}。',
    en: 'The template names {variable}, which does not exist. There are: {known}.',
  },
});

/** Why nothing is sent to a person now (rulebook ACT-08, MEM-17). */
export const dispatchRefusals = defineRefusals({
  NO_CONSENT: {
    zh: '客户未同意以该渠道接收此类消息。',
    en: 'The customer has not agreed to such messages by this channel.',
  },
  CHANNEL_SUPPRESSED: {
    zh: '该客户的这一渠道在停发名单中。',
    en: 'The channel is on the suppression list of the customer.',
  },
  WEEKLY_CAP_REACHED: {
    zh: '该客户本周已收到 {most} 条营销消息。',
    en: 'The customer has had {most} offers this week.',
  },
  QUIET_HOURS: {
    zh: '现在是免打扰时段，{until} 之后方可发送。',
    en: 'These are quiet hours. Messages can be sent from {until} on.',
  },
});
