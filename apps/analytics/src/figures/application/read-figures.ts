import { addDays } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { LOOK_BACK_MONTHS, lastDayMonthsBack } from '../../measures';
import type { ByGroup, Flow, Grouping, People } from '../../measures';
import { asOfDay, NATION_TIME_ZONE } from '../../network';
import { kpiValue } from '../domain/kpi-value';
import type { KpiValue } from '../domain/kpi-value';
import { kpis } from '../domain/kpis';
import type { MeasuredPart } from '../domain/measured-part';
import type { SmallestGroup } from '../domain/suppression';
import type { FigureReads, Freshness } from './ports';

/** The KPIs of one dealer, region or the nation over a period, and the last event in them (rulebook ANA-04, ANA-09). */
export interface Figures {
  readonly period: Period;
  /** The last day of the period that has begun. */
  readonly asOf: LocalDate;
  readonly timeZone: string;
  readonly kpis: readonly KpiValue[];
  readonly freshness: Freshness | null;
}

/** A dealer, a region or the nation whose figures are asked for, with its place in the network. */
export interface FigureSubject {
  readonly id: string;
  readonly dealerId: string;
  readonly regionId: string;
  readonly timeZone?: string;
}

export interface ReadFigures {
  readonly level: Grouping['level'];
  readonly subjects: readonly FigureSubject[];
  readonly period: Period;
}

/**
 * Reads the figures of many dealers or regions at once. Flows come from the day rollups. Persons are counted only for
 * those who look from above the dealer, to hide groups that are too small (rulebook ANA-08).
 */
export async function readFigures(
  unit: UnitOfWork<FigureReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  { level, subjects, period }: ReadFigures,
): Promise<Map<string, Figures>> {
  const { scope, now } = reader;
  const ids = level === 'NATION' ? [] : subjects.map((subject) => subject.id);
  const asOf = asOfDay(addDays(period.to, -1), now, NATION_TIME_ZONE);
  const found = await unit.read(reader, (reads) => measure(reads, { level, ids }, period, asOf, scope));
  return new Map(
    subjects.map((subject) => {
      const timeZone = subject.timeZone ?? NATION_TIME_ZONE;
      const smallestGroup = smallestGroupFor(scope, programmes, subject, asOf);
      const measured = measuredOf(found, subject.id);
      return [
        subject.id,
        {
          period,
          asOf: asOfDay(addDays(period.to, -1), now, timeZone),
          timeZone,
          kpis: kpis.map((kpi) => kpiValue(kpi, measured, smallestGroup)),
          freshness: found.freshness.get(subject.id) ?? null,
        },
      ];
    }),
  );
}

interface Found {
  readonly flows: ByGroup<Flow[]>;
  readonly people: ByGroup<People[]>;
  readonly stocks: ByGroup<MeasuredPart[]>;
  readonly freshness: ByGroup<Freshness>;
}

async function measure(
  reads: FigureReads,
  grouping: Grouping,
  period: Period,
  asOf: LocalDate,
  scope: Reader['scope'],
): Promise<Found> {
  return {
    flows: await reads.flows(grouping, period),
    people: scope.kind === 'dealer' ? new Map() : await reads.people(grouping, period),
    stocks: await reads.stocks(grouping, asOf, lastDayMonthsBack(asOf, LOOK_BACK_MONTHS)),
    freshness: await reads.freshness(grouping),
  };
}

function measuredOf({ flows, people, stocks }: Found, id: string): MeasuredPart[] {
  const counted = people.get(id) ?? [];
  const measured = (flows.get(id) ?? []).map((flow) => {
    const group = counted.find((one) => one.measure === flow.measure && one.dimension === flow.dimension);
    return { ...flow, people: group?.people ?? 0 };
  });
  return [...measured, ...(stocks.get(id) ?? [])];
}

/** A dealer sees its own people in any number; everybody above sees only groups that are large enough. */
function smallestGroupFor(
  scope: Reader['scope'],
  programmes: ProgrammeBook,
  { dealerId, regionId }: FigureSubject,
  on: LocalDate,
): SmallestGroup {
  if (scope.kind === 'dealer') return null;
  return programmes.inForce({ dealerId, regionId }, on).values.analytics.suppressBelow;
}
