import { timeOfDay, times } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** When and how often a customer is written to (rulebook ACT-08). */
export const messages = {
  quietFrom: parameter(timeOfDay(['免打扰开始时刻', 'Quiet hours from']), '21:00'),
  quietTo: parameter(timeOfDay(['免打扰结束时刻', 'Quiet hours until']), '09:00'),
  messagesPerWeek: parameter(times(['每周营销消息上限', 'Marketing messages a week at most']), 3),
};
