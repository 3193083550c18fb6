import type { ProgrammePart, ProgrammeValues } from '@autoclub/programme-config';

type Sections = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A part of a programme with one value set, anywhere in it: `membership.tiers.SILVER.pointsThreshold` takes the list in
 * force and changes that number, since lists are replaced whole. Undefined when nothing stands at the path.
 */
export function withValue(
  part: ProgrammePart,
  inForce: ProgrammeValues,
  path: string,
  value: unknown,
): ProgrammePart | undefined {
  const [section = '', name = '', ...inside] = path.split('.');
  const before = (part as Sections)[section]?.[name] ?? (inForce as unknown as Sections)[section]?.[name];
  if (inside.length > 0 && before === undefined) return undefined;
  const after = inside.length === 0 ? value : changed(before, inside, value);
  if (after === undefined) return undefined;
  return { ...part, [section]: { ...(part as Sections)[section], [name]: after } };
}

/** The part without a value, which then comes from the level above. */
export function withoutValue(part: ProgrammePart, path: string): ProgrammePart {
  const [section = '', name = ''] = path.split('.');
  const { [name]: _, ...rest } = (part as Sections)[section] ?? {};
  return { ...part, [section]: rest };
}

/** An item of a list is found by its code. */
function changed(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(whole)) {
    const at = whole.findIndex(
      (item: Readonly<Record<string, unknown>>) => (item['code'] ?? item['fromTier']) === key,
    );
    const item = at < 0 ? undefined : changed(whole[at], rest, value);
    return item === undefined ? undefined : whole.with(at, item);
  }
  if (typeof whole !== 'object' || whole === null) return undefined;
  const before = Object.hasOwn(whole, key) ? (whole as Readonly<Record<string, unknown>>)[key] : undefined;
  const after = rest.length === 0 ? value : changed(before, rest, value);
  return after === undefined ? undefined : { ...whole, [key]: after };
}
