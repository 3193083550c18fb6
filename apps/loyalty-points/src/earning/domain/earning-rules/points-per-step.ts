import { type Money, formatMoney, fullSteps, money } from '@autoclub/domain-kit';
import type { Evaluation } from './earning-rule';

/** An amount under the name that explanations know it by. */
export interface NamedAmount {
  readonly name: string;
  readonly amount: Money;
}

/**
 * So many points per full step of an amount; what is left over is dropped, per document (rulebook PTS-02). An amount
 * of nothing is not eligible, which is told apart from an amount below one step.
 */
export function pointsPerStep({ name, amount }: NamedAmount, stepMinor: number, perStep: number): Evaluation {
  const step = money(stepMinor, amount.currency);
  const eligibleAmount = formatMoney(amount);
  const stepAmount = shortestDecimal(formatMoney(step));
  const factor = perStep === 1 ? '' : ` * ${perStep}`;
  return {
    isEligible: amount.amountMinor > 0,
    points: fullSteps(amount, step) * perStep,
    formula: `floor(${eligibleAmount} / ${stepAmount})${factor}`,
    inputs: { [name]: eligibleAmount, stepAmount, pointsPerStep: perStep },
  };
}

/** `50.00` as `50`, `12.50` as `12.5`. */
function shortestDecimal(decimal: string): string {
  return decimal.replace(/\.?0+$/, '');
}
