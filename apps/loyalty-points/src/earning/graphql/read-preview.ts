import { InputChecks, type Money, isId, money, subtractMoney } from '@autoclub/domain-kit';
import type { MoneyInput } from '@autoclub/subgraph-kit';
import type { DocumentOf } from '../domain/earning-document';
import type { PointsPreviewInput } from './points-preview.input';
import { previewRefusals, refusedPreview } from './preview-refusals';

const MAX_LINES = 200;

/** The input as the document it would become; what no order can hold is refused by the names of the fields. */
export function readPreview(input: PointsPreviewInput, dealerId: string): DocumentOf<'REPAIR_ORDER'> {
  const { no } = previewRefusals;
  if (input.lines.length > MAX_LINES)
    throw refusedPreview([no('TOO_MANY_LINES', ['lines'], { max: MAX_LINES })]);
  const checks = new InputChecks(previewRefusals);
  if (!isId(input.customerId, 'cus')) checks.refusals.push(no('CUSTOMER_ID_INVALID', ['customerId']));
  if (input.vehicleId != null && !isId(input.vehicleId, 'veh'))
    checks.refusals.push(no('VEHICLE_ID_INVALID', ['vehicleId']));
  const businessDay = checks.day(input.settledOn, ['settledOn']);
  const lines = input.lines.map(({ kind, payer, listAmount, discountAmount }, index) => {
    const list = amountOf(checks, listAmount, ['lines', index, 'listAmount']);
    const discount = amountOf(checks, discountAmount, ['lines', index, 'discountAmount']);
    if (discount.amountMinor > list.amountMinor)
      checks.refusals.push(no('DISCOUNT_EXCEEDS_LIST', ['lines', index, 'discountAmount']));
    return {
      lineId: String(index + 1),
      kind,
      payer,
      payableMinor: subtractMoney(list, discount).amountMinor,
    };
  });
  const paidWithPoints = amountOf(checks, input.paidWithPointsAmount, ['paidWithPointsAmount']);
  const document: DocumentOf<'REPAIR_ORDER'> = {
    type: 'REPAIR_ORDER',
    id: '',
    dealerId,
    customerId: input.customerId,
    ...(input.vehicleId != null && {
      car: { vehicleId: input.vehicleId, payerId: input.customerId, earnsBy: 'PAYER' as const },
    }),
    businessDay,
    facts: { currency: 'CNY', lines, paidWithPointsMinor: paidWithPoints.amountMinor },
  };
  const outcome = checks.complete(document);
  if (!outcome.ok) throw refusedPreview(outcome.refusals);
  return outcome.value;
}

/** Nothing where none is given, or where it was refused. */
function amountOf(
  checks: InputChecks<keyof typeof previewRefusals.texts>,
  input: MoneyInput | null | undefined,
  field: (string | number)[],
): Money {
  return (input && checks.amount(input, field)) ?? money(0);
}
