import { connection, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Recommendation as Record } from '../application/ports';
import type { CustomerToAsk as ToAsk } from '../application/reading';
import type { Department } from '../domain/department';
import type { RecommendationAnswer } from '../domain/recommendation';
import { RecommendationAnswerEnum, RecruitingDepartmentEnum } from './enums';

@ObjectType('Recommendation', { description: 'The club was proposed to a customer (rulebook MEM-11).' })
export class Recommendation {
  @Field(() => ID, { description: 'Opaque id, prefix "rec".' })
  id!: string;

  @Field(() => RecruitingDepartmentEnum, { description: 'The department for which it counts.' })
  department!: Department;

  @Field(() => String, { description: 'The way into the club that was proposed, such as "FEE".' })
  wayIn!: string;

  @Field(() => RecommendationAnswerEnum, { description: 'What the customer answered.' })
  answer!: RecommendationAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Why the customer declined, by a code of the programme.',
  })
  declineReasonCode!: string | null;

  @Field(() => LocalDateScalar, { description: 'The business day of the proposal.' })
  proposedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the follow-up.' })
  followUpOn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'After a refusal: the first day on which the customer may be asked again.',
  })
  notAgainBefore!: string | null;

  readonly record!: Record;
}

export const RecommendationConnection = connection(Recommendation, 'Recommendation');

@ObjectType('CustomerToAsk', {
  description: 'A customer who should be asked to join: neither a member nor lost, and not asked lately.',
})
export class CustomerToAsk {
  @Field(() => LocalDateScalar, { nullable: true, description: 'When that was done last; null: never.' })
  lastAskedOn!: string | null;

  readonly record!: ToAsk;
}

export const CustomerToAskConnection = connection(CustomerToAsk, 'CustomerToAsk');
