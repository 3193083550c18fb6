import { addDays, daysBetween, type LocalDate } from '@autoclub/domain-kit';
import {
  badUserInput,
  DateRangeInput,
  type GraphContext,
  type Language,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { OpeningReads } from '../application/ports';
import type { OpeningWindow, SpecialDay } from '../domain/opening-hours';
import { OpeningDay, type OpeningWindowType } from './opening-day.type';

const MOST_DAYS = 92;

@Resolver()
export class OpeningDayResolver {
  constructor(private readonly reads: UnitOfWork<OpeningReads>) {}

  @Requires('signed-in')
  @Query(() => [OpeningDay], {
    description: 'The hours of the dealer of the caller, day by day; at most 92 days (rulebook SVC-12).',
  })
  async openingDays(
    @Arg('period', () => DateRangeInput, { description: 'The business days.' }) { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<OpeningDay[]> {
    if (daysBetween(from as LocalDate, to as LocalDate) > MOST_DAYS)
      throw badUserInput({ zh: '最多查询 92 天。', en: 'At most 92 days are shown.' });
    return openingDays(this.reads, context, from as LocalDate, to as LocalDate);
  }
}

/** The hours of a day as the graph shows it. */
export async function openingDayOf(
  reads: UnitOfWork<OpeningReads>,
  context: GraphContext,
  day: LocalDate,
): Promise<OpeningDay | null> {
  const [found] = await openingDays(reads, context, day, addDays(day, 1));
  return found ?? null;
}

async function openingDays(
  reads: UnitOfWork<OpeningReads>,
  context: GraphContext,
  from: LocalDate,
  to: LocalDate,
): Promise<OpeningDay[]> {
  const reader = readerOf(context);
  if (reader.scope.kind !== 'dealer') return [];
  return reads.read(reader, async (hours) => {
    const dealer = await hours.dealer();
    if (!dealer) return [];
    const special = new Map((await hours.specialDays(from, to)).map((day) => [day.day, day]));
    const windows = await hours.windowsOf(dealer, from, to);
    return [...windows].map(([day, times]) => present(day, times, special.get(day), context.language));
  });
}

function present(
  day: LocalDate,
  windows: readonly OpeningWindow[],
  special: SpecialDay | undefined,
  language: Language,
): OpeningDay {
  const shown: OpeningWindowType[] = windows.map(({ name, from, to, ...window }) => ({
    ...window,
    name: name?.[language] ?? null,
    fromTime: from,
    toTime: to,
  }));
  shown.sort((one, other) => one.fromTime.localeCompare(other.fromTime));
  return { day, isOpen: windows.length > 0, reason: special?.reason ?? null, windows: shown };
}
