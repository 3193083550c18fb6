import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import {
  partFaults,
  programmeBook,
  templateOf,
  type ProgrammePart,
  type ProgrammeVersion,
} from '@autoclub/programme-config';
import { command, type AnyCaller } from '@autoclub/use-cases';
import { withoutValue, withValue } from '../domain/edit-values';
import {
  announcementRefusals,
  dayRefusals,
  faultRefusals,
  faultsAsRefusals,
  releaseRefusals,
} from '../domain/refusals';
import { type Release } from '../domain/release';
import { ownValues } from './own-values';
import type { DealerRecord, ProgrammesPorts } from './ports';
import { dealersOf, isReachable, mayDecide, todayOf, versionsOf, type Scoped } from './release-context';

const refusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'DATE_OUT_OF_RANGE'),
  ...releaseRefusals.texts,
  ...dayRefusals.texts,
  ...faultRefusals.pick('PARAMETER_UNKNOWN', 'VALUE_INVALID'),
  ...announcementRefusals.pick('RELEASE_ANNOUNCED'),
  REGION_NOT_FOUND: { zh: '未找到该大区。', en: 'There is no such region.' },
  SCOPE_NOT_ALLOWED: {
    zh: '经销商只能为本店制定方案。',
    en: 'A dealer decides about its own programme alone.',
  },
  SCOPE_FIXED: {
    zh: '草稿的适用范围不能更改。',
    en: 'The scope of a draft stays as it was.',
  },
  TEMPLATE_UNKNOWN: { zh: '没有该方案模板。', en: 'There is no such template.' },
});
type DraftRefusal = RefusalOf<typeof refusals>;

/** A value that is set, as JSON, by its path: a parameter, or a part of one such as `membership.tiers.GOLD.feeMinor`. */
export interface ValueToSet {
  readonly path: string;
  readonly json: string;
}

export interface ReleaseToDraft extends Scoped {
  /** A draft that is written again; a new one when null. */
  readonly releaseId: string | null;
  readonly effectiveOn: LocalDate;
  /** Begins from the template instead of what the level has. */
  readonly template: string | null;
  readonly values: readonly ValueToSet[];
  /** Parameters that the level leaves to the level above again. */
  readonly removed: readonly string[];
  readonly note: string;
}

/** Writes a draft of a release, or writes one again that is not announced; it goes on from what its level has. */
export const draftRelease = command<ProgrammesPorts, AnyCaller>()({
  name: 'programmeReleaseDraft',
  refusals,
  read(input: ReleaseToDraft) {
    const checks = new InputChecks(refusals);
    return checks.complete({
      ...input,
      effectiveOn: checks.day(input.effectiveOn, ['effectiveOn']),
      note: checks.text(input.note, ['note'], 500),
    });
  },
  async work(ports, draft, caller) {
    await ports.releases.awaitTurn();
    const before = await former(ports, draft, caller);
    if (!before.ok) return before;
    const dealers = await dealersOf(ports, draft);
    const scope = await scopeFault(ports, draft, dealers, caller);
    if (scope) return refused(scope);
    const versions = await versionsOf(ports);
    const today = todayOf(caller, draft.scope, dealers);
    if (draft.effectiveOn <= today)
      return refused(refusals.no('EFFECTIVE_IN_PAST', ['effectiveOn'], { day: draft.effectiveOn, today }));
    const values = valuesOf(draft, versions, dealers);
    if (!values.ok) return values;
    const { scope: level, scopeId, effectiveOn, template, note } = draft;
    const release: Release = {
      releaseId: before.value?.releaseId ?? ports.ids('prl'),
      scope: level,
      scopeId,
      versionId: before.value?.versionId ?? (await nextName(ports, draft, dealers)),
      effectiveOn,
      step: 'DRAFT',
      template,
      values: values.value,
      note,
      pilotOf: null,
      announcedOn: null,
      announcedById: null,
      affectedMembersCount: null,
      version: (before.value?.version ?? 0) + 1,
    };
    await ports.releases.save(release, { at: caller.now, traceId: caller.traceId });
    return accepted({ answer: { releaseId: release.releaseId } });
  },
});

