import {
  accepted,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
} from '@autoclub/domain-kit';
import { surveyAnswered } from '@autoclub/event-contracts';
import { command } from '@autoclub/use-cases';
import type { ResultPorts, SurveyAnswer } from './ports';

export interface AnswerSurveyInput {
  readonly activityId: string;
  readonly customerId: string;
  readonly overallScore: number;
  readonly scores: readonly { readonly questionCode: string; readonly score: number }[];
}

const MOST_QUESTIONS = 20;
const SCORE = { min: 0, max: 10 };

const readRefusals = defineRefusals({
  ...commonRefusals.pick(
    'NUMBER_OUT_OF_RANGE',
    'CODE_INVALID',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
  ),
});

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'DEALER_NOT_FOUND'),
  ...readRefusals.texts,
  NOT_ATTENDED: {
    zh: '该客户没有参加此活动。',
    en: 'The customer did not come to the activity.',
  },
  ANSWERED_BEFORE: {
    zh: '该客户已评价过此活动。',
    en: 'The customer answered about this activity before.',
  },
});

/** Keeps what a customer who came says of an activity, once (rulebook ACT-06). */
export const answerSurvey = command<ResultPorts>()({
  name: 'activitySurveyAnswer',
  refusals,
  read({ scores, overallScore, ...who }: AnswerSurveyInput) {
    const checks = new InputChecks(readRefusals);
    checks.wholeNumber(scores.length, ['scores'], { min: 0, max: MOST_QUESTIONS });
    return checks.complete({
      ...who,
      overallScore: checks.wholeNumber(overallScore, ['overallScore'], SCORE),
      scores: scores.slice(0, MOST_QUESTIONS).map(({ questionCode, score }, at) => ({
        questionCode: checks.code(questionCode, ['scores', String(at), 'questionCode']),
        score: checks.wholeNumber(score, ['scores', String(at), 'score'], SCORE),
      })),
    });
  },
  async work({ activities, registrations, network, results, ids }, draft, caller) {
    const activity = await activities.lock(caller.dealerId, draft.activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    const { customerId } = draft;
    const personId = (await network.personsOf(dealer.id, [customerId])).get(customerId);
    if (personId === undefined) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const place = await registrations.ofCustomer(activity, personId);
    if (place?.state !== 'CHECKED_IN') return refused(refusals.no('NOT_ATTENDED', ['customerId']));
    if (await results.hasAnswered(dealer.id, activity.id, personId))
      return refused(refusals.no('ANSWERED_BEFORE', ['customerId']));
    const answer: SurveyAnswer = {
      ...{ id: ids('sva'), dealerId: dealer.id, activityId: activity.id, customerId },
      ...{ membershipId: place.membershipId, overallScore: draft.overallScore, scores: draft.scores },
      ...{ answeredOn: businessDayOf(caller.now, dealer.timeZone), answeredAt: caller.now },
      traceId: caller.traceId,
    };
    await results.saveAnswer(answer);
    const data = {
      ...{ surveyAnswerId: answer.id, dealerId: dealer.id, customerId, membershipId: place.membershipId },
      ...{ surveyCode: 'AFTER_ACTIVITY', about: { type: 'ACTIVITY', id: activity.id } },
      ...{ overallScore: draft.overallScore, scores: [...draft.scores], answeredOn: answer.answeredOn },
    };
    const home = { dealerId: dealer.id, regionId: dealer.regionId };
    const fact = { contract: surveyAnswered, data, sequence: 1, home };
    return accepted({ answer: { activityId: activity.id }, facts: [fact] });
  },
});
