import { addDays, money } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { presentExplanation, presentMoney } from '@autoclub/subgraph-kit';
import type { Language } from '@autoclub/subgraph-kit';
import type { ClassifiedCustomer } from '../application/classify-customers/classify-customers';
import type { ClassMix } from '../application/mix-classes/mix-classes';
import type { CountedOrder, DayFlows } from '../application/ports';
import type { Figures } from '../application/read-figures/read-figures';
import { VALUE_CLASSES } from '../domain/classes/value-class.rule';
import type { Label } from '../domain/customer-classes';
import type { KpiValue } from '../domain/kpi-value';
import type { Kpi } from '../domain/kpis/kpi';
import { hiddenParts } from '../domain/suppression';
import type { ClassMixType } from './types/class-mix.type';
import type { CountedInType, DealerDayFiguresType } from './types/counted-in.type';
import type { CustomerClassesType } from './types/customer-classes.type';
import type { FiguresType } from './types/figures.type';
import type { KpiValueType } from './types/kpi-value.type';
import type { KpiType } from './types/kpi.type';

/** Pure mappings from what the use cases answer to what the graph shows. */

export function presentKpi({ goals, lineage, ...kpi }: Kpi, language: Language): KpiType {
  return {
    code: kpi.code,
    version: kpi.version,
    name: language === 'zh' ? kpi.nameZh : kpi.nameEn,
    nameZh: kpi.nameZh,
    nameEn: kpi.nameEn,
    unit: kpi.unit,
    formula: kpi.formula,
    assessmentPeriod: kpi.assessmentPeriod,
    breakdown: kpi.breakdown,
    ...goals,
    lineage: [...lineage],
  };
}

function presentKpiValue({ kpi, slices, ...value }: KpiValue, language: Language): KpiValueType {
  return { ...value, kpi: presentKpi(kpi, language), slices: [...slices] };
}

export function presentFigures({ kpis, freshness, ...figures }: Figures, language: Language): FiguresType {
  return {
    ...figures,
    kpis: kpis.map((value) => presentKpiValue(value, language)),
    freshness,
    isSuppressed: kpis.some((value) => value.isSuppressed),
  };
}

export function presentClasses(classes: ClassifiedCustomer, language: Language): CustomerClassesType {
  const value = presentLabel(classes.value, language);
  const frequency = presentLabel(classes.frequency, language);
  const { asOf, timeZone, isLoyalBase, traceId } = classes;
  return {
    asOf,
    timeZone,
    isLoyalBase,
    traceId,
    value,
    frequency,
    flags: [...classes.value.flags, ...classes.frequency.flags],
    explanation: [value.explanation, frequency.explanation],
  };
}

function presentLabel<Class extends string>(label: Label<Class, string>, language: Language) {
  const { ruleSet, ruleVersion } = label;
  const explanation = presentExplanation({ ...label, result: label.class }, language);
  return { class: label.class, ruleSet, ruleVersion, explanation };
}

export function presentClassMix({ counts, groups, smallestGroup, ...mix }: ClassMix): ClassMixType {
  const sizes = VALUE_CLASSES.map((name) => counts[name]);
  const hiddenClasses = hiddenParts(sizes, smallestGroup);
  const hiddenGroups = hiddenParts(
    groups.map((slice) => slice.customerCount),
    smallestGroup,
  );
  return {
    ...mix,
    counts: VALUE_CLASSES.map((name, at) => ({
      class: name,
      customerCount: hiddenClasses[at] ? null : counts[name],
      isSuppressed: hiddenClasses[at] === true,
    })),
    groups: groups.map(({ group, customerCount, actualBp, plannedBp }, at) => ({
      group,
      customerCount: hiddenGroups[at] ? null : customerCount,
      actualRate: hiddenGroups[at] || actualBp === null ? null : rate(actualBp),
      plannedRate: rate(plannedBp),
      isSuppressed: hiddenGroups[at] === true,
    })),
  };
}

/** Basis points as a fraction with four digits. */
function rate(basisPoints: number): string {
  const text = String(basisPoints).padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`;
}

export function presentCountedIn(order: CountedOrder): CountedInType {
  return { order, businessDay: order.businessDay, traceId: order.traceId };
}

export function presentDayFigures(day: LocalDate, flows: DayFlows): DealerDayFiguresType {
  return {
    period: { from: day, to: addDays(day, 1) },
    visitCount: flows.VISITS ?? 0,
    payingVisitCount: flows.PAYING_VISITS ?? 0,
    customerPaidAmount: presentMoney(money(flows.CUSTOMER_PAID_MINOR ?? 0)),
  };
}
