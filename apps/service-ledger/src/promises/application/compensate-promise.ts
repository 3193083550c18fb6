import { accepted, businessDayOf, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { compensated } from '../domain/end-promise';
import { compensateRefusals } from '../domain/refusals';
import type { EndPorts } from './ports';
import { judgedFacts } from './promise-facts';

export interface CompensateInput {
  readonly promiseId: string;
  readonly compensatedBy: string;
  readonly reason: string;
}

const MAX_NUMBER = 64;
export const MAX_WORDS = 500;

/** Makes a broken promise good by an act that is named, by the own token of a manager (rulebook SVC-21). */
export const compensatePromise = command<EndPorts>()({
  name: 'benefitPromiseCompensate',
  refusals: compensateRefusals,
  read: ({ promiseId, compensatedBy, reason }: CompensateInput) => {
    const checks = new InputChecks(compensateRefusals);
    const by = checks.text(compensatedBy, ['compensatedBy'], MAX_NUMBER);
    return checks.complete({ promiseId, by, reason: checks.text(reason, ['reason'], MAX_WORDS) });
  },
  async work(ports, { promiseId, by, reason }, { now, staffMemberId }) {
    const { no } = compensateRefusals;
    if (staffMemberId === null) return refused(no('COMPENSATOR_UNNAMED', []));
    const dealer = await ports.dealer();
    const promise = dealer && (await ports.lock(promiseId));
    if (!dealer || !promise) return refused(no('PROMISE_NOT_FOUND', ['promiseId']));
    const on = businessDayOf(now, dealer.timeZone);
    const ended = compensated(promise, { by, reason, on, byId: staffMemberId });
    if (!ended.ok) return ended;
    await ports.write([ended.value]);
    const facts = judgedFacts(ended.value, promise, dealer);
    return accepted({ answer: { promiseId }, written: ended.value, facts });
  },
});
