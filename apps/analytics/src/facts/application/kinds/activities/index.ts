import type { FactKind } from '../../fact-kind';
import { attendances } from './attendances.fact';
import { callBacks } from './call-backs.fact';
import { heldActivities } from './held-activities.fact';
import { surveyAnswers } from './survey-answers.fact';

export { heldActivities, attendances, surveyAnswers, callBacks };

/** What activities publish, as facts. */
export const activityKinds: readonly FactKind[] = [heldActivities, attendances, surveyAnswers, callBacks];
