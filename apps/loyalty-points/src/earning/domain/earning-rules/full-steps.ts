import { type ExplanationGround, type Money, formatMoney, fullSteps, money } from '@autoclub/domain-kit';
import { ground } from '@autoclub/rulebook';

/** So many points per full step of an amount, with the arithmetic as an explanation names it. */
export interface Steps {
  readonly isEligible: boolean;
  readonly amount: string;
  readonly formula: string;
  readonly inputs: {
    readonly stepAmount: string;
    readonly pointsPerStep: number;
    readonly remainderAmount: string;
  };
  readonly result: number;
  /** What is less than a step. */
  readonly remainder: Money;
}

/**
 * Counts the full steps of an amount; what is left over is dropped, per document (rulebook PTS-02). An amount of
 * nothing is not eligible, which is kept apart from an amount below one step.
 */
export function pointsOfSteps(amount: Money, stepMinor: number, pointsPerStep: number): Steps {
  const step = money(stepMinor, amount.currency);
  const steps = fullSteps(amount, step);
  const remainder = money(amount.amountMinor - steps * stepMinor, amount.currency);
  const shownAmount = formatMoney(amount);
  const stepAmount = shortestDecimal(formatMoney(step));
  const factor = pointsPerStep === 1 ? '' : ` * ${pointsPerStep}`;
  return {
    isEligible: amount.amountMinor > 0,
    amount: shownAmount,
    formula: `floor(${shownAmount} / ${stepAmount})${factor}`,
    inputs: { stepAmount, pointsPerStep, remainderAmount: formatMoney(remainder) },
    result: steps * pointsPerStep,
    remainder,
  };
}

/** That a remainder is dropped, where there is one. */
export function remainderGrounds(remainder: Money): ExplanationGround[] {
  if (remainder.amountMinor === 0) return [];
  const inputs = { remainderAmount: formatMoney(remainder) };
  return [ground('PTS-02.remainder', { isMet: false, inputs })];
}

/** That a part was paid with points, where one was (rulebook PTS-07). */
export function paidWithPointsGround(paid: Money): ExplanationGround[] {
  if (paid.amountMinor === 0) return [];
  const inputs = { paidWithPointsAmount: formatMoney(paid) };
  return [ground('PTS-07.paid-with-points', { isMet: false, inputs })];
}

/** `50.00` as `50`, `12.50` as `12.5`. */
function shortestDecimal(decimal: string): string {
  return decimal.replace(/\.?0+$/, '');
}
