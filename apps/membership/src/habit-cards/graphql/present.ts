import { presentMoney } from '@autoclub/subgraph-kit';
import type { HabitCardChangeView, HabitCardView, LastServiceView } from '../application/reading';
import { PERSONAL_FIELDS, type FieldChange, type Habits } from '../domain/habits';
import type { HabitCard, HabitCardChange, HabitFieldChange, PersonalHabits } from './habit-card.type';
import type { LastService } from './last-service.type';

export function presentHabitCard(record: HabitCardView): HabitCard {
  const { maintenanceIntervalMonths, maintenanceIntervalKm, insurerCode, insuranceRenewalOn } = record.habits;
  const { changedAt } = record;
  return {
    maintenanceIntervalMonths,
    maintenanceIntervalKm,
    insurerCode,
    insuranceRenewalOn,
    changedAt,
    record,
  };
}

export function presentPersonalHabits({ habits, dealerId }: HabitCardView): PersonalHabits {
  const { likesToTalk, waitingMinutes, comfortableSpendAmount: spend } = habits;
  return {
    likesToTalk,
    waitingMinutes,
    comfortableSpendAmount: spend && presentMoney(spend),
    habits,
    dealerId,
  };
}

export function presentLastService(service: LastServiceView): LastService {
  const { repairOrderId, amount, itemKinds, ...rest } = service;
  return {
    ...rest,
    repairOrder: { id: repairOrderId },
    itemKinds: [...itemKinds],
    amount: presentMoney(amount),
  };
}

export function presentChange(record: HabitCardChangeView): HabitCardChange {
  return { version: record.version, changedAt: record.changedAt, record };
}

/** What is about the person is masked for callers without the right to personal data (rulebook PLT-03). */
export function presentFields(changes: readonly FieldChange[], isShown: boolean): HabitFieldChange[] {
  return changes.map(({ field, before, after }) => {
    const shown = (value: Habits[typeof field]) =>
      isShown || !PERSONAL_FIELDS.has(field) ? valueText(value) : '***';
    return { field, before: shown(before), after: shown(after) };
  });
}

function valueText(value: Habits[keyof Habits]): string | null {
  return value === null ? null : JSON.stringify(value);
}
