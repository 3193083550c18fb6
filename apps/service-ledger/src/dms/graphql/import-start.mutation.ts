import { type Permission, requirePermission } from '@autoclub/identity';
import {
  answered,
  type AnswerOf,
  callerOf,
  dealerSystemCallerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import type { Caller, UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ImportReads } from '../application/ports';
import { startRun } from '../application/start-run';
import { type ImportKind, isKeptElsewhere, type KeptElsewhere } from '../domain/import-kind';
import { runById } from './import-run.resolver';
import { ImportKindEnum, ImportRun } from './import-run.type';
import { presentRun } from './present';

@InputType('ImportRunStartInput', { description: 'A file to go through.' })
class ImportRunStartInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The file, as `POST /files` returned it.' })
  fileId!: string;

  @Field(() => ImportKindEnum, { description: 'What it is about.' })
  kind!: ImportKind;

  @Field(() => String, {
    defaultValue: 'DMS',
    description: "The dealer's system it came out of; its saved mapping is used.",
  })
  system!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether rows are only judged and nothing is kept.',
  })
  isDryRun!: boolean;
}

const answer = mutationAnswer('ImportRunStart', { importRun: ImportRun }, startRun.refusals, {
  description: 'The import; ask for it again to see how far it is.',
});

@Resolver()
export class ImportRunStartMutation {
  constructor(
    private readonly run: ReturnType<typeof startRun>,
    private readonly reads: UnitOfWork<ImportReads>,
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description:
      'Starts to go through an uploaded file (rulebook SVC-22). Rows are recognised by the numbers of their records: ' +
      'a file that is sent again changes nothing.',
  })
  async importRunStart(
    @Arg('input', () => ImportRunStartInput, { description: 'The file.' }) input: ImportRunStartInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(starterOf(context, wanted.kind), idempotencyKey, wanted);
    return answered(context, answer, outcome, async ({ answer: { importRunId }, written }) => ({
      importRun: written
        ? presentRun(written, context.language)
        : await runById(this.reads, context, importRunId),
    }));
  }
}

/** What a system needs that enters such rows by the graph of the service that keeps them. */
const NEEDED = {
  OPENING_LOTS: 'points:write',
  OPENING_COUNTERS: 'memberships:approve',
  OPENING_WALLETS: 'stored-value:move',
} as const satisfies Record<KeptElsewhere, Permission>;

/** A file is no way round the rights of the mutation that enters the same rows. */
function starterOf(context: GraphContext, kind: ImportKind): Caller {
  if (!isKeptElsewhere(kind)) return callerOf(context);
  requirePermission(context.principal, NEEDED[kind]);
  return dealerSystemCallerOf(context);
}
