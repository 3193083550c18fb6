import { days } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/**
 * A document is news, and its judgement published, for so many days after its business day; no programme may give
 * notice of an older one. Of what an import brings of the past the points are published and the reasons stand in the
 * graph.
 */
export const NEWS_DAYS = 31;

/** Settlement notices (rulebook ACT-07). */
export const reminders = {
  noticeWithinDays: parameter(
    days(['结算通知的有效天数', 'Days in which a settlement notice is still news'], { max: NEWS_DAYS }),
    2,
  ),
};
