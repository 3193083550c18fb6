import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type LocalDate,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import { isSameToMembers } from '../domain/renewal-terms';
import { termsFact } from './facts';
import type { RenewalsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'DATE_OUT_OF_RANGE'),
  NO_CHANGE_OF_TERMS: {
    zh: '自 {day} 起续会的价格和办法没有变化。',
    en: 'Price and procedure of renewals do not change on {day}.',
  },
  ALREADY_ANNOUNCED: { zh: '该变化已经公布。', en: 'The change was announced already.' },
});

/** A change of the terms of renewal, by its first day. */
export interface ChangeToAnnounce {
  readonly effectiveOn: LocalDate;
}

/**
 * Records that the members of a dealer were informed of a change that no release brought; only then does it apply to
 * them (rulebook MEM-05). A release is announced by its own step.
 */
export const announceRenewalTerms = command<RenewalsPorts>()({
  name: 'renewalTermsAnnounce',
  refusals,
  read({ effectiveOn }: ChangeToAnnounce) {
    const checks = new InputChecks(refusals);
    return checks.complete({ effectiveOn: checks.day(effectiveOn, ['effectiveOn']) });
  },
  async work(ports, { effectiveOn }, caller) {
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const dealer = found.value;
    const today = todayAt(dealer, caller);
    const isChange = ports.schemeOn(dealer, effectiveOn).tiers.some(({ code }) => {
      const [now, before] = ports.termsHistoryOn(dealer, code, effectiveOn);
      return now?.from === effectiveOn && before !== undefined && !isSameToMembers(now.terms, before.terms);
    });
    if (!isChange) return refused(refusals.no('NO_CHANGE_OF_TERMS', ['effectiveOn'], { day: effectiveOn }));
    const known = await ports.renewals.announcements(dealer.dealerId);
    if (known.has(effectiveOn)) return refused(refusals.no('ALREADY_ANNOUNCED', ['effectiveOn']));
    const by = {
      dealerId: dealer.dealerId,
      madeBy: caller.staffMemberId,
      traceId: caller.traceId,
      recordedAt: caller.now,
    };
    if (!(await ports.renewals.announce({ effectiveOn, announcedOn: today }, by)))
      return refused(refusals.no('ALREADY_ANNOUNCED', ['effectiveOn']));
    const announced = { effectiveOn, announcedOn: today };
    return accepted({ answer: announced, facts: [termsFact(announced, known.size + 1, dealer)] });
  },
});
