import type { LocalDate } from '@autoclub/domain-kit';
import type { RecruitingPorts } from './ports';

/** The running membership of a customer and the day from which it runs; null without one. */
export async function runningMembership(
  { memberships }: Pick<RecruitingPorts, 'memberships'>,
  dealerId: string,
  customerId: string,
): Promise<{ readonly membershipId: string; readonly since: LocalDate | null } | null> {
  const held = await memberships.heldBy(dealerId, [customerId]);
  const running = held.find(({ status }) => status === 'ACTIVE');
  if (!running) return null;
  const { membershipId } = running;
  return { membershipId, since: (await memberships.activatedOn(dealerId, membershipId)) ?? null };
}
