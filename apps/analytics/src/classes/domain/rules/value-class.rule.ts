import { formatMoney, money } from '@autoclub/domain-kit';
import type { Explanation, LocalDate } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
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

/** A class with its sentence and arithmetic; what the sentence names stands among the facts. */
interface Finding {
  readonly class: ValueClass;
  readonly explain: (decided: Decided) => Explanation<ValueClass>;
}

interface Decided {
  readonly ruleVersion: string;
  readonly inputs: ReturnType<typeof inputsOf>;
}

export const valueClassRule: ClassRule<ValueClass, ValueFlag> = {
  ruleSet: 'VALUE',
  name: { zh: '客户价值', en: 'Value' },
  classes: VALUE_CLASSES,
  classify(history, day, { params, ruleVersion }) {
    const newCarOn = newestPurchase(history, day.newCarAfter, day.on);
    const finding = findingOf(history, newCarOn, day, params);
    const inputs = inputsOf(history, newCarOn, day, params);
    return {
      class: finding.class,
      flags: [
        ...(newCarOn ? (['NEW_CAR'] as const) : []),
        ...(history.hasRenewedInsurance ? (['INSURANCE_RENEWED'] as const) : []),
      ],
      explanation: finding.explain({ ruleVersion, inputs }),
    };
  },
};

function findingOf(
  history: CustomerHistory,
  newCarOn: LocalDate | null,
  day: ReferenceDay,
  params: ClassParams,
): Finding {
  const silent = silence(history, day, params);
  if (newCarOn && (silent || history.lastVisitOn === null)) return newCar(newCarOn, day, params);
  return silent ?? worth(history, params);
}

function newCar(purchasedOn: LocalDate, day: ReferenceDay, { newCarMonths }: ClassParams): Finding {
  const formula = `${purchasedOn} + ${newCarMonths} months > ${day.on}`;
  return {
    class: 'NEW',
    explain: ({ ruleVersion, inputs }) =>
      explanation('ANA-01.NEW', { ruleVersion, formula, inputs: { ...inputs, purchasedOn }, result: 'NEW' }),
  };
}

/** The sentences for a silent customer without a last visit. */
const NEVER_CAME = { INACTIVE: 'ANA-01.never-came-inactive', LOST: 'ANA-01.never-came-lost' } as const;

/** Silence is counted from the last visit, or for a customer who never came from the day they became known. */
function silence(history: CustomerHistory, day: ReferenceDay, params: ClassParams): Finding | undefined {
  const { lastVisitOn } = history;
  const seenOn = lastSeenOn(history, day.on);
  if (seenOn === null || seenOn > day.inactiveUpTo) return undefined;
  const result = seenOn <= day.lostUpTo ? 'LOST' : 'INACTIVE';
  const months = result === 'LOST' ? params.lostMonths : params.inactiveMonths;
  const formula = `${seenOn} + ${months} months <= ${day.on}`;
  return {
    class: result,
    explain: ({ ruleVersion, inputs }) =>
      lastVisitOn
        ? explanation(`ANA-01.${result}`, {
            ruleVersion,
            formula,
            inputs: { ...inputs, lastVisitOn },
            result,
          })
        : explanation(NEVER_CAME[result], {
            ruleVersion,
            formula,
            inputs: { ...inputs, knownSince: seenOn },
            result,
          }),
  };
}

function worth(history: CustomerHistory, { loyal, fairlyLoyal }: ClassParams): Finding {
  const spendMinor = totalSpendMinor(history.spend);
  const reaches = (step: ClassParams['loyal']) =>
    spendMinor >= step.spendMinor && history.visitCount >= step.visits;
  const met = (step: ClassParams['loyal']) =>
    `${text(spendMinor)} >= ${text(step.spendMinor)} and ${history.visitCount} >= ${step.visits}`;
  if (reaches(loyal)) return byWorth('LOYAL', met(loyal));
  if (reaches(fairlyLoyal)) return byWorth('FAIRLY_LOYAL', met(fairlyLoyal));
  const missed = [
    ...(spendMinor < fairlyLoyal.spendMinor ? [`${text(spendMinor)} < ${text(fairlyLoyal.spendMinor)}`] : []),
    ...(history.visitCount < fairlyLoyal.visits ? [`${history.visitCount} < ${fairlyLoyal.visits}`] : []),
  ];
  return byWorth('GENERAL', missed.join(' and '));
}

function byWorth(result: 'LOYAL' | 'FAIRLY_LOYAL' | 'GENERAL', formula: string): Finding {
  return {
    class: result,
    explain: (decided) => explanation(`ANA-01.${result}`, { ...decided, formula, result }),
  };
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
