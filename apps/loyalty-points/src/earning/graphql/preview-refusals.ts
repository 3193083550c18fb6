import { type Language, type RefusalOf, commonRefusals, defineRefusals } from '@autoclub/domain-kit';
import { badUserInput, refusalMessage } from '@autoclub/subgraph-kit';
import type { GraphQLError } from 'graphql';

/** Why a previewed order cannot be one. */
export const previewRefusals = defineRefusals({
  ...commonRefusals.pick(
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DATE_OUT_OF_RANGE',
  ),
  CUSTOMER_ID_INVALID: { zh: '不是客户的标识。', en: 'This is not the identifier of a customer.' },
  VEHICLE_ID_INVALID: { zh: '不是车辆的标识。', en: 'This is not the identifier of a vehicle.' },
  TOO_MANY_LINES: { zh: '最多 {max} 行。', en: 'There may be at most {max} lines.' },
  DISCOUNT_EXCEEDS_LIST: { zh: '优惠不能超过标价。', en: 'The discount is more than the list price.' },
});

/** A query has no payload to refuse in: every fault as one error of the input, each by the path of its field. */
export function refusedPreview(refusals: readonly RefusalOf<typeof previewRefusals>[]): GraphQLError {
  const said = (language: Language) =>
    refusals
      .map((refusal) => {
        const words = refusalMessage(refusal, previewRefusals.texts, language);
        return `${refusal.field?.join('.')}: ${words}`;
      })
      .join(' ');
  return badUserInput({ zh: said('zh'), en: said('en') });
}
