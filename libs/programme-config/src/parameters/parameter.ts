import type { Bilingual } from '@autoclub/domain-kit';
import type { z } from 'zod';
import type { Field, Fields } from './field';
import type { Unit } from './unit';

/** A number (or list, or text) that a rule works with, and what it is unless a programme says otherwise. */
export interface Parameter<Schema extends z.ZodType = z.ZodType> extends Field<Schema> {
  readonly defaultValue: z.output<Schema>;
}

/** The parameters of one capability, by their names in the programme. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** `parameter(days(['升级撤回期限', 'Days in which an upgrade is taken back']), 30)`. */
export function parameter<Schema extends z.ZodType>(
  field: Field<Schema>,
  defaultValue: z.output<Schema>,
): Parameter<Schema> {
  return { ...field, defaultValue };
}

/** A parameter, or a part of one, as documents, the administration and front ends print it. */
export interface ProgrammeParameter {
  /** Where it stands in a programme: `points.repairStepMinor`; a part of a list `membership.tiers[].feeMinor`. */
  readonly path: string;
  /** The capability whose rules work with it, such as `earning`. */
  readonly capability: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  /** Undefined for a part, whose value is the whole's. */
  readonly defaultValue: unknown;
  readonly parts: readonly ProgrammeParameter[];
}

/** The parameters of a capability, to be printed. */
export function printable(
  section: string,
  capability: string,
  parameters: Parameters,
): readonly ProgrammeParameter[] {
  return Object.entries(parameters).map(([name, each]) => ({
    ...described(`${section}.${name}`, capability, each),
    defaultValue: each.defaultValue,
  }));
}

function described(
  path: string,
  capability: string,
  { label, unit, schema, parts = {} }: Field,
): ProgrammeParameter {
  const within = `${path}${PLACES[kindOf(schema)] ?? ''}`;
  return {
    path,
    capability,
    label,
    unit,
    defaultValue: undefined,
    parts: partsOf(within, capability, parts),
  };
}

function partsOf(path: string, capability: string, parts: Fields): ProgrammeParameter[] {
  return Object.entries(parts).map(([name, part]) => described(`${path}.${name}`, capability, part));
}

/** How a part of a list, and of one list for each tier, is written. */
const PLACES: Readonly<Record<string, string>> = { array: '[]', record: '{tier}[]' };

function kindOf(schema: z.ZodType): string {
  return schema.type;
}
