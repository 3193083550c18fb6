import type { Bilingual } from '@autoclub/domain-kit';
import { labels } from '@autoclub/rulebook';
import { Requires } from '@autoclub/subgraph-kit';
import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';

@ObjectType('EnumValueLabel', { description: 'What a value of an enum is called by people.' })
export class EnumValueLabel {
  @Field(() => String, { description: 'The value, such as "SUBMITTED".' })
  value!: string;

  @Field(() => String, { description: 'Its word in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'Its word in English.' })
  en!: string;
}

@ObjectType('EnumLabels', {
  description: 'What an enum of the graph and its values are called by people (rulebook PLT-05).',
})
export class EnumLabelsType {
  @Field(() => String, { description: 'The name of the enum, such as "RepairOrderStatus".' })
  name!: string;

  @Field(() => String, { description: 'What the enum is called in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'What the enum is called in English.' })
  en!: string;

  @Field(() => [EnumValueLabel], { description: 'Its values.' })
  values!: EnumValueLabel[];
}

/** Labels of what a front end shows, from the one table of the platform. */
@Resolver()
export class EnumLabelsQuery {
  @Requires('signed-in')
  @Query(() => [EnumLabelsType], {
    description: 'Labels of the enums of the graph, of all services; an enum that is not there is left out.',
  })
  enumLabels(
    @Arg('names', () => [String], { nullable: true, description: 'Which enums; all when absent.' })
    names?: string[] | null,
  ): EnumLabelsType[] {
    return Object.entries(labels)
      .filter(([name]) => !names || names.includes(name))
      .map(([name, { label, values }]) => ({ name, ...label, values: valuesOf(values) }));
  }
}

function valuesOf(values: Readonly<Record<string, Bilingual>>): EnumValueLabel[] {
  return Object.entries(values).map(([value, words]) => ({ value, ...words }));
}
