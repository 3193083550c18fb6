import { type Money, isId, money, parseMoney, subtractMoney } from '@autoclub/domain-kit';
import { type MoneyInput, badUserInput } from '@autoclub/subgraph-kit';
import type { DocumentOf } from '../domain/earning-document';
import type { PointsPreviewInput } from './points-preview.input';

const MAX_LINES = 200;

/** The input as the document it would become; what no order can hold is refused by the name of the field. */
export function readPreview(input: PointsPreviewInput, dealerId: string): DocumentOf<'REPAIR_ORDER'> {
  if (!isId(input.customerId, 'cus')) throw badUserInput('"customerId" is not the id of a customer.');
  if (input.lines.length > MAX_LINES) throw badUserInput(`"lines" may hold at most ${MAX_LINES} lines.`);
  const lines = input.lines.map(({ kind, payer, listAmount, discountAmount }, index) => {
    const list = readAmount(listAmount, `lines.${index}.listAmount`);
    const discount = readAmount(discountAmount, `lines.${index}.discountAmount`);
    if (discount.amountMinor > list.amountMinor)
      throw badUserInput(`"lines.${index}.discountAmount" is more than the list price.`);
    return { kind, payer, payableMinor: subtractMoney(list, discount).amountMinor };
  });
  return {
    type: 'REPAIR_ORDER',
    id: '',
    dealerId,
    customerId: input.customerId,
    businessDay: input.settledOn,
    facts: {
      currency: 'CNY',
      lines,
      paidWithPointsMinor: readAmount(input.paidWithPointsAmount, 'paidWithPointsAmount').amountMinor,
    },
  };
}

function readAmount(input: MoneyInput | null | undefined, field: string): Money {
  if (!input) return money(0);
  const amount = parseMoney(input.amount, input.currencyCode);
  if (!amount || amount.amountMinor < 0)
    throw badUserInput(`"${field}" must be an amount of zero or more with at most two decimals.`);
  return amount;
}
