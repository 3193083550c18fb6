import { CHUNK, readRows } from '@autoclub/import-files';
import {
  answeredImport,
  dealerSystemCallerOf,
  type GraphContext,
  importAnswer,
  importInput,
  type ImportInput,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { importLots } from '../application/import-lots';
import { lotRow } from '../application/lot-row';
import type { OpeningLotsPorts } from '../application/ports';
import type { LotRow } from '../domain/opening-lot';

const COLUMNS = ['lotNumber', 'customerNumber', 'points', 'earnedOn', 'expiresOn', 'funderDealerId'];

const PointsLotsImportInput = importInput(
  'PointsLotsImport',
  'points-lots.csv',
  'The rows; CSV with its header. Columns: lotNumber, customerNumber, points (what is left), earnedOn, expiresOn and ' +
    'funderDealerId (both may be empty: they live as long as the card, and the own dealer bears them).',
);

const pointsLotsImportAnswer = importAnswer('PointsLotsImport', importLots, {
  number: 'The lot number of the row, if it could be read.',
  id: 'The number of the lot; null when refused.',
  reasons: 'Why it was refused; the field is the column.',
  accepted: 'Lots that were brought along.',
  unchanged: 'Rows that were known word for word.',
});

@Resolver()
export class PointsLotsImportMutation {
  private readonly importLots;

  constructor(unit: UnitOfWork<OpeningLotsPorts>) {
    this.importLots = importLots(unit);
  }

  @Requires('points:write')
  @Mutation(() => pointsLotsImportAnswer.Payload, {
    description:
      'Takes in a chunk of points-lots.csv: points that members had in the system of before, lot by lot. They count towards no tier; see qualifyingPointsImport. For systems.',
  })
  async pointsLotsImport(
    @Arg('input', () => PointsLotsImportInput, { description: 'The chunk.' }) input: ImportInput,
    @Ctx() context: GraphContext,
  ) {
    const { idempotencyKey, isDryRun, format, content } = input;
    const rows = readRows<LotRow>({ format, content, row: lotRow, columns: COLUMNS, ...CHUNK });
    const chunk = { idempotencyKey, isDryRun, format, content, rows };
    const outcome = await this.importLots(dealerSystemCallerOf(context), chunk);
    return answeredImport(context, pointsLotsImportAnswer, outcome);
  }
}
