import {
  accepted,
  commonRefusals,
  contains,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import type { Caller } from '@autoclub/use-cases';
import type { Membership } from '../../memberships';
import { dealerOf, todayAt, type DealerRecord } from '../../network';
import type { UpgradesPorts } from './ports';

export const runningMemberRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'MEMBERSHIP_NOT_FOUND'),
  MEMBERSHIP_NOT_RUNNING: {
    zh: '会籍今天没有生效。',
    en: 'The membership does not run today.',
  },
});

/** A membership that runs today, with its row locked. */
export interface RunningMember {
  readonly dealer: DealerRecord;
  readonly today: LocalDate;
  readonly membership: Membership;
}

/** The membership, if it can rise today. */
export async function runningMember(
  ports: Pick<UpgradesPorts, 'network' | 'memberships'>,
  membershipId: string,
  caller: Caller,
): Promise<Outcome<RunningMember, RefusalOf<typeof runningMemberRefusals>>> {
  const found = await dealerOf(ports, caller);
  if (!found.ok) return found;
  const dealer = found.value;
  const membership = await ports.memberships.lock(dealer.dealerId, membershipId);
  if (!membership) return refused(runningMemberRefusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
  const today = todayAt(dealer, caller);
  const runs = membership.status === 'ACTIVE' && membership.card && contains(membership.card.validity, today);
  if (!runs) return refused(runningMemberRefusals.no('MEMBERSHIP_NOT_RUNNING', ['membershipId']));
  return accepted({ dealer, today, membership });
}
