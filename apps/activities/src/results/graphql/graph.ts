import type { CapabilityGraph, Host } from '@autoclub/service-host';
import type { UnitOfWork } from '@autoclub/use-cases';
import { ActivityLookups } from '../../activities/graph';
import type { ResultPorts } from '../application/ports';
import { ResultLookups } from './lookups';
import { ResultOfActivity } from './result-of.resolver';
import { ActivitySurveyAnswerMutation } from './survey-answer.mutation';

/** What activities brought, and what customers say of them. */
export function graphOf(
  unit: UnitOfWork<ResultPorts>,
  { programmes }: Pick<Host, 'programmes'>,
): CapabilityGraph {
  return {
    resolvers: [
      new ResultOfActivity(new ResultLookups(unit), programmes),
      new ActivitySurveyAnswerMutation(unit, new ActivityLookups(unit)),
    ],
  };
}
