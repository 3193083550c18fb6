import { accepted, defineRefusals, type Outcome, type Refusal, refused } from '@autoclub/domain-kit';
import { type ClassType, Field, InputType, ObjectType } from 'type-graphql';
import { createGraphContext, type GraphContext } from '../schema/graph-context';
import { type CodedUserError, presentRefusals, userErrorType } from '../values/user-error.type';

/** Items that one call takes at most; longer lists are files (rulebook SVC-22). */
export const MOST_AT_ONCE = 100;

export const bulkRefusals = defineRefusals({
  ITEMS_MISSING: { zh: '请至少提交一项。', en: 'Send at least one item.' },
  TOO_MANY_ITEMS: { zh: '一次最多提交 {max} 项。', en: 'At most {max} items can be sent at once.' },
});

/** What the bulk form of a mutation returns: what the mutation itself returns, for each item. */
export interface BulkPayload<Payload> {
  readonly results: readonly Payload[];
  readonly userErrors: readonly CodedUserError[];
}

/** The graph types of a bulk mutation, and how it goes through its items. */
export interface BulkMutation<Input, Payload> {
  readonly Input: ClassType<{ items: Input[] }>;
  readonly Payload: ClassType<BulkPayload<Payload>>;
  each(
    context: GraphContext,
    items: readonly Input[],
    one: (item: Input, context: GraphContext) => Promise<Payload>,
  ): Promise<BulkPayload<Payload>>;
}

/**
 * The bulk form of a mutation (rulebook SVC-22): up to 100 inputs of it, each judged and kept by itself, one after the
 * other in their order. Each has its own idempotency key, so a call that was cut off is sent again as it was: what was
 * done before is answered again, and the rest is done.
 *
 * @example
 * ```ts
 * const bulk = bulkOf('CouponUse', CouponUseInput, useAnswer);
 *
 * @Mutation(() => bulk.Payload, { description: '…' })
 * couponUseBulk(@Arg('input', () => bulk.Input, { description: '…' }) input: BulkInput<CouponUseInput>, …) {
 *   return bulk.each(context, input.items, (item, own) => this.couponUse(item, own));
 * }
 * ```
 */
export function bulkOf<Input extends object, Payload extends object>(
  mutation: string,
  ItemInput: ClassType<Input>,
  { Payload: ItemPayload }: { readonly Payload: ClassType<Payload> },
): BulkMutation<Input, Payload> {
  const UserError: ClassType<CodedUserError> = userErrorType(`${mutation}Bulk`, bulkRefusals.texts);

  @InputType(`${mutation}BulkInput`, { description: 'Several at once, each with a key of its own.' })
  class Bulk {
    @Field(() => [ItemInput], { description: '1 to 100, taken in this order.' })
    items!: Input[];
  }

  @ObjectType(`${mutation}BulkPayload`, { description: 'What became of each; good ones are kept.' })
  class Results implements BulkPayload<Payload> {
    @Field(() => [ItemPayload], { description: 'One for each item, in their order.' })
    results!: Payload[];

    @Field(() => [UserError], { description: 'Why nothing was looked at; empty when everything was.' })
    userErrors!: CodedUserError[];
  }

  const each: BulkMutation<Input, Payload>['each'] = async (context, items, one) => {
    const judged = bulkFault(items.length);
    if (!judged.ok) {
      const userErrors = presentRefusals(judged.refusals, bulkRefusals.texts, context.language, UserError);
      return { results: [], userErrors };
    }
    const results: Payload[] = [];
    for (const item of items) results.push(await one(item, withOwnLoaders(context)));
    return { results, userErrors: [] };
  };
  return { Input: Bulk, Payload: Results, each };
}

/** The input of a bulk mutation, as its resolver takes it. */
export interface BulkInput<Input> {
  readonly items: readonly Input[];
}

function bulkFault(count: number): Outcome<null, Refusal> {
  if (count === 0) return refused(bulkRefusals.no('ITEMS_MISSING', ['items']));
  return count > MOST_AT_ONCE
    ? refused(bulkRefusals.no('TOO_MANY_ITEMS', ['items'], { max: MOST_AT_ONCE }))
    : accepted(null);
}

/** An item sees what the items before it have written, and not what was loaded for them. */
function withOwnLoaders(context: GraphContext): GraphContext {
  return { ...createGraphContext({ ...context, now: context.now() }), confirmed: context.confirmed };
}