async function former(
  { releases }: ProgrammesPorts,
  draft: ReleaseToDraft,
  caller: AnyCaller,
): Promise<Outcome<Release | undefined, DraftRefusal>> {
  if (draft.releaseId === null) return accepted(undefined);
  const before = await releases.release(draft.releaseId);
  if (!before || !mayDecide(caller, before)) return refused(refusals.no('RELEASE_NOT_FOUND', ['releaseId']));
  if (before.step === 'ANNOUNCED') return refused(refusals.no('RELEASE_ANNOUNCED', ['releaseId']));
  if (before.scope !== draft.scope || before.scopeId !== draft.scopeId)
    return refused(refusals.no('SCOPE_FIXED', ['scope']));
  return accepted(before);
}

async function scopeFault(
  { network }: ProgrammesPorts,
  { scope, scopeId }: ReleaseToDraft,
  dealers: readonly DealerRecord[],
  caller: AnyCaller,
): Promise<DraftRefusal | undefined> {
  if (scope === 'DEALER' && (!isReachable(caller, { scope, scopeId }) || dealers.length === 0))
    return refusals.no('DEALER_NOT_FOUND', ['scopeId']);
  if (!mayDecide(caller, { scope, scopeId })) return refusals.no('SCOPE_NOT_ALLOWED', ['scope']);
  const isKnownRegion = scope !== 'REGION' || (scopeId !== null && (await network.region(scopeId)));
  if (!isKnownRegion || (scope === 'OEM' && scopeId !== null))
    return refusals.no('REGION_NOT_FOUND', ['scopeId']);
  return undefined;
}

function valuesOf(
  draft: ReleaseToDraft,
  versions: readonly ProgrammeVersion[],
  dealers: readonly DealerRecord[],
): Outcome<ProgrammePart, DraftRefusal> {
  const template = draft.template === null ? undefined : templateOf(draft.template);
  if (draft.template !== null && !template) return refused(refusals.no('TEMPLATE_UNKNOWN', ['template']));
  let part = template?.values ?? ownValues(versions, draft, draft.effectiveOn);
  for (const path of draft.removed) part = withoutValue(part, path);
  const regionId = draft.scope === 'REGION' ? (draft.scopeId ?? '') : (dealers[0]?.regionId ?? '');
  const dealerId = draft.scope === 'DEALER' ? (draft.scopeId ?? '') : '';
  const { values } = programmeBook(versions).inForce({ regionId, dealerId }, draft.effectiveOn);
  const faults: DraftRefusal[] = [];
  draft.values.forEach(({ path, json }, i) => {
    const given = parsed(json);
    const changed = given && withValue(part, values, path, given.value);
    if (!given) faults.push(invalid(path, ['values', i, 'json']));
    else if (!changed) faults.push(unknown(path, ['values', i, 'path']));
    else part = changed;
  });
  if (faults.length > 0) return refused(...faults);
  const { effectiveOn: day } = draft;
  const wrong = partFaults(part).map((fault) => ({ ...fault, where: { zh: '', en: '' }, day }));
  return wrong.length > 0 ? refused(...(faultsAsRefusals(wrong) as DraftRefusal[])) : accepted(part);
}

function parsed(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}

function unknown(path: string, field: readonly (string | number)[]): DraftRefusal {
  const sentence = { zh: `参数 ${path} 不存在`, en: `There is no parameter ${path}` };
  return refusals.no('PARAMETER_UNKNOWN', field, { sentence });
}

function invalid(path: string, field: readonly (string | number)[]): DraftRefusal {
  const sentence = { zh: `${path} 的值无法读取`, en: `The value of ${path} cannot be read` };
  return refusals.no('VALUE_INVALID', field, { sentence });
}

/** `SH01@3`: the scope by its code, and which of its releases it is. */
async function nextName(
  { network, releases }: ProgrammesPorts,
  { scope, scopeId }: ReleaseToDraft,
  dealers: readonly DealerRecord[],
): Promise<string> {
  const number = (await releases.countOf({ scope, scopeId })) + 1;
  if (scope === 'OEM') return `OEM@${number}`;
  const code = scope === 'DEALER' ? dealers[0]?.code : (await network.region(scopeId ?? ''))?.code;
  return `${code ?? ''}@${number}`;
}
