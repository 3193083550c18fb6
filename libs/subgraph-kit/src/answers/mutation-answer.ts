import { keyRefusals, type Outcome, type Refusal, type RefusalTexts } from '@autoclub/domain-kit';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { GraphContext } from '../schema/graph-context';
import { presentRefusals, userErrorType, type CodedUserError } from '../values/user-error.type';
import { addShownFields, type ShownFields, type ShownValues } from './shown-field';

/** The payload of a mutation: what it shows, whether it is a stored answer, and why it was refused. */
export type PayloadOf<Fields extends ShownFields> = ShownValues<Fields> & {
  replayed: boolean;
  userErrors: CodedUserError[];
};

/** The graph types of one mutation's answer, made by {@link mutationAnswer}. */
export interface MutationAnswer<Fields extends ShownFields> {
  /** `<Mutation>Payload`; the return type of the mutation. */
  readonly Payload: ClassType<PayloadOf<Fields>>;
  /** `<Mutation>UserError`. */
  readonly UserError: ClassType<CodedUserError>;
  readonly texts: RefusalTexts;
  readonly fields: Fields;
}

/** The payload that resolvers of this mutation return: `AnswerOf<typeof couponIssueAnswer>`. */
export type AnswerOf<Answer extends { readonly fields: ShownFields }> = PayloadOf<Answer['fields']>;

export const REPLAYED = 'Whether this is the stored answer to an earlier call with the same key.';

/**
 * Makes the answer of a mutation: `<Mutation>Payload`, `<Mutation>UserError` and its enum `<Mutation>ErrorCode`,
 * which holds the refusals of this command and of its idempotency key, and no other.
 *
 * @example
 * ```ts
 * export const couponIssueAnswer = mutationAnswer('CouponIssue', { coupon: CouponType }, issueCoupon.refusals, {
 *   description: 'The issued coupon.',
 * });
 *
 * @Mutation(() => couponIssueAnswer.Payload, { description: '…' })
 * async couponIssue(…): Promise<AnswerOf<typeof couponIssueAnswer>> {
 *   const outcome = await this.issueCoupon(callerOf(context), input.idempotencyKey, coupon);
 *   return answered(context, couponIssueAnswer, outcome, async ({ answer, written }) => ({
 *     coupon: present(written ?? (await this.coupons(context).load(answer.couponId))),
 *   }));
 * }
 * ```
 */
export function mutationAnswer<const Fields extends ShownFields>(
  mutation: string,
  fields: Fields,
  refusals: { readonly texts: RefusalTexts },
  { description }: { readonly description: string },
): MutationAnswer<Fields> {
  const texts: RefusalTexts = { ...refusals.texts, ...keyRefusals.texts };
  const UserError: ClassType<CodedUserError> = userErrorType(mutation, texts);

  @ObjectType(`${mutation}Payload`, { description })
  class Payload {
    @Field(() => Boolean, { description: REPLAYED })
    replayed!: boolean;

    @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
    userErrors!: CodedUserError[];
  }
  addShownFields(Payload.prototype, fields);
  return { Payload: Payload as ClassType<PayloadOf<Fields>>, UserError, texts, fields };
}

/** The answer of a mutation: what was written, or why nothing was, in the caller's language. */
export async function answered<Fields extends ShownFields, Result extends { readonly replayed: boolean }>(
  context: GraphContext,
  answer: MutationAnswer<Fields>,
  outcome: Outcome<Result, Refusal>,
  show: (result: Result) => ShownValues<Fields> | Promise<ShownValues<Fields>>,
): Promise<PayloadOf<Fields>> {
  if (outcome.ok) {
    const { replayed } = outcome.value;
    return { ...(await show(outcome.value)), replayed, userErrors: [] };
  }
  const nothing = Object.fromEntries(Object.keys(answer.fields).map((name) => [name, null]));
  const { texts, UserError } = answer;
  const userErrors = presentRefusals(outcome.refusals, texts, context.language, UserError);
  return { ...(nothing as ShownValues<Fields>), replayed: false, userErrors };
}
