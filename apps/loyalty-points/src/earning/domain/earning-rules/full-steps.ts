import { type Money, formatMoney, fullSteps, money } from '@autoclub/domain-kit';

/** So many points per full step of an amount, with the arithmetic as an explanation names it. */
export interface Steps {
  readonly isEligible: boolean;
  readonly amount: string;
  readonly formula: string;
  readonly inputs: { readonly stepAmount: string; readonly pointsPerStep: number };
  readonly result: number;
}

/**
 * Counts the full steps of an amount; what is left over is dropped, per document (rulebook PTS-02). An amount of
 * nothing is not eligible, which is kept apart from an amount below one step.
 */
export function pointsOfSteps(amount: Money, stepMinor: number, pointsPerStep: number): Steps {
  const step = money(stepMinor, amount.currency);
  const shownAmount = formatMoney(amount);
  const stepAmount = shortestDecimal(formatMoney(step));
  const factor = pointsPerStep === 1 ? '' : ` * ${pointsPerStep}`;
  return {
    isEligible: amount.amountMinor > 0,
    amount: shownAmount,
    formula: `floor(${shownAmount} / ${stepAmount})${factor}`,
    inputs: { stepAmount, pointsPerStep },
    result: fullSteps(amount, step) * pointsPerStep,
  };
}

/** `50.00` as `50`, `12.50` as `12.5`. */
function shortestDecimal(decimal: string): string {
  return decimal.replace(/\.?0+$/, '');
}
