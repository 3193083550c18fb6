import type { Bilingual } from '@autoclub/domain-kit';
import { parameters, type ProgrammeValues } from '../programme-values';
import type { ProgrammeParameter } from './parameter';
import type { Unit } from './unit';

/** One value of a programme with where it stands and what it is called, down to the parts of lists. */
export interface LabelledValue {
  /** Such as `membership.tiers.SILVER.pointsThreshold`; an item of a list stands under its code. */
  readonly path: string;
  /** The parameter it belongs to, such as `membership.tiers`. */
  readonly parameter: string;
  /** Such as "Tiers, Silver, Qualifying points that open it". */
  readonly label: Bilingual;
  readonly unit: Unit;
  /** Null: none, which the label explains. */
  readonly value: string | number | boolean | null;
  /** The same as a release sets it, as JSON; a list of codes is a list here. */
  readonly json: string;
}

/** Every value of a programme, in the order of its parameters; parts that are absent are left out. */
export function labelledValues(values: ProgrammeValues): LabelledValue[] {
  const tierName = tierNamesOf(values);
  return parameters.flatMap((parameter) => {
    const value = at(values, parameter.path);
    const place = { path: parameter.path, parameter: parameter.path, label: parameter.label };
    return spread(parameter, value, place, tierName);
  });
}

type Place = Pick<LabelledValue, 'path' | 'parameter' | 'label'>;
type NameOf = (code: string) => Bilingual;

function spread(
  parameter: ProgrammeParameter,
  value: unknown,
  place: Place,
  nameOf: NameOf,
): LabelledValue[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && parameter.parts.length > 0)
    return value.flatMap((item: Readonly<Record<string, unknown>>, i) =>
      partsOf(parameter, item, within(place, codeOf(item, i), itemName(item, i, nameOf)), nameOf),
    );
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ ...place, unit: parameter.unit, value: plain(value), json: JSON.stringify(value) }];
  if (isByTier(parameter))
    return Object.entries(value).flatMap(([tier, each]) =>
      spread(parameter, each, within(place, tier, nameOf(tier)), nameOf),
    );
  return partsOf(parameter, value as Readonly<Record<string, unknown>>, place, nameOf);
}

function partsOf(
  { path, parts }: ProgrammeParameter,
  value: Readonly<Record<string, unknown>>,
  place: Place,
  nameOf: NameOf,
): LabelledValue[] {
  return parts.flatMap((part) => {
    const name = part.path.slice(part.path.lastIndexOf('.') + 1);
    if (name === 'code' && path !== part.path) return [];
    return spread(part, value[name], within(place, name, part.label), nameOf);
  });
}

function within({ path, parameter, label }: Place, key: string, name: Bilingual): Place {
  return {
    path: `${path}.${key}`,
    parameter,
    label: { zh: `${label.zh}，${name.zh}`, en: `${label.en}, ${name.en}` },
  };
}

/** A value for each tier: a record of plain values, or of what is made of parts. */
function isByTier({ path, parts }: ProgrammeParameter): boolean {
  return parts.length === 0 || parts.some((part) => part.path.startsWith(`${path}{tier}`));
}

function codeOf(item: Readonly<Record<string, unknown>>, index: number): string {
  const named = item['code'] ?? item['fromTier'];
  return typeof named === 'string' ? named : String(index + 1);
}

/** What has a name of its own is called by it. */
function itemName(item: Readonly<Record<string, unknown>>, index: number, nameOf: NameOf): Bilingual {
  const { nameZh: zh, nameEn: en } = item;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : nameOf(codeOf(item, index));
}

function plain(value: unknown): LabelledValue['value'] {
  if (Array.isArray(value)) return value.join(', ');
  return value as LabelledValue['value'];
}

/** Tiers and benefits are called as the programme calls them; what it has no name for, by its code. */
function tierNamesOf(values: ProgrammeValues): NameOf {
  const named = [...values.membership.tiers, ...Object.values(values.service.entitlements).flat()];
  const names = new Map(named.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
  return (code) => names.get(code) ?? { zh: code, en: code };
}

function at(values: ProgrammeValues, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((found, name) => (found as Readonly<Record<string, unknown>>)[name], values);
}
