import type { LocalDate } from '@autoclub/domain-kit';
import { activityAttended } from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { Registration } from '../domain/registration';

/** A member came; the points ledger earns by it, once per member and activity (rulebook ACT-05). */
export function attendedFact(
  { id, activityId, dealerId, customerId, checkedInAt }: Registration,
  {
    membershipId,
    attendedOn,
    dealer,
    sequence,
  }: {
    readonly membershipId: string;
    readonly attendedOn: LocalDate;
    readonly dealer: Dealer;
    readonly sequence: number;
  },
): Fact<DataOf<typeof activityAttended>> {
  if (checkedInAt === null) throw new Error('Nobody attends who was not checked in.');
  const who = { activityId, registrationId: id, dealerId, membershipId, customerId };
  const data = { ...who, attendedOn, checkedInAt: checkedInAt.toISOString() };
  const home = { dealerId: dealer.id, regionId: dealer.regionId };
  return { contract: activityAttended, data, sequence, home };
}
