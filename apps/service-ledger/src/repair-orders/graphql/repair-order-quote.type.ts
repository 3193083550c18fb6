import { type CodedUserError, Explanation, LocalDateScalar, userErrorType } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { DocumentWarningType } from '../../documents/graph';
import { Membership } from '../../network/graph';
import { quoteRefusals } from '../domain/refusals';
import { QuotedLine } from './repair-order-line.type';
import { RepairOrderTotals } from './repair-order-totals.type';

export const RepairOrderQuoteUserError = userErrorType('RepairOrderQuote', quoteRefusals.texts);

@ObjectType('RepairOrderQuote', {
  description:
    'What an order would cost, by the very code that settles it; nothing is written (rulebook SVC-02).',
})
export class RepairOrderQuote {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day the price is for.' })
  businessDay!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the tier in force on that day; null for no member.',
  })
  tierCode!: string | null;

  @Field(() => Membership, { nullable: true, description: 'The membership in force on that day.' })
  membership!: Membership | null;

  @Field(() => [QuotedLine], { description: 'The priced lines; empty when refused.' })
  lines!: QuotedLine[];

  @Field(() => RepairOrderTotals, {
    nullable: true,
    description: 'List, discount, payable; null when refused.',
  })
  totals!: RepairOrderTotals | null;

  @Field(() => Explanation, { nullable: true, description: 'Why this much is taken off (rulebook CONV-4).' })
  discountExplanation!: Explanation | null;

  @Field(() => [DocumentWarningType], { description: 'What the desk should know; empty for most.' })
  warnings!: DocumentWarningType[];

  @Field(() => [RepairOrderQuoteUserError], { description: 'Why no price can be given; empty when one is.' })
  userErrors!: CodedUserError[];
}
