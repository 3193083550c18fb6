import {
  type CodedUserError,
  DateRange,
  DateRangeInput,
  Explanation,
  LocalDateScalar,
  MoneyType,
  SafeIntScalar,
  userErrorType,
} from '@autoclub/subgraph-kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PointsBalanceType, PointsEntryKindEnum } from '../../ledger/graph';
import type { PostingKind } from '../../ledger';
import { MembershipEntity } from '../../network/graph';
import { receiptRefusals, statementRefusals } from '../application/refusals';
import type { Receipt } from '../domain/receipt';
import type { Statement } from '../domain/statement';

@InputType('PointsStatementInput', { description: 'Whose statement, and of which days.' })
export class PointsStatementInput {
  @Field(() => ID, { description: 'The membership, `mem_…`.' })
  membershipId!: string;

  @Field(() => DateRangeInput, { description: 'Days of posting, at most 10 years of them.' })
  period!: DateRangeInput;
}

@ObjectType('PointsStatementLine', { description: 'An entry with its explanation.' })
export class PointsStatementLineType {
  @Field(() => ID, { description: 'The entry, `pte_…`.' })
  entryId!: string;

  @Field(() => LocalDateScalar, { description: 'The day it was posted.' })
  postedOn!: string;

  @Field(() => LocalDateScalar, { description: 'The day of the fact.' })
  businessDay!: string;

  @Field(() => PointsEntryKindEnum, { description: 'Why the points moved.' })
  kind!: PostingKind;

  @Field(() => String, { description: "The kind as words of the caller's language." })
  kindLabel!: string;

  @Field(() => SafeIntScalar, { description: 'Signed: positive credits the member.' })
  points!: number;

  @Field(() => SafeIntScalar, { description: 'The balance after it.' })
  balanceAfter!: number;

  @Field(() => Explanation, { description: 'Why it is this many.' })
  explanation!: Explanation;
}

@ObjectType('PointsStatementMovement', { description: 'Points that moved in one way in the period.' })
export class PointsStatementMovementType {
  @Field(() => PointsEntryKindEnum, { description: 'Which way.' })
  kind!: PostingKind;

  @Field(() => String, { description: "The way as words of the caller's language." })
  kindLabel!: string;

  @Field(() => SafeIntScalar, { description: 'How many, signed.' })
  points!: number;
}

@ObjectType('PointsStatement', {
  description:
    'The points of a membership in a period: opening, each entry with its explanation, closing (rulebook PTS-11).',
})
export class PointsStatementType {
  @Field(() => MembershipEntity, { nullable: true, description: 'Whose points.' })
  membership!: MembershipEntity | null;

  @Field(() => DateRange, { description: 'The days of posting.' })
  period!: DateRange;

  @Field(() => SafeIntScalar, { description: 'The balance before the first day.' })
  openingPoints!: number;

  @Field(() => SafeIntScalar, { description: 'The balance at the end: opening and all movements together.' })
  closingPoints!: number;

  @Field(() => [PointsStatementMovementType], { description: 'How many points moved in which way.' })
  movements!: PointsStatementMovementType[];

  @Field(() => SafeIntScalar, { description: 'Entries of the period.' })
  entryCount!: number;

  @Field(() => [PointsStatementLineType], { description: 'The entries, the oldest first, at most 1 000.' })
  lines!: PointsStatementLineType[];

  readonly view!: Statement;
}

@ObjectType('PointsReceiptItem', { description: 'Something that the balance buys now.' })
export class PointsReceiptItemType {
  @Field(() => String, { description: 'Its code in the catalogue.' })
  code!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => SafeIntScalar, { description: 'What it costs.' })
  points!: number;
}

@ObjectType('PointsReceipt', {
  description: 'What a member is shown when an order is settled (rulebook PTS-11).',
})
export class PointsReceiptType {
  @Field(() => ID, { description: 'The order, `ror_…`.' })
  repairOrderId!: string;

  @Field(() => LocalDateScalar, { description: 'Its business day.' })
  businessDay!: string;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'All discounts of the order; null of one from before they were kept.',
  })
  discountAmount!: MoneyType | null;

  @Field(() => MoneyType, { description: 'The part that was paid with points.' })
  paidWithPointsAmount!: MoneyType;

  @Field(() => SafeIntScalar, { description: 'The points that the order is worth.' })
  pointsEarned!: number;

  @Field(() => Explanation, { description: 'Why it is this many, or why none.' })
  explanation!: Explanation;

  @Field(() => MembershipEntity, { nullable: true, description: 'The card that earned; null: none.' })
  membership!: MembershipEntity | null;

  @Field(() => PointsBalanceType, { nullable: true, description: 'The balance as it is now; null: no card.' })
  balance!: PointsBalanceType | null;

  @Field(() => [PointsReceiptItemType], {
    description: 'What the balance buys now, the dearest first, at most 20.',
  })
  redeemableNow!: PointsReceiptItemType[];

  readonly view!: Receipt;
}

export const StatementUserError = userErrorType('PointsStatement', statementRefusals.texts);
export const ReceiptUserError = userErrorType('PointsReceipt', receiptRefusals.texts);

@ObjectType('PointsStatementPayload', { description: 'The statement, or why there is none.' })
export class PointsStatementPayload {
  @Field(() => PointsStatementType, { nullable: true, description: 'The statement; null when refused.' })
  statement!: PointsStatementType | null;

  @Field(() => [StatementUserError], { description: 'Why there is none; empty when there is.' })
  userErrors!: CodedUserError[];
}

@ObjectType('PointsReceiptPayload', { description: 'The receipt, or why there is none.' })
export class PointsReceiptPayload {
  @Field(() => PointsReceiptType, { nullable: true, description: 'The receipt; null when refused.' })
  receipt!: PointsReceiptType | null;

  @Field(() => [ReceiptUserError], { description: 'Why there is none; empty when there is.' })
  userErrors!: CodedUserError[];
}
