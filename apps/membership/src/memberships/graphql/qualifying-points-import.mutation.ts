import { CHUNK, readRows } from '@autoclub/import-files';
import {
  answeredImport,
  dealerSystemCallerOf,
  importAnswer,
  importInput,
  type ImportInput,
  Requires,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { counterRow, importCounters } from '../application/import-counters';
import type { MembershipsPorts } from '../application/ports';

const columns = ['memberNumber', 'qualifyingPoints'];

const QualifyingPointsImportInput = importInput(
  'QualifyingPointsImport',
  'qualifying-points.csv',
  'The rows; CSV with its header. Columns: memberNumber, qualifyingPoints (more than zero).',
);

const qualifyingPointsImportAnswer = importAnswer('QualifyingPointsImport', importCounters, {
  number: 'The member number of the row, if it could be read.',
  id: 'The id of the membership; null when refused.',
  reasons: 'Why it was refused; the field is the column.',
  accepted: 'Members whose counter was brought along.',
  unchanged: 'Rows that were known word for word.',
});

@Resolver()
export class QualifyingPointsImportMutation {
  private readonly importCounters;

  constructor(unit: UnitOfWork<MembershipsPorts>) {
    this.importCounters = importCounters(unit);
  }

  @Requires('memberships:approve')
  @Mutation(() => qualifyingPointsImportAnswer.Payload, {
    description:
      'Takes in a chunk of qualifying-points.csv: what members had earned towards a tier in the system of before, once for each card. Tiers follow at once. For systems.',
  })
  async qualifyingPointsImport(
    @Arg('input', () => QualifyingPointsImportInput, { description: 'The chunk.' }) input: ImportInput,
    @Ctx() context: GraphContext,
  ) {
    const { idempotencyKey, isDryRun, format, content } = input;
    const rows = readRows({ format, content, row: counterRow, columns, ...CHUNK });
    const chunk = { idempotencyKey, isDryRun, format, content, rows };
    const outcome = await this.importCounters(dealerSystemCallerOf(context), chunk);
    return answeredImport(context, qualifyingPointsImportAnswer, outcome);
  }
}
