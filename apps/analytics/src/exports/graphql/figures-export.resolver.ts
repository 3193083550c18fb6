import {
  accepted,
  defineRefusals,
  keyRefusals,
  type Outcome,
  type Refusal,
  refused,
} from '@autoclub/domain-kit';
import { Denied, tenantScopeOf } from '@autoclub/identity';
import type { Host } from '@autoclub/service-host';
import {
  answered,
  type AnswerOf,
  DateRangeInput,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { askerOf, readPeriod } from '../../figures/graph';
import type { ExportBook, NewExport } from '../application/ports';
import type { ExportFormat, ExportLevel, ExportScope, FiguresExport } from '../domain/figures-export';
import { linkTo } from '../application/link';
import { ExportFormatEnum, ExportLevelEnum, FiguresExportType } from './figures-export.type';

@InputType('FiguresExportRequestInput', { description: 'Which figures are wanted as a file.' })
class FiguresExportRequestInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ExportFormatEnum, { description: 'What kind of file.' })
  format!: ExportFormat;

  @Field(() => ExportLevelEnum, { description: 'Whose figures.' })
  level!: ExportLevel;

  @Field(() => DateRangeInput, { description: 'The business days to sum up; at most 10 years.' })
  period!: DateRangeInput;
}

export const exportRefusals = defineRefusals({
  TOO_MANY_EXPORTS: {
    zh: '已有 5 个导出正在进行，请稍后再试。',
    en: 'Five exports are under way. Wait until one of them is there.',
  },
});

const answer = mutationAnswer('FiguresExportRequest', { figuresExport: FiguresExportType }, exportRefusals, {
  description: 'The export; ask for it again to see how far it is.',
});

interface Requested {
  readonly kept: FiguresExport;
  readonly replayed: boolean;
}

@Resolver()
export class FiguresExportResolver {
  constructor(
    private readonly book: ExportBook,
    private readonly host: Pick<Host, 'ids' | 'environment'>,
  ) {}

  @Requires('figures:read')
  @Mutation(() => answer.Payload, {
    description:
      'Asks for figures as a file (rulebook ANA-09). A job makes it with the rights of the caller; no file names a person.',
  })
  async figuresExportRequest(
    @Arg('input', () => FiguresExportRequestInput, { description: 'What is wanted.' })
    input: FiguresExportRequestInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.request(input, context);
    return answered(context, answer, outcome, ({ kept }) => ({ figuresExport: this.present(kept, context) }));
  }

  @Requires('figures:read')
  @Query(() => FiguresExportType, {
    nullable: true,
    description:
      'An export of the caller by its id; null when there is none, and for that of another account.',
  })
  async figuresExport(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<FiguresExportType | null> {
    const [found] = await this.book.find(askerOf(context), [id]);
    return found ? this.present(found, context) : null;
  }

  private async request(
    { idempotencyKey, format, level, period }: FiguresExportRequestInput,
    context: GraphContext,
  ): Promise<Outcome<Requested, Refusal>> {
    const length = [...idempotencyKey].length;
    if (length < 1 || length > 128)
      return refused(keyRefusals.no('IDEMPOTENCY_KEY_INVALID', ['idempotencyKey']));
    const { cancellation: _, ...scope } = tenantScopeOf(context.principal);
    refuseNation(level, scope);
    const wish: NewExport = {
      ...{ id: this.host.ids('exp'), asker: askerOf(context), scope, format, level, idempotencyKey },
      ...{ period: readPeriod(period, context), language: context.language, requestedAt: context.now() },
      ...{ state: 'WAITING', doneCount: 0, totalCount: null, rowCount: null },
    };
    const requested = await this.book.request(wish);
    if (!requested) return refused(exportRefusals.no('TOO_MANY_EXPORTS', []));
    const { kept, isNew } = requested;
    if (!isSame(kept, wish)) return refused(keyRefusals.no('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']));
    return accepted({ kept, replayed: !isNew });
  }

  private present(found: FiguresExport, context: GraphContext): FiguresExportType {
    const { id, format, level, period, state, doneCount, totalCount, rowCount } = found;
    const secret = this.host.environment.HANDOVER_SECRET;
    const link = state === 'DONE' ? linkTo(id, askerOf(context), secret, context.now()) : null;
    return {
      ...{ id, format, level, period, state, doneCount, totalCount, rowCount },
      downloadPath: link?.path ?? null,
      downloadExpiresAt: link?.expiresAt ?? null,
    };
  }
}

function refuseNation(level: ExportLevel, scope: ExportScope): void {
  if (level === 'DEALER' || scope.kind === 'everything' || (level === 'REGION' && scope.kind === 'region'))
    return;
  throw new Denied('FORBIDDEN', {
    zh: '只能导出本人有权查看的层级。',
    en: 'Only figures that the caller may read can be exported.',
  });
}

function isSame(kept: FiguresExport, wish: FiguresExport): boolean {
  const wanted = ({ format, level, period: { from, to } }: FiguresExport) =>
    [format, level, from, to].join(' ');
  return wanted(kept) === wanted(wish);
}
