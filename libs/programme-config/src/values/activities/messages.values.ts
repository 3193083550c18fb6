import { group, money, orNone, timeOfDay, times } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const CHANNELS = {
  SMS: ['短信', 'Short message'],
  EMAIL: ['电子邮件', 'E-mail'],
  PHONE: ['电话', 'Telephone call'],
  POST: ['明信片', 'Card by post'],
  BULLETIN: ['网站公告', 'Notice on the web'],
} as const;

/** When and how often a customer is written to, and what it may cost (rulebook ACT-08). */
export const messages = {
  quietFrom: parameter(timeOfDay(['免打扰开始时刻', 'Quiet hours from']), '21:00'),
  quietTo: parameter(timeOfDay(['免打扰结束时刻', 'Quiet hours until']), '09:00'),
  messagesPerWeek: parameter(times(['每周营销消息上限', 'Marketing messages a week at most']), 3),
  messageCostMinor: parameter(
    group(['每条消息的费用', 'What one message costs'], {
      SMS: money(CHANNELS.SMS),
      EMAIL: money(CHANNELS.EMAIL),
      PHONE: money(CHANNELS.PHONE),
      POST: money(CHANNELS.POST),
      BULLETIN: money(CHANNELS.BULLETIN),
    }),
    { SMS: 5, EMAIL: 0, PHONE: 0, POST: 300, BULLETIN: 0 },
  ),
  messageBudgetMinor: parameter(
    group(['各渠道年度预算（空为不限）', 'Budget of a channel in a year; none: without limit'], {
      SMS: orNone(money(CHANNELS.SMS)),
      EMAIL: orNone(money(CHANNELS.EMAIL)),
      PHONE: orNone(money(CHANNELS.PHONE)),
      POST: orNone(money(CHANNELS.POST)),
      BULLETIN: orNone(money(CHANNELS.BULLETIN)),
    }),
    { SMS: null, EMAIL: null, PHONE: null, POST: null, BULLETIN: null },
  ),
};
