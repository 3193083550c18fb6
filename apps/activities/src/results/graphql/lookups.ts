import { byId } from '@autoclub/subgraph-kit';
import type { GraphContext, Lookup } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { ActivityReport } from '../../budgets';
import type { Dealer } from '../../network';
import type { CountedOver, ResultPorts } from '../application/ports';
import type { Counted } from '../domain/result';

/** Look-ups of one request, each bundled into one statement however many activities are asked for. */
export class ResultLookups {
  constructor(private readonly unit: UnitOfWork<ResultPorts>) {}

  /** By {@link countedKey}. */
  counted(context: GraphContext): Lookup<(Counted & CountedOver) | null> {
    return byId(
      context,
      'business of an activity',
      (reader, keys) => this.unit.read(reader, ({ results }) => results.counted(keys.map(countedOver))),
      countedKey,
    );
  }

  report(context: GraphContext): Lookup<ActivityReport | null> {
    return byId(
      context,
      'report of a result',
      (reader, ids) => this.unit.read(reader, ({ budgets }) => budgets.reports(ids)),
      ({ activityId }) => activityId,
    );
  }

  dealer(context: GraphContext): Lookup<Dealer | null> {
    return byId(
      context,
      'dealer of a result',
      (reader, ids) => this.unit.read(reader, ({ budgets }) => budgets.dealers(ids)),
      ({ id }) => id,
    );
  }
}

/** An activity with the days that count, as one key. */
export function countedKey({ activityId, withinDays }: CountedOver): string {
  return `${withinDays} ${activityId}`;
}

function countedOver(key: string): CountedOver {
  const [days = '', activityId = ''] = key.split(' ');
  return { activityId, withinDays: Number(days) };
}
