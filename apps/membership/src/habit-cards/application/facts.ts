import { formatMoney, type LocalDate } from '@autoclub/domain-kit';
import { habitCardChanged, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { HabitCardChange } from '../domain/habits';

/** Codes, numbers and days; nothing that a person wrote about a person (rulebook MEM-14, MEM-17). */
export function habitCardFact(
  { card, changes }: HabitCardChange,
  { dealerId, regionId }: Pick<DealerRecord, 'dealerId' | 'regionId'>,
  { today, staffMemberId }: { readonly today: LocalDate; readonly staffMemberId: string | null },
): Fact<DataOf<typeof habitCardChanged>> {
  const { vehicleId, customerId, habits, version } = card;
  const { comfortableSpendAmount: spend } = habits;
  const data = {
    ...habits,
    vehicleId,
    customerId,
    dealerId,
    changed: changes.map(({ field }) => field),
    comfortableSpendAmount: spend && { amount: formatMoney(spend), currencyCode: spend.currency },
    habitCodes: [...habits.habitCodes],
    usageEnvironmentCodes: [...habits.usageEnvironmentCodes],
    offerInterestCodes: [...habits.offerInterestCodes],
    changedOn: today,
    changedBy: staffMemberId,
  };
  return { contract: habitCardChanged, data, sequence: version, home: { dealerId, regionId } };
}
