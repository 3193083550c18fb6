import { CURRENCY_CODES, formatMoney, type Money } from '@autoclub/domain-kit';
import { Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DecimalScalar } from '../schema/scalars';

/** The currencies of the graph, the same as those of the domain. */
export const CurrencyCodeEnum = Object.fromEntries(CURRENCY_CODES.map((code) => [code, code])) as {
  [Code in (typeof CURRENCY_CODES)[number]]: Code;
};
registerEnumType(CurrencyCodeEnum, {
  name: 'CurrencyCode',
  description: 'A currency the platform keeps books in; ISO 4217.',
  valuesConfig: { CNY: { description: 'Chinese yuan; its minor unit is the fen, a hundredth.' } },
});

@Directive('@shareable')
@ObjectType('Money', { description: 'An amount of money with its currency; never a floating-point number.' })
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'The amount with all minor digits, such as "50.00".' })
  amount!: string;

  @Field(() => CurrencyCodeEnum, { description: 'The currency of the amount.' })
  currencyCode!: keyof typeof CurrencyCodeEnum;
}

@InputType('MoneyInput', { description: 'An amount of money with its currency.' })
export class MoneyInput {
  @Field(() => DecimalScalar, {
    description: 'The amount, with no more decimals than the currency has, such as "50.00".',
  })
  amount!: string;

  @Field(() => CurrencyCodeEnum, { description: 'The currency of the amount.', defaultValue: 'CNY' })
  currencyCode!: keyof typeof CurrencyCodeEnum;
}

/** Money as the graph shows it (rulebook CONV-1). */
export function presentMoney(money: Money): MoneyType {
  return { amount: formatMoney(money), currencyCode: money.currency };
}
