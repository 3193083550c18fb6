import type { Bilingual } from '@autoclub/domain-kit';
import {
  defaultProgramme,
  labelledValues,
  type LabelledValue,
  type ProgrammeLevel,
  type ProgrammeValues,
  type ProgrammeVersion,
  type Unit,
} from '@autoclub/programme-config';

/** One field in which two programmes differ. */
export interface Difference {
  readonly path: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  /** Undefined where the field is not there, such as a tier that only one of them has. */
  readonly before: LabelledValue['value'] | undefined;
  readonly after: LabelledValue['value'] | undefined;
  /** The value after, as a release sets it; undefined where it is not there. */
  readonly afterJson: string | undefined;
}

/** Field by field, in the order of the parameters; what only the first has comes last. */
export function differences(before: ProgrammeValues, after: ProgrammeValues): Difference[] {
  const old = new Map(labelledValues(before).map((each) => [each.path, each]));
  const fresh = labelledValues(after);
  const changed = fresh
    .map((each) => ({ ...each, before: old.get(each.path)?.value, after: each.value, afterJson: each.json }))
    .filter((each) => each.before !== each.after);
  const paths = new Set(fresh.map(({ path }) => path));
  const gone = [...old.values()]
    .filter(({ path }) => !paths.has(path))
    .map((each) => ({ ...each, before: each.value, after: undefined, afterJson: undefined }));
  return [...changed, ...gone];
}

/** The sections whose numbers a member notices: the card and its price, points, discounts and benefits. */
const MEMBERS_SECTIONS = ['membership.', 'points.', 'service.'];

/** Whether members notice a change, so that it is announced to them before it applies (rulebook MEM-05). */
export function touchesMembers(differing: readonly Pick<Difference, 'path'>[]): boolean {
  return differing.some(({ path }) => MEMBERS_SECTIONS.some((section) => path.startsWith(section)));
}

/** A value with who decided it. */
export interface SourcedValue extends LabelledValue {
  readonly level: ProgrammeLevel;
  readonly versionId: string;
  /** The first day of the version it comes from. */
  readonly since: string;
}

/** Where each value comes from: the last of the levels that says it, else the default (rulebook CONV-3). */
export function sourcedValues(values: ProgrammeValues, layers: readonly ProgrammeVersion[]): SourcedValue[] {
  return labelledValues(values).map((each) => {
    const [section = '', name = ''] = each.parameter.split('.');
    const says = ({ values: part }: ProgrammeVersion): boolean =>
      Object.hasOwn((part as Readonly<Record<string, object>>)[section] ?? {}, name);
    const source = layers.findLast(says) ?? defaultProgramme;
    return { ...each, level: source.level, versionId: source.id, since: source.effectiveFrom };
  });
}
