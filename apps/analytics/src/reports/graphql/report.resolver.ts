import { groupBy } from '@autoclub/domain-kit';
import type { Host } from '@autoclub/service-host';
import {
  answered,
  type AnswerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type FigureReads, kpis } from '../../figures';
import { presentKpi, readScope } from '../../figures/graph';
import { scopeOf } from '../application/owner-scope';
import type { ReportDelivery, ReportStore } from '../application/ports';
import { removeReport, saveReport } from '../application/save-report';
import { MOST_REPORTS, type Report } from '../domain/report';
import { ownerOf, reportCallerOf } from './report-owner';
import { ReportDeliveryType, ReportSaveInput, ReportType } from './report.type';

@InputType('ReportRemoveInput', { description: 'A report that is to end.' })
class ReportRemoveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The report.' })
  reportId!: string;
}

const saveAnswer = mutationAnswer('ReportSave', { report: ReportType }, saveReport.refusals, {
  description: 'The report as it is kept now.',
});
const removeAnswer = mutationAnswer('ReportRemove', {}, removeReport.refusals, {
  description: 'Whether the report has ended.',
});

/** Copies of a report that are shown, the newest first. */
const MOST_SHOWN = 60;

export interface ReportParts {
  readonly store: UnitOfWork<ReportStore>;
  readonly figures: UnitOfWork<FigureReads>;
  readonly programmes: Host['programmes'];
}

@Resolver(() => ReportType)
export class ReportResolver {
  private readonly save: ReturnType<typeof saveReport>;
  private readonly removeIt: ReturnType<typeof removeReport>;

  constructor(private readonly parts: ReportParts) {
    this.save = saveReport(parts.store);
    this.removeIt = removeReport(parts.store);
  }

  @Requires('reports:write')
  @Query(() => [ReportType], {
    description: `The reports of the caller's dealer or office, the oldest first; at most ${MOST_REPORTS}.`,
  })
  async reports(@Ctx() context: GraphContext): Promise<ReportType[]> {
    const found = await this.find(context, null);
    return found.map((report) => present(report, context));
  }

  @FieldResolver(() => [ReportDeliveryType], {
    description: `Its copies with what became of them, those of the newest period first; at most ${MOST_SHOWN}.`,
  })
  async deliveries(@Root() { id }: ReportType, @Ctx() context: GraphContext): Promise<ReportDeliveryType[]> {
    const loader = context.loader<string, ReportDelivery[]>('deliveries of reports', async (ids) => {
      const reader = { ...readerOf(context), scope: scopeOf(ownerOf(context)) };
      const found = await this.parts.store.read(reader, (store) => store.deliveries(ids, MOST_SHOWN));
      const byReport = groupBy(found, ({ reportId }) => reportId);
      return ids.map((each) => byReport.get(each) ?? []);
    });
    const deliveries = (await loader.load(id)) ?? [];
    return deliveries.map(({ attempts, ...delivery }) => ({ ...delivery, attemptCount: attempts }));
  }

  @Requires('reports:write')
  @Mutation(() => saveAnswer.Payload, {
    description:
      'Keeps a report that is sent by e-mail every week or month (rulebook ANA-09). It shows what the caller may read, ' +
      'with what is hidden from the caller, and no customer.',
  })
  async reportSave(
    @Arg('input', () => ReportSaveInput, { description: 'The report.' }) input: ReportSaveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof saveAnswer>> {
    const { idempotencyKey, scope, reportId = null, isPaused, recipients, ...plan } = input;
    const subject = await readScope(
      { unit: this.parts.figures, programmes: this.parts.programmes },
      scope,
      context,
    );
    const outcome = await this.save(reportCallerOf(context), idempotencyKey, {
      ...{ ...plan, reportId, level: scope.level, subjectId: subject?.id ?? null },
      isPaused: isPaused ?? false,
      recipients: recipients.map(({ role, address }) => ({ role, address })),
    });
    return answered(context, saveAnswer, outcome, async ({ answer, written }) => {
      const report = written ?? (await this.find(context, [answer.reportId]))[0];
      return { report: report ? present(report, context) : null };
    });
  }

  @Requires('reports:write')
  @Mutation(() => removeAnswer.Payload, {
    description: 'Ends a report; its addresses and its copies are forgotten.',
  })
  async reportRemove(
    @Arg('input', () => ReportRemoveInput, { description: 'Which.' }) input: ReportRemoveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof removeAnswer>> {
    const { idempotencyKey, reportId } = input;
    const outcome = await this.removeIt(reportCallerOf(context), idempotencyKey, { reportId });
    return answered(context, removeAnswer, outcome, () => ({}));
  }

  private find(context: GraphContext, ids: readonly string[] | null): Promise<Report[]> {
    const owner = ownerOf(context);
    return this.parts.store.read({ ...readerOf(context), scope: scopeOf(owner) }, (store) =>
      store.find(owner, ids),
    );
  }
}

function present(report: Report, { language }: GraphContext): ReportType {
  const { id, name, level, frequency, recipients, isPaused } = report;
  const found = report.kpis.flatMap((code) => kpis.find((kpi) => kpi.code === code) ?? []);
  return {
    ...{ id, name, level, frequency, isPaused, language: report.language },
    subjectId: level === 'NATION' ? null : report.subjectId,
    kpis: found.map((kpi) => presentKpi(kpi, language)),
    recipients: [...recipients],
  };
}
