import { LanguageEnum, type GraphContext, type Language } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { nameIn } from './present';
import { Outlet } from './outlet.type';

@Resolver(() => Outlet)
export class OutletResolver {
  @FieldResolver(() => String, { description: 'The name of the outlet.' })
  name(
    @Root() { record }: Outlet,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: "The language of the name; the caller's when absent.",
    })
    language?: Language | null,
  ): string {
    return nameIn(language ?? context.language, { nameZh: record.name, nameEn: record.nameEn });
  }
}
