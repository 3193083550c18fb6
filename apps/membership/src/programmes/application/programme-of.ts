import {
  businessDayOf,
  formatMoney,
  money,
  type Bilingual,
  type CurrencyCode,
  type LocalDate,
} from '@autoclub/domain-kit';
import {
  parameters,
  UNITS,
  type EntitlementDefinition,
  type ProgrammeBook,
  type ProgrammeLevel,
  type ProgrammeParameter,
  type ProgrammeValues,
  type TierDefinition,
  type Unit,
} from '@autoclub/programme-config';
import type { DealerRecord } from '../../network';
import { sourcedValues } from './comparison';

/** The numbers of one dealer on one day (rulebook CONV-3). */
export interface ProgrammeView {
  readonly dealer: DealerRecord;
  readonly onDay: LocalDate;
  readonly version: string;
  readonly values: ProgrammeValues;
}

/** A tier with what belongs to it in other parts of the programme. */
export interface ProgrammeTierView {
  readonly tier: TierDefinition;
  readonly labourDiscountBp: number;
  readonly benefits: readonly EntitlementDefinition[];
}

/** A number of the programme as a person reads it. */
export interface ParameterView {
  readonly path: string;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  /** Null: without limit, or not in this way. */
  readonly value: string | null;
}

/** The programme in force at a dealer; today's unless a day is asked for. */
export function programmeOf(
  programmes: ProgrammeBook,
  dealer: DealerRecord,
  now: Date,
  onDay: LocalDate = businessDayOf(now, dealer.timeZone),
): ProgrammeView {
  const { version, values } = programmes.inForce(dealer, onDay);
  return { dealer, onDay, version, values };
}

/** The tiers from the lowest to the highest. */
export function tiersOf({ values }: ProgrammeView): ProgrammeTierView[] {
  return [...values.membership.tiers]
    .sort((a, b) => a.rank - b.rank)
    .map((tier) => ({
      tier,
      labourDiscountBp: values.service.labourDiscountBp[tier.code] ?? 0,
      benefits: values.service.entitlements[tier.code] ?? [],
    }));
}

/** Every number of the programme that stands alone or by tier; lists have types of their own. */
export function parametersOf({ values, dealer }: ProgrammeView): ParameterView[] {
  return parameters.flatMap(leavesOf).flatMap(({ path, label, unit }) => {
    const value = path
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], values);
    return byTier(path, value).map(([at, each]) => ({
      path: at,
      label,
      ...wordedValue(unit, each, dealer.currencyCode),
    }));
  });
}

/** A value that is made of parts is listed by its parts, unless it is a list. */
function leavesOf(parameter: ProgrammeParameter): ProgrammeParameter[] {
  if (parameter.parts.length === 0) return [parameter];
  return parameter.parts.filter(({ path }) => !path.includes('[]')).flatMap(leavesOf);
}

function byTier(path: string, value: unknown): (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).map(([tier, each]) => [`${path}.${tier}`, each]);
}

/** Amounts with their currency and shares in percent, as people say them; everything else as it is. */
export function wordedValue(
  unit: ProgrammeParameter['unit'],
  value: unknown,
  currency: CurrencyCode,
): Pick<ParameterView, 'unit' | 'value'> {
  const worded = unit === 'MONEY' ? CURRENCY[currency] : unit === 'SHARE' ? PERCENT : UNITS[unit];
  if (value === null) return { unit: worded, value: null };
  if (unit === 'MONEY') return { unit: worded, value: formatMoney(money(Number(value), currency)) };
  if (unit === 'SHARE') return { unit: worded, value: String(Number(value) / 100) };
  return { unit: worded, value: Array.isArray(value) ? value.join(', ') : String(value) };
}

/** A number of the programme with who decided it, and since when. */
export interface NumberView extends ParameterView {
  readonly unitCode: Unit;
  /** The value as a release sets it. */
  readonly json: string;
  readonly level: ProgrammeLevel;
  readonly versionId: string;
  readonly since: string;
}

/** Every number of the programme, parts of lists among them, with where it comes from (rulebook CONV-3). */
export function numbersOf({ values, dealer, onDay }: ProgrammeView, programmes: ProgrammeBook): NumberView[] {
  return sourcedValues(values, programmes.layers(dealer, onDay)).map(
    ({ path, label, unit, value, json, level, versionId, since }) => ({
      path,
      label,
      ...wordedValue(unit, value, dealer.currencyCode),
      unitCode: unit,
      json,
      level,
      versionId,
      since,
    }),
  );
}

const CURRENCY: Readonly<Record<CurrencyCode, Bilingual>> = { CNY: { zh: '元', en: 'CNY' } };
const PERCENT: Bilingual = { zh: '%', en: '%' };
