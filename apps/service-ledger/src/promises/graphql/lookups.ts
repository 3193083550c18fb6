import type { CodeNames } from '@autoclub/programme-config';
import {
  byId,
  type Connection,
  type GraphContext,
  groupsByOwner,
  type PageRequest,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { PromiseFilter, PromiseReads } from '../application/ports';
import type { BenefitPromise } from '../domain/promise';
import { presentPromise, presentPromises } from './present';
import type { PromiseType } from './promise.type';

/** What a request looks up about promises, each bundled into one statement. */
export class PromiseLookups {
  constructor(
    private readonly reads: UnitOfWork<PromiseReads>,
    private readonly names: CodeNames,
  ) {}

  async promise(context: GraphContext, id: string): Promise<PromiseType | null> {
    const lookup = byId(
      context,
      'promise',
      (reader, ids) => this.reads.read(reader, (promises) => promises.byIds(ids)),
      (promise) => promise.id,
    );
    const found = await lookup.load(id);
    return found && this.shown(context, found);
  }

  shown({ language }: GraphContext, promise: BenefitPromise): PromiseType {
    return presentPromise(promise, this.names, language);
  }

  page(
    context: GraphContext,
    filter: PromiseFilter,
    page: PageRequest,
    isCounted: boolean,
  ): Promise<Connection<PromiseType>> {
    return this.reads.read(readerOf(context), async (promises) => {
      const rows = await promises.list(filter, page);
      const totalCount = isCounted ? await promises.count(filter) : null;
      return { ...presentPromises(rows, page, this.names, context.language), totalCount };
    });
  }

  async pageOf(
    context: GraphContext,
    customerId: string,
    page: PageRequest,
  ): Promise<Connection<PromiseType>> {
    const lookup = groupsByOwner(context, `promises ${JSON.stringify(page)}`, (reader, ids) =>
      this.reads.read(reader, (promises) => promises.ofCustomers(ids, page)),
    );
    return presentPromises(await lookup.load(customerId), page, this.names, context.language);
  }
}
