import type { LocalDate } from '@autoclub/domain-kit';
import { LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ServiceCard as ServiceCardState } from '../domain/service-card';

@ObjectType({
  description: "Free car washes for life of a customer who carries the dealer's sticker (rulebook MEM-16).",
})
export class ServiceCard {
  @Field(() => ID, { description: 'That of the sticker agreement.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of free washes, in the zone of the dealer.' })
  activeFrom!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day without free washes, by the withdrawal of the agreement; null while it is active.',
  })
  endedOn!: LocalDate | null;

  @Field(() => Int, { description: 'How many washes were registered.' })
  useCount!: number;
}

export function presentServiceCard({ id, activeFrom, endedOn, useCount }: ServiceCardState): ServiceCard {
  return { id, activeFrom, endedOn, useCount };
}
