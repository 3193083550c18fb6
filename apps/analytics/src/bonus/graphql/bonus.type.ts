import { codeEnum, DecimalScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { StaffMember } from '../../segments/graph';
import type { RosterBonus } from '../application/ports';
import type { BonusStep } from '../domain/bonus';

export const BonusStepEnum = codeEnum<BonusStep>(
  'BonusStep',
  'Which quota the share opens (rulebook ANA-03).',
  {
    FULL: 'At least 90 % of the roster have spend in the quarter.',
    HALF: 'At least 80 % of the roster have spend in the quarter.',
    NONE: 'Less than 80 % of the roster have spend in the quarter.',
  },
);

@ObjectType('ManagerBonus', {
  description: 'The bonus of a customer manager for a quarter, gate by gate (rulebook ANA-03).',
})
export class ManagerBonus {
  @Field(() => ID, { description: 'The roster it is measured on, `ros_…`.' })
  rosterId!: string;

  @Field(() => StaffMember, { nullable: true, description: 'The customer manager.' })
  manager!: StaffMember;

  @Field(() => LocalDateScalar, { description: 'The first day of the quarter.' })
  quarterFrom!: string;

  @Field(() => LocalDateScalar, { description: 'The first day that no longer counts.' })
  measuredTo!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it was frozen; null while it still moves.',
  })
  closedOn!: string | null;

  @Field(() => Int, { description: 'Customers of the frozen roster.' })
  customerCount!: number;

  @Field(() => Int, { description: 'Of these, who paid for something; claims and free checks do not count.' })
  activeCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Those with spend by all, four places, rounded down; null of an empty roster.',
  })
  activeRate!: string | null;

  @Field(() => Int, { description: 'Answers about satisfaction from the roster in the quarter.' })
  answerCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Their average from 0 to 10, four places, rounded down; null without an answer.',
  })
  satisfaction!: string | null;

  @Field(() => Boolean, { description: 'Whether the satisfaction is above the mark.' })
  isSatisfied!: boolean;

  @Field(() => BonusStepEnum, { description: 'Which quota the share opens.' })
  step!: BonusStep;

  @Field(() => MoneyType, { description: 'What each customer of the roster counts.' })
  quota!: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Average ticket, rounded down; null without a paid visit.',
  })
  averageTicket!: MoneyType | null;

  @Field(() => MoneyType, { description: 'The ticket it is measured by.' })
  baseTicket!: MoneyType;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Average by base ticket, four places, rounded down; the bonus is worked out with the exact one.',
  })
  ticketFactor!: string | null;

  @Field(() => MoneyType, {
    description: 'The bonus, rounded half-up to one minor unit; never below nothing.',
  })
  bonus!: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What three more customers with spend would come to; null once it is frozen.',
  })
  bonusWithThreeMore!: MoneyType | null;

  /** What its customers are looked up by. */
  source!: RosterBonus;
}
