import type { LocalDate } from '@autoclub/domain-kit';
import {
  callerOf,
  type GraphContext,
  LocalDateScalar,
  presentRefusals,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { quote } from '../application/quote';
import { quoteRefusals } from '../domain/refusals';
import { presentQuote } from './present';
import { DiscountApprovalInputType, RepairOrderLineInput } from './repair-order-line.input';
import { RepairOrderQuote, RepairOrderQuoteUserError } from './repair-order-quote.type';

@InputType('RepairOrderQuoteInput', { description: 'What is to be priced.' })
class RepairOrderQuoteInput {
  @Field(() => ID, { description: 'For whom.' })
  customerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The car; known, the quote warns of one that is not theirs.',
  })
  vehicleId?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day the price is for; today unless given.',
  })
  onDay?: LocalDate | null;

  @Field(() => [RepairOrderLineInput], { description: 'The lines; 1 to 200.' })
  lines!: RepairOrderLineInput[];

  @Field(() => DiscountApprovalInputType, {
    nullable: true,
    description: 'Needed for a discount beyond the tier.',
  })
  discountApproval?: DiscountApprovalInputType | null;
}

/** What a quote shows when no price can be given. */
const NOTHING = {
  businessDay: null,
  tierCode: null,
  membership: null,
  totals: null,
  discountExplanation: null,
};

@Resolver()
export class RepairOrderQuoteResolver {
  constructor(private readonly run: ReturnType<typeof quote>) {}

  @Requires('orders:read')
  @Query(() => RepairOrderQuote, { description: 'What an order would cost today or on a given day.' })
  async repairOrderQuote(
    @Arg('input', () => RepairOrderQuoteInput, { description: 'What is to be priced.' })
    input: RepairOrderQuoteInput,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrderQuote> {
    const { language } = context;
    const quoted = await this.run(callerOf(context), input);
    if (quoted.ok) return presentQuote(quoted.value, language);
    const userErrors = presentRefusals(
      quoted.refusals,
      quoteRefusals.texts,
      language,
      RepairOrderQuoteUserError,
    );
    return { ...NOTHING, lines: [], warnings: [], userErrors };
  }
}
