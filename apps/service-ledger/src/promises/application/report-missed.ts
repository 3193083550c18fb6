import {
  accepted,
  type AmountInput,
  businessDayOf,
  InputChecks,
  type LocalDate,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { isOpenOn, planOn } from '../../entitlements';
import { currencyFault } from '../../network';
import { brokenPromise } from '../domain/end-promise';
import { missRefusals } from '../domain/refusals';
import { MAX_WORDS } from './compensate-promise';
import type { EndPorts } from './ports';
import { judgedFacts } from './promise-facts';

export interface MissedInput {
  readonly membershipId: string;
  readonly benefitCode: string;
  readonly valueAmount: AmountInput;
  /** Today unless given. */
  readonly missedOn: LocalDate | null;
  readonly reasonCode: string;
  readonly words: string | null;
}

const MAX_CODE = 64;

/**
 * Takes down that a member did not get a benefit of the plan that was due (rulebook SVC-21, SVC-04). A benefit that is
 * given is registered as used, which fulfils the promise; without this a refusal at a desk would be known to nobody.
 */
export const reportMissed = command<EndPorts>()({
  name: 'benefitPromiseMissReport',
  refusals: missRefusals,
  read: (input: MissedInput) => {
    const checks = new InputChecks(missRefusals);
    return checks.complete({
      membershipId: input.membershipId,
      benefitCode: checks.text(input.benefitCode, ['benefitCode'], MAX_CODE),
      worth: checks.amount(input.valueAmount, ['valueAmount']),
      missedOn: input.missedOn === null ? null : checks.day(input.missedOn, ['missedOn']),
      reasonCode: checks.code(input.reasonCode, ['reasonCode']),
      words: checks.optionalText(input.words, ['words'], MAX_WORDS),
    });
  },
  async work(ports, missed, { now, traceId, staffMemberId }) {
    const { no } = missRefusals;
    const [held] = await ports.memberships([missed.membershipId]);
    const dealer = held?.dealer;
    if (!held || !dealer) return refused(no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
    const today = businessDayOf(now, dealer.timeZone);
    const missedOn = missed.missedOn ?? today;
    if (missedOn > today) return refused(no('DATE_IN_FUTURE', ['missedOn']));
    const wrongCurrency = currencyFault(missed.worth, dealer.currency, ['valueAmount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const plan = planOn(held, (day) => ports.plans(dealer, day), missedOn);
    const benefit = plan?.benefits.find(({ code }) => code === missed.benefitCode);
    if (!benefit || !isOpenOn(benefit, missedOn))
      return refused(no('BENEFIT_NOT_PROMISED', ['benefitCode'], { day: missedOn }));
    const { id: membershipId, customerId, dealerId } = held;
    const whose = { id: ports.ids('prm'), dealerId, customerId, membershipId };
    const promise = brokenPromise({ ...missed, ...whose, missedOn, reportedById: staffMemberId, traceId });
    await ports.write([promise]);
    const facts = judgedFacts(promise, undefined, dealer);
    return accepted({ answer: { promiseId: promise.id }, written: promise, facts });
  },
});
