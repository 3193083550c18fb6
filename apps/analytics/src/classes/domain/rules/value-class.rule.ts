import { formatMoney, money } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { lastSeenOn, newestPurchase, totalSpendMinor } from '../customer-history';
import type { CustomerHistory } from '../customer-history';
import type { ReferenceDay } from '../reference-day';
import type { ClassParams, ClassRule } from './class-rule';

/*
 * Value classes (rulebook ANA-01). Spend and visits of the last twelve months make a customer loyal, fairly loyal or
 * general; silence wins over both; and the buyer of a new car that has not been due yet is new and not silent.
 */

export const VALUE_CLASSES = ['LOYAL', 'FAIRLY_LOYAL', 'GENERAL', 'NEW', 'INACTIVE', 'LOST'] as const;
export type ValueClass = (typeof VALUE_CLASSES)[number];
export type ValueFlag = 'NEW_CAR' | 'INSURANCE_RENEWED';

interface Finding {
  readonly class: ValueClass;
  readonly formula: string;
}

export const valueClassRule: ClassRule<ValueClass, ValueFlag> = {
  ruleSet: 'VALUE',
  ruleId: 'ANA-01',
  classes: VALUE_CLASSES,
  classify(history, day, params) {
    const newCarOn = newestPurchase(history, day.newCarAfter, day.on);
    const finding = findingOf(history, newCarOn, day, params);
    return {
      ...finding,
      flags: [
        ...(newCarOn ? (['NEW_CAR'] as const) : []),
        ...(history.hasRenewedInsurance ? (['INSURANCE_RENEWED'] as const) : []),
      ],
      inputs: inputsOf(history, newCarOn, day, params),
    };
  },
};

function findingOf(
  history: CustomerHistory,
  newCarOn: LocalDate | null,
  day: ReferenceDay,
  params: ClassParams,
): Finding {
  const silent = silence(lastSeenOn(history, day.on), day, params);
  if (newCarOn && (silent || history.lastVisitOn === null))
    return { class: 'NEW', formula: `${newCarOn} + ${params.newCarMonths} months > ${day.on}` };
  return silent ?? worth(history, params);
}

function silence(seenOn: LocalDate | null, day: ReferenceDay, params: ClassParams): Finding | undefined {
  if (seenOn === null) return undefined;
  if (seenOn <= day.lostUpTo)
    return { class: 'LOST', formula: `${seenOn} + ${params.lostMonths} months <= ${day.on}` };
  if (seenOn <= day.inactiveUpTo)
    return { class: 'INACTIVE', formula: `${seenOn} + ${params.inactiveMonths} months <= ${day.on}` };
  return undefined;
}

function worth(history: CustomerHistory, { loyal, fairlyLoyal }: ClassParams): Finding {
  const spendMinor = totalSpendMinor(history.spend);
  const reaches = (step: ClassParams['loyal']) =>
    spendMinor >= step.spendMinor && history.visitCount >= step.visits;
  const met = (step: ClassParams['loyal']) =>
    `${text(spendMinor)} >= ${text(step.spendMinor)} and ${history.visitCount} >= ${step.visits}`;
  if (reaches(loyal)) return { class: 'LOYAL', formula: met(loyal) };
  if (reaches(fairlyLoyal)) return { class: 'FAIRLY_LOYAL', formula: met(fairlyLoyal) };
  const missed = [
    ...(spendMinor < fairlyLoyal.spendMinor ? [`${text(spendMinor)} < ${text(fairlyLoyal.spendMinor)}`] : []),
    ...(history.visitCount < fairlyLoyal.visits ? [`${history.visitCount} < ${fairlyLoyal.visits}`] : []),
  ];
  return { class: 'GENERAL', formula: missed.join(' and ') };
}

function inputsOf(
  history: CustomerHistory,
  newCarOn: LocalDate | null,
  day: ReferenceDay,
  params: ClassParams,
) {
  const { spend } = history;
  return {
    asOf: day.on,
    spendAmount: text(totalSpendMinor(spend)),
    repairAmount: text(spend.repairMinor),
    boutiqueAmount: text(spend.boutiqueMinor),
    insuranceAmount: text(spend.insuranceMinor),
    visitCount: history.visitCount,
    inactiveMonths: params.inactiveMonths,
    lostMonths: params.lostMonths,
    newCarMonths: params.newCarMonths,
    ...(history.lastVisitOn && { lastVisitOn: history.lastVisitOn }),
    ...(newCarOn && { purchasedOn: newCarOn }),
  };
}

function text(amountMinor: number): string {
  return formatMoney(money(amountMinor));
}
