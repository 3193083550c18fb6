import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import { command, type AnyCaller } from '@autoclub/use-cases';
import { advanced, clockRefusals } from '../domain/dealer-clock';
import { dealerClockFact } from './facts';
import type { ClockPorts } from './ports';

const refusals = defineRefusals({
  ...clockRefusals.texts,
  DEALER_NOT_FOUND: { zh: '未找到该经销商。', en: 'There is no such dealer.' },
});

export interface ClockAdvance {
  readonly dealerId: string;
  /** What the clock is to show now. */
  readonly shows: Date;
}

/** Moves the clock of a sandbox dealer forward; rules, jobs and days of that dealer follow it (rulebook PLT-04). */
export const advanceDealerClock = command<ClockPorts, AnyCaller>()({
  name: 'dealerClockAdvance',
  refusals,
  async work({ network, realNow }, { dealerId, shows }: ClockAdvance) {
    const dealer = await network.dealerForChange(dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND', ['dealerId']));
    const aheadMinutes = advanced(dealer, shows, realNow());
    if (!aheadMinutes.ok) return aheadMinutes;
    const moved = { ...dealer, aheadMinutes: aheadMinutes.value, version: dealer.version + 1 };
    await network.saveDealer(moved);
    return accepted({ answer: { dealerId }, written: moved, facts: [dealerClockFact(moved)] });
  },
});
