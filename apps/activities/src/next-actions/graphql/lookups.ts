import { byId, byOwner } from '@autoclub/subgraph-kit';
import type { GraphContext, PageRequest } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { NextActionPorts } from '../application/ports';
import type { NextActionType } from './next-action.type';
import { presentNextAction, presentNextActions } from './present';

/** Look-ups of one request, each bundled into one statement however many keys are asked for. */
export class NextActionLookups {
  constructor(private readonly unit: UnitOfWork<NextActionPorts>) {}

  async action(context: GraphContext, id: string): Promise<NextActionType | null> {
    const lookup = byId(
      context,
      'next action',
      (reader, ids) => this.unit.read(reader, ({ nextActions }) => nextActions.byIds(ids)),
      (action) => action.id,
    );
    const found = await lookup.load(id);
    return found && presentNextAction(found, context.language);
  }

  async pageOf(context: GraphContext, customerId: string, page: PageRequest) {
    const lookup = byOwner(
      context,
      `next actions ${JSON.stringify(page)}`,
      (reader, ids) => this.unit.read(reader, ({ nextActions }) => nextActions.ofCustomers(ids, page)),
      (action) => action.customerId,
    );
    return presentNextActions(await lookup.load(customerId), page, context.language);
  }
}
