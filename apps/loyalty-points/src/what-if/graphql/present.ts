import { type Bilingual, type Language, money } from '@autoclub/domain-kit';
import { parameters } from '@autoclub/programme-config';
import { presentMoney } from '@autoclub/subgraph-kit';
import type { WhatIf, WhatIfState } from '../application/ports';
import type { Cell } from '../domain/tally';
import type { PointsWhatIfCellType, PointsWhatIfNumberType, PointsWhatIfType } from './what-if.type';

/** Who looks: whether they may see members, and below how many people a group is not shown to them. */
export interface Onlooker {
  readonly language: Language;
  readonly seesMembers: boolean;
  readonly suppressBelow: number;
}

/** What a person calls the states (rulebook PLT-05). */
const stateNames: Readonly<Record<WhatIfState, Bilingual>> = {
  WAITING: { zh: '等待中', en: 'Waiting' },
  RUNNING: { zh: '试算中', en: 'Running' },
  DONE: { zh: '已完成', en: 'Done' },
  FAILED: { zh: '未能完成', en: 'Failed' },
};

/** A what-if as the graph shows it; pure. */
export function presentWhatIf(whatIf: WhatIf, onlooker: Onlooker): PointsWhatIfType {
  const { tally, state, values } = whatIf;
  const cells = Object.entries(tally.cells).sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, [, cell]) => total + of(cell), 0);
  return {
    id: whatIf.whatIfId,
    state,
    stateLabel: stateNames[state][onlooker.language],
    period: whatIf.period,
    numbers: Object.entries(values).flatMap(([section, of]) =>
      Object.entries(of as object).map(([name, value]) =>
        numberOf(`${section}.${name}`, value, onlooker.language),
      ),
    ),
    requestedAt: whatIf.requestedAt,
    finishedAt: whatIf.finishedAt,
    doneCount: whatIf.doneCount,
    totalCount: whatIf.totalCount,
    memberCount: tally.memberCount,
    changedMemberCount: tally.changedMemberCount,
    pointsNow: sum(({ pointsNow }) => pointsNow),
    pointsThen: sum(({ pointsThen }) => pointsThen),
    costNowAmount: presentMoney(money(sum(({ costNowMinor }) => costNowMinor))),
    costThenAmount: presentMoney(money(sum(({ costThenMinor }) => costThenMinor))),
    cells: cells.map(([name, cell]) => presentCell(name, cell, onlooker)),
    membersChangedMost: onlooker.seesMembers
      ? tally.changedMost.map(({ membershipId, tierNow, tierThen, pointsNow, pointsThen }) => ({
          membership: { id: membershipId },
          pointsNow,
          pointsThen,
          tierNowCode: tierNow,
          tierThenCode: tierThen,
        }))
      : null,
  };
}

function presentCell(name: string, cell: Cell, { suppressBelow }: Onlooker): PointsWhatIfCellType {
  const [month = '', tierCode = ''] = name.split(' ');
  const people = Math.max(cell.memberCount, cell.reachedNow, cell.reachedThen);
  const isSuppressed = people < suppressBelow;
  const shown = <Value>(value: Value) => (isSuppressed ? null : value);
  return {
    month: `${month}-01`,
    tierCode,
    isSuppressed,
    documentCount: shown(cell.documentCount),
    memberCount: shown(cell.memberCount),
    pointsNow: shown(cell.pointsNow),
    pointsThen: shown(cell.pointsThen),
    costNowAmount: shown(presentMoney(money(cell.costNowMinor))),
    costThenAmount: shown(presentMoney(money(cell.costThenMinor))),
    reachedNowCount: shown(cell.reachedNow),
    reachedThenCount: shown(cell.reachedThen),
  };
}

function numberOf(path: string, value: unknown, language: Language): PointsWhatIfNumberType {
  const label = parameters.find((each) => each.path === path)?.label[language] ?? path;
  return { path, label, value: JSON.stringify(value) };
}
