import { DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DealerEntity } from '../../network/graph';
import { ActivityKindEnum, ActivityStateEnum } from './enums';

@Directive('@key(fields: "id")')
@ObjectType('Activity', { description: "An activity of a dealer's club (rulebook ACT-01)." })
export class ActivityType {
  @Field(() => ID, { description: 'The identifier, `act_…`.' })
  id!: string;

  @Field(() => ActivityKindEnum, { description: 'Where it takes place.' })
  kind!: keyof typeof ActivityKindEnum;

  @Field(() => String, { description: "The title in the caller's language." })
  title!: string;

  @Field(() => ActivityStateEnum, { description: 'How far it has come.' })
  state!: keyof typeof ActivityStateEnum;

  @Field(() => Boolean, { description: 'Whether only members may come.' })
  isMembersOnly!: boolean;

  @Field(() => Int, { description: 'How many people may come, companions included.' })
  capacity!: number;

  @Field(() => Int, { description: 'Places given out.' })
  seatsTakenCount!: number;

  @Field(() => Int, { description: 'Places left.' })
  seatsLeftCount!: number;

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => LocalDateScalar, { description: "The business day it begins on, in the dealer's zone." })
  heldOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was announced.' })
  publishedAt!: Date;

  @Field(() => DealerEntity, { nullable: true, description: 'The dealer whose club holds it.' })
  dealer!: DealerEntity | null;

  @Field(() => String, { description: 'The trace of its announcement (rulebook PLT-06).' })
  traceId!: string;
}
