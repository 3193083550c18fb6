import {
  InputChecks,
  type LocalDate,
  type Outcome,
  type Period,
  type RefusalOf,
  accepted,
  addDays,
  latestBusinessDay,
  refused,
} from '@autoclub/domain-kit';
import { type ProgrammePart, versionFaults } from '@autoclub/programme-config';
import { type AnyCaller, command } from '@autoclub/use-cases';
import { DRAFT_VERSION, type Draft, withDraft } from '../domain/draft';
import { emptyTally } from '../domain/tally';
import type { StartPorts, WhatIf } from './ports';
import { type DraftNumber, readDraft } from './read-draft';
import { whatIfRefusals } from './refusals';

/** The zone of the days of a region and of the nation (rulebook CONV-2). */
export const HEAD_OFFICE_ZONE = 'Asia/Shanghai';

const LONGEST_YEARS = 10;
const MOST_RUNNING = 5;

/** A draft over a period; the level is that of the caller and no input. */
export interface StartInput {
  readonly scope: Pick<Draft, 'level' | 'scopeId'>;
  readonly period: { readonly from: string; readonly to: string };
  readonly numbers: readonly DraftNumber[];
}

interface StartDraft {
  readonly scope: StartInput['scope'];
  readonly period: Period;
  readonly values: ProgrammePart;
}

/**
 * Asks for a what-if (rulebook PTS-10): it is noted and gone through in portions by the clockwork. Nothing of it ever
 * reaches the books.
 */
export const startWhatIf = command<StartPorts, AnyCaller>()({
  name: 'pointsWhatIfStart',
  refusals: whatIfRefusals,
  read: readStart,
  async work({ whatIfs, programmes, ids }, { scope, period, values }, { clientId, now }) {
    const { no } = whatIfRefusals;
    const dealer = scope.level === 'DEALER' ? await whatIfs.dealer(scope.scopeId ?? '') : undefined;
    if (scope.level === 'DEALER' && !dealer) return refused(no('DEALER_NOT_FOUND'));
    const latest = latestBusinessDay(now, dealer?.timeZone ?? HEAD_OFFICE_ZONE);
    if (period.to > addDays(latest, 1))
      return refused(no('DATE_IN_FUTURE', ['period', 'to'], { today: latest }));
    const versions = withDraft(programmes.versions(), { ...scope, values }, period.from);
    const drafts = versions.filter(({ id }) => id.endsWith(DRAFT_VERSION));
    if (drafts.some((draft) => versionFaults(draft, versions).length > 0))
      return refused(no('DRAFT_UNUSABLE', ['numbers']));
    if ((await whatIfs.openCount(scope)) >= MOST_RUNNING)
      return refused(no('TOO_MANY_RUNNING', [], { max: MOST_RUNNING }));
    const whatIf: WhatIf = {
      whatIfId: ids('wif'),
      ...scope,
      period,
      values,
      state: 'WAITING',
      doneCount: 0,
      totalCount: 0,
      tally: emptyTally,
      requestedAt: now,
      finishedAt: null,
    };
    await whatIfs.add(whatIf, clientId);
    return accepted({ answer: { whatIfId: whatIf.whatIfId }, written: whatIf });
  },
});

function readStart({
  scope,
  period: { from, to },
  numbers,
}: StartInput): Outcome<StartDraft, RefusalOf<typeof whatIfRefusals>> {
  const checks = new InputChecks(whatIfRefusals);
  const asked = { from: from as LocalDate, to: to as LocalDate };
  const period = checks.period(asked, ['period'], LONGEST_YEARS);
  return checks.complete({ scope, period, values: readDraft(checks, numbers) });
}
