import { accepted, businessDayOf, InputChecks, refused } from '@autoclub/domain-kit';
import { followUpAnswered } from '@autoclub/event-contracts';
import { command, type Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import { answered, type FollowUp, tried } from '../domain/follow-up';
import { answerRefusals, attemptRefusals } from '../domain/refusals';
import type { AnswerPorts } from './ports';

export interface AnswerInput {
  readonly followUpId: string;
  readonly score: number;
  readonly remarks: string | null;
  readonly wantsContact: boolean;
}

const MOST_REMARKS = 1_000;

/** Registers what a customer said after an order, once (rulebook SVC-16). */
export const answerFollowUp = command<AnswerPorts>()({
  name: 'followUpAnswer',
  refusals: answerRefusals,
  read: (input: AnswerInput) => {
    const checks = new InputChecks(answerRefusals);
    checks.wholeNumber(input.score, ['score'], { min: 0, max: 10 });
    return checks.complete({
      ...input,
      remarks: checks.optionalText(input.remarks, ['remarks'], MOST_REMARKS),
    });
  },
  async work(ports, { followUpId, ...said }, { now, staffMemberId }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(answerRefusals.no('FOLLOW_UP_NOT_FOUND', ['followUpId']));
    const moment = { now, timeZone: dealer.timeZone };
    const outcome = answered(await ports.lock(followUpId), { ...said, askedById: staffMemberId }, moment);
    if (!outcome.ok) return outcome;
    await ports.write(outcome.value);
    return accepted({ answer: { followUpId }, facts: answeredFacts(outcome.value, dealer) });
  },
});

/** Registers that a customer was tried and did not answer; after some attempts the call is over (rulebook SVC-16). */
export const attemptFollowUp = command<AnswerPorts>()({
  name: 'followUpAttempt',
  refusals: attemptRefusals,
  async work(ports, { followUpId }: { readonly followUpId: string }, { now }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(attemptRefusals.no('FOLLOW_UP_NOT_FOUND', ['followUpId']));
    const terms = ports.terms(dealer, businessDayOf(now, dealer.timeZone));
    const outcome = tried(await ports.lock(followUpId), now, terms);
    if (!outcome.ok) return outcome;
    await ports.write(outcome.value);
    return accepted({ answer: { followUpId } });
  },
});

function answeredFacts(followUp: FollowUp, { id: dealerId, regionId }: Dealer): Fact[] {
  const { id, answer, customerId, membershipId, vehicleId, repairOrderId, serviceAdvisorId } = followUp;
  if (!answer) return [];
  const { score, wantsContact, answeredOn, askedById: askedBy } = answer;
  const of = {
    followUpId: id,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    repairOrderId,
    serviceAdvisorId,
  };
  const data = { ...of, score, wantsContact, isSampled: followUp.isSampled, answeredOn, askedBy };
  return [{ contract: followUpAnswered, data, sequence: followUp.version, home: { dealerId, regionId } }];
}
