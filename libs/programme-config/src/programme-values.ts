import { z } from 'zod';
import { shapeOf } from './parameters/field';
import { type Parameters, printable, type ProgrammeParameter } from './parameters/parameter';
import { sections } from './values/sections';

type Sections = typeof sections;
type Intersection<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type ValuesOf<Of extends Parameters> = { [Name in keyof Of]: z.output<Of[Name]['schema']> };
type SectionValues<Capabilities> = Intersection<
  {
    [Name in keyof Capabilities]: Capabilities[Name] extends Parameters
      ? ValuesOf<Capabilities[Name]>
      : never;
  }[keyof Capabilities]
>;

/**
 * Every number a club runs on, by section. Money in minor units, shares in hundredths of a percent, periods in the unit
 * their name ends with.
 */
export type ProgrammeValues = {
  [Section in keyof Sections]: {
    [Name in keyof SectionValues<Sections[Section]>]: SectionValues<Sections[Section]>[Name];
  };
};
export type TierDefinition = ProgrammeValues['membership']['tiers'][number];
export type EntitlementDefinition = ProgrammeValues['service']['entitlements'][string][number];

/** Values of one version: any part of the whole; what is absent comes from the level above. Lists are replaced whole. */
export type ProgrammePart = {
  readonly [Section in keyof ProgrammeValues]?: Partial<ProgrammeValues[Section]>;
};

const parametersOfSection = mapSections((capabilities) => {
  const all = Object.values(capabilities).flatMap((each) => Object.entries(each));
  const parameters = Object.fromEntries(all);
  if (Object.keys(parameters).length < all.length)
    throw new Error('A section has two parameters of one name.');
  return parameters;
});

const schemaOfSection = Object.fromEntries(
  Object.entries(parametersOfSection).map(([section, parameters]) => [
    section,
    z.object(shapeOf(parameters)),
  ]),
);

/** The whole, as it must be after all levels are put together. */
export const programmeValues = z.object(schemaOfSection) as unknown as z.ZodType<ProgrammeValues>;

const partOfSection = Object.fromEntries(
  Object.entries(schemaOfSection).map(([section, schema]) => [section, schema.partial().optional()]),
);

/** A part as a person writes it: a section that does not exist is a slip of the pen. */
export const programmePart = z.strictObject(partOfSection) as unknown as z.ZodType<ProgrammePart>;

/** A part as a release brings it: what a newer service publishes and this one does not know is left out. */
export const releasedPart = z.object(partOfSection) as unknown as z.ZodType<ProgrammePart>;

/** The names of a release that are no parameters, and what is wrong with the values of the others. */
export function valueFaults(values: unknown): {
  readonly unknown: readonly string[];
  readonly error: z.ZodError | undefined;
} {
  const given = z.record(z.string(), z.record(z.string(), z.unknown())).safeParse(values);
  if (!given.success) return { unknown: [], error: given.error };
  const unknown = Object.entries(given.data).flatMap(([section, each]) =>
    Object.keys(each).flatMap((name) => (isParameter(section, name) ? [] : [`${section}.${name}`])),
  );
  return { unknown, error: releasedPart.safeParse(values).error };
}

function isParameter(section: string, name: string): boolean {
  return (
    Object.hasOwn(parametersOfSection, section) && Object.hasOwn(parametersOfSection[section] ?? {}, name)
  );
}

/** What the numbers are unless a programme says otherwise. */
export const defaultValues = Object.fromEntries(
  Object.entries(parametersOfSection).map(([section, parameters]) => [
    section,
    Object.fromEntries(Object.entries(parameters).map(([name, { defaultValue }]) => [name, defaultValue])),
  ]),
) as unknown as ProgrammeValues;

/** Every parameter with its label and unit, for documents, the administration and front ends. */
export const parameters: readonly ProgrammeParameter[] = Object.entries(sections).flatMap(
  ([section, capabilities]) =>
    Object.entries<Parameters>(capabilities).flatMap(([capability, each]) =>
      printable(section, capability, each),
    ),
);

function mapSections<T>(map: (capabilities: Readonly<Record<string, Parameters>>) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(sections).map(([section, each]) => [section, map(each)]));
}
