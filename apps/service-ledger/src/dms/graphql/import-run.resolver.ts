import {
  byId,
  byOwner,
  type Connection,
  ConnectionArgs,
  type GraphContext,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ImportReads } from '../application/ports';
import { ImportFault, ImportFile, ImportRun, ImportRunConnection } from './import-run.type';
import { presentRun } from './present';

/** Where a run stands in a list: when it was asked for, then its id. */
const PLACE = ['instant', 'id'] as const;

/** Reasons that are shown in place; the file has all of them. */
const MOST_SHOWN = 50;

@Resolver(() => ImportRun)
export class ImportRunResolver {
  constructor(private readonly reads: UnitOfWork<ImportReads>) {}

  @Requires('orders:read')
  @Query(() => ImportRun, { nullable: true, description: 'An import by its id; null when there is none.' })
  importRun(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<ImportRun | null> {
    return runById(this.reads, context, id);
  }

  @Requires('orders:read')
  @Query(() => ImportRunConnection, {
    description: 'The imports of the dealer of the caller, the newest first.',
  })
  async importRuns(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<ImportRun>> {
    const page = pageRequest(args, PLACE);
    const reader = readerOf(context);
    const rows =
      reader.scope.kind === 'dealer' ? await this.reads.read(reader, (books) => books.page(page)) : [];
    return presentPage(rows, page, {
      node: (run) => presentRun(run, context.language),
      cursor: ({ requestedAt, id }) => [requestedAt.toISOString(), id],
    });
  }

  @FieldResolver(() => ImportFile, { description: 'The file it goes through.' })
  async file(@Root() run: ImportRun, @Ctx() context: GraphContext): Promise<ImportFile> {
    const lookup = byId(
      context,
      'imported file',
      (reader, ids) => this.reads.read(reader, (books) => books.files(ids)),
      ({ id }) => id,
    );
    const file = await lookup.load(run.fileId);
    if (!file) throw new Error('The file of a run is not there.');
    return file;
  }

  @FieldResolver(() => [ImportFault], { description: 'The first reasons, in the order of the file.' })
  async faults(
    @Root() run: ImportRun,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many; at most 50.' }) first: number,
    @Ctx() context: GraphContext,
  ): Promise<ImportFault[]> {
    const limit = Math.max(0, Math.min(first, MOST_SHOWN));
    const lookup = byOwner(
      context,
      `first ${limit} faults of import runs`,
      (reader, ids) => this.reads.read(reader, (books) => books.firstFaults(ids, limit)),
      ({ runId }) => runId,
    );
    const found = await lookup.load(run.id);
    return found.map(({ zh, en, rowNumber, externalNumber, column, code }) => ({
      ...{ rowNumber, externalNumber, column, code },
      message: context.language === 'zh' ? zh : en,
    }));
  }
}

/** A run as the graph shows it; null for another dealer's. */
export async function runById(
  reads: UnitOfWork<ImportReads>,
  context: GraphContext,
  id: string,
): Promise<ImportRun | null> {
  const lookup = byId(
    context,
    'import run',
    (reader, ids) => reads.read(reader, (books) => books.runs(ids)),
    (run) => run.id,
  );
  const found = await lookup.load(id);
  return found && presentRun(found, context.language);
}
