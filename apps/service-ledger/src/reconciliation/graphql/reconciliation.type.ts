import { codeEnum, connection, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { DifferenceReason, EarningOutcome } from '../domain/difference';

export const DifferenceReasonEnum = codeEnum<DifferenceReason>(
  'DifferenceReason',
  "How the dealer's system, the ledger and the points differ in an order (rulebook SVC-22).",
  {
    MISSING_IN_LEDGER: 'The system has it, the ledger does not.',
    MISSING_IN_DMS: 'The ledger has it on a day whose control file does not name it.',
    DAY_DIFFERS: 'The ledger has it on another business day.',
    AMOUNT_DIFFERS: 'What is to be paid differs.',
    POINTS_PAID_DIFFER: 'What was paid with points differs.',
    NOT_JUDGED_YET:
      'The ledger has it, and the points have not judged it yet; looked for in the last 31 days.',
    CARD_DIFFERS: 'Ledger and points do not agree whether the customer was a member.',
  },
);

export const EarningOutcomeEnum = codeEnum<EarningOutcome>(
  'OrderEarningOutcome',
  'What the points made of an order (rulebook PTS-02, PTS-03).',
  {
    EARNED: 'It earns points.',
    BELOW_ONE_STEP: 'It is worth less than one point.',
    NOT_A_MEMBER: 'The customer was no member.',
    NOT_ELIGIBLE: 'Such an order earns nothing.',
  },
);

@ObjectType('ReconciliationDifference', { description: 'An order in which the three books differ.' })
export class ReconciliationDifference {
  @Field(() => String, { description: "The dealer's own number of the order." })
  roNumber!: string;

  @Field(() => [DifferenceReasonEnum], { description: 'Every way in which they differ; at least one.' })
  reasons!: DifferenceReason[];

  @Field(() => MoneyType, { nullable: true, description: "To be paid, as the dealer's system says." })
  dmsAmount!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'To be paid, as the ledger says.' })
  ledgerAmount!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: "Paid with points, as the dealer's system says." })
  dmsPointsPaidAmount!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'Paid with points, as the ledger says.' })
  ledgerPointsPaidAmount!: MoneyType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day in the ledger.' })
  ledgerBusinessDay!: string | null;

  @Field(() => EarningOutcomeEnum, { nullable: true, description: 'What the points made of it.' })
  earningOutcome!: EarningOutcome | null;

  @Field(() => Int, { nullable: true, description: 'The points it is worth.' })
  earnedPoints!: number | null;

  /** What the order is looked up by. */
  repairOrderId!: string | null;
}

@ObjectType('DifferenceCount', { description: 'How many orders of a day differ in one way.' })
export class DifferenceCount {
  @Field(() => DifferenceReasonEnum, { description: 'In which way.' })
  reason!: DifferenceReason;

  @Field(() => Int, { description: 'How many orders.' })
  orderCount!: number;
}

@ObjectType('ReconciliationCheck', { description: 'What a night found of a day; it stays as it was.' })
export class ReconciliationCheckType {
  @Field(() => LocalDateScalar, { description: 'The business day on which it was looked at.' })
  checkedOn!: string;

  @Field(() => Int, { description: "Orders of the dealer's system." })
  controlCount!: number;

  @Field(() => Int, { description: 'Orders of the ledger.' })
  ledgerCount!: number;

  @Field(() => Int, { description: 'Orders that the points had judged.' })
  judgedCount!: number;

  @Field(() => Int, { description: 'Orders that differed.' })
  differenceCount!: number;
}

@ObjectType('Reconciliation', {
  description: "A day in the dealer's system, the ledger and the points, as they are now (rulebook SVC-22).",
})
export class Reconciliation {
  @Field(() => LocalDateScalar, { description: 'The business day.' })
  day!: string;

  @Field(() => String, {
    description: 'The path under the address of the graph that returns the differences as a CSV file.',
  })
  differencesPath!: string;
}

export const ReconciliationConnection = connection(Reconciliation, 'Reconciliation');

@ObjectType('ReconciliationTotals', { description: 'What the three books have of a day.' })
export class ReconciliationTotals {
  @Field(() => Int, { description: "Orders of the dealer's system." })
  controlCount!: number;

  @Field(() => MoneyType, { description: "To be paid for them, as the dealer's system says." })
  controlAmount!: MoneyType;

  @Field(() => Int, { description: 'Orders of the ledger; also those that it has on another day.' })
  ledgerCount!: number;

  @Field(() => MoneyType, { description: 'To be paid for them, as the ledger says.' })
  ledgerAmount!: MoneyType;

  @Field(() => Int, { description: 'Orders that the points have judged.' })
  judgedCount!: number;

  @Field(() => Int, { description: 'Orders that differ.' })
  differenceCount!: number;

  @Field(() => [DifferenceCount], { description: 'How many differ in which way; an order can in several.' })
  reasons!: DifferenceCount[];
}
