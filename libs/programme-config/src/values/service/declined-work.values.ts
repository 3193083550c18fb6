import { choiceOf, days, listOf } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** When work that was refused is asked for again (rulebook SVC-23); the days are a default. */
export const declinedWork = {
  declinedWorkFollowUps: parameter(
    listOf(['未做项目的跟进期限', 'When declined work is followed up'], {
      urgency: choiceOf(['紧急程度', 'Urgency'], ['SAFETY', 'SOON', 'LATER']),
      followUpDays: days(['跟进天数', 'Days until it is asked for again'], { min: 1, max: 3_660 }),
    }),
    [
      { urgency: 'SAFETY', followUpDays: 7 },
      { urgency: 'SOON', followUpDays: 30 },
      { urgency: 'LATER', followUpDays: 90 },
    ],
  ),
};
