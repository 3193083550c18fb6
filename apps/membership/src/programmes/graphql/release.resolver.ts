import { programmeBook, programmeTemplates, type ProgrammeBook } from '@autoclub/programme-config';
import {
  badUserInput,
  ConnectionArgs,
  LanguageEnum,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
  type Connection,
  type GraphContext,
  type Language,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Dealer, nameIn, Region, StaffMember, type NetworkLookups } from '../../network/graph';
import type { ReleaseView } from '../application/ports';
import { wordedValue } from '../application/programme-of';
import { differences } from '../application/comparison';
import { versionOf } from '../domain/release';
import { presentRelease, type ReleaseLookups } from './release-lookups';
import {
  presentFigures,
  ProgrammeDifference,
  ProgrammePilot,
  ProgrammeRelease,
  ProgrammeReleaseConnection,
  ProgrammeTemplateType,
} from './release.type';

const LANGUAGE = "The language; the caller's when absent.";

/** Releases of the programme, compared with what they change and with each other. */
@Resolver(() => ProgrammeRelease)
export class ProgrammeReleaseResolver {
  constructor(
    private readonly lookups: ReleaseLookups,
    private readonly programmes: ProgrammeBook,
    private readonly network: NetworkLookups,
  ) {}

  @Requires('dealers:read')
  @Query(() => ProgrammeRelease, {
    nullable: true,
    description: 'A release by its id; null for a draft of others and for one of another dealer.',
  })
  programmeRelease(
    @Arg('id', () => ID, { description: 'The id of the release.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<ProgrammeRelease | null> {
    return this.lookups.release(context, id);
  }

  @Requires('dealers:read')
  @Query(() => ProgrammeReleaseConnection, {
    description:
      "One's own releases, drafts among them, and what the levels above have announced; newest first.",
  })
  async programmeReleases(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<ProgrammeRelease>> {
    const page = pageRequest(args, ['id']);
    const rows = await this.lookups.reading.releasePage(readerOf(context), page);
    const days = new Map<string, string>();
    for (const row of rows) days.set(row.releaseId, await this.lookups.todayOf(row, context));
    const node = (row: ReleaseView) => presentRelease(row, days.get(row.releaseId) ?? '');
    return presentPage(rows, page, { node, cursor: ({ releaseId }) => [releaseId] });
  }

  @Requires('dealers:read')
  @Query(() => [ProgrammeTemplateType], {
    description: 'The programmes that can be adopted (rulebook CONV-7).',
  })
  programmeTemplates(): ProgrammeTemplateType[] {
    return programmeTemplates.map(({ code }) => ({ code }));
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region that decides; null for every other.',
  })
  region(@Root() { record }: ProgrammeRelease, @Ctx() context: GraphContext): Promise<Region | null> | null {
    return record.scope === 'REGION' && record.scopeId ? this.network.region(context, record.scopeId) : null;
  }

  @FieldResolver(() => Dealer, {
    nullable: true,
    description: 'The dealer that decides; null for every other.',
  })
  dealer(@Root() { record }: ProgrammeRelease, @Ctx() context: GraphContext): Promise<Dealer | null> | null {
    return record.scope === 'DEALER' && record.scopeId ? this.network.dealer(context, record.scopeId) : null;
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: 'Who announced it; null until then, and where the platform did.',
  })
  announcedBy(@Root() { record }: ProgrammeRelease, @Ctx() context: GraphContext) {
    return record.announcedById === null ? null : this.network.staffMember(context, record.announcedById);
  }

  @FieldResolver(() => [ProgrammeDifference], {
    description:
      'Field by field, what this release changes on its first day: compared with what is in force then without it, or with another release.',
  })
  async differences(
    @Root() { record }: ProgrammeRelease,
    @Ctx() context: GraphContext,
    @Arg('from', () => ID, { nullable: true, description: 'The release it is compared with.' })
    from?: string | null,
  ): Promise<ProgrammeDifference[]> {
    const other = from == null ? null : await this.lookups.release(context, from);
    if (from != null && !other)
      throw badUserInput({ zh: '未找到所比较的版本。', en: 'The release to compare with is not there.' });
    const without = this.programmes.versions().filter(({ id }) => id !== record.versionId);
    const [before, after] = [
      await this.valuesOf(other?.record ?? record, without, other !== null, context),
      await this.valuesOf(record, without, true, context),
    ];
    return differences(before, after).map((difference) => ({
      path: difference.path,
      before: wordedValue(difference.unit, difference.before ?? null, 'CNY').value,
      after: wordedValue(difference.unit, difference.after ?? null, 'CNY').value,
      afterJson: difference.afterJson ?? null,
      unitCode: difference.unit,
      difference,
    }));
  }

  @FieldResolver(() => ProgrammePilot, {
    nullable: true,
    description: 'The dealers that try it out, compared with the others; null when none does.',
  })
  async pilot(
    @Root() { id, record }: ProgrammeRelease,
    @Ctx() context: GraphContext,
  ): Promise<ProgrammePilot | null> {
    const releases = await this.lookups.pilotsOf(context, id);
    const [first] = releases.map(({ record: pilot }) => pilot.effectiveOn).sort();
    if (!first) return null;
    const dealers =
      record.scope === 'REGION'
        ? await this.network.dealersOfRegion(context, record.scopeId ?? '')
        : await this.network.allDealers(context);
    const piloting = new Set(releases.map(({ scopeId }) => scopeId));
    const ids = dealers.map((dealer) => dealer.id);
    const [reader, { figuresOf }] = [readerOf(context), this.lookups.reading];
    const groups = [ids.filter((each) => piloting.has(each)), ids.filter((each) => !piloting.has(each))];
    const [pilots, others] = await Promise.all(groups.map((group) => figuresOf(reader, group, first)));
    if (!pilots || !others) throw new Error('A group was not counted.');
    const least = this.programmes.inForce({ regionId: '', dealerId: '' }, first).values.analytics
      .suppressBelow;
    return {
      releases,
      since: first,
      pilots: presentFigures(pilots, least),
      others: presentFigures(others, least),
    };
  }

  /** The numbers of the scope on the first day of a release, with it or without. */
  private async valuesOf(
    record: ReleaseView,
    versions: ReturnType<ProgrammeBook['versions']>,
    isWith: boolean,
    context: GraphContext,
  ) {
    const others = versions.filter(({ id }) => id !== record.versionId);
    const book = programmeBook(isWith ? [...others, versionOf(record)] : others);
    const dealer =
      record.scope === 'DEALER' ? await this.network.dealer(context, record.scopeId ?? '') : null;
    const regionId = record.scope === 'REGION' ? (record.scopeId ?? '') : (dealer?.record.regionId ?? '');
    return book.inForce({ regionId, dealerId: dealer?.id ?? '' }, record.effectiveOn).values;
  }
}

/** What a field that differs is called, and what it counts. */
@Resolver(() => ProgrammeDifference)
export class ProgrammeDifferenceResolver {
  @FieldResolver(() => String, { description: 'What it is called.' })
  label(
    @Root() { difference }: ProgrammeDifference,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return difference.label[language ?? context.language];
  }

  @FieldResolver(() => String, { description: 'What its values count, such as days or percent.' })
  unit(
    @Root() { difference }: ProgrammeDifference,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return wordedValue(difference.unit, 0, 'CNY').unit[language ?? context.language];
  }
}

@Resolver(() => ProgrammeTemplateType)
export class ProgrammeTemplateResolver {
  @FieldResolver(() => String, { description: 'What the template is called.' })
  name(
    @Root() { code }: ProgrammeTemplateType,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    const label = programmeTemplates.find((each) => each.code === code)?.label ?? { zh: code, en: code };
    return nameIn(language ?? context.language, { nameZh: label.zh, nameEn: label.en });
  }
}
