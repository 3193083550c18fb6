import { codeEnum, DateRange, DateTimeScalar } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ExportFormat, ExportLevel, ExportState } from '../domain/figures-export';

export const ExportFormatEnum = codeEnum<ExportFormat>(
  'FiguresExportFormat',
  'What kind of file figures are written to.',
  {
    CSV: 'Comma-separated text in UTF-8 with a byte order mark; no cell is a formula.',
    XLSX: 'A workbook.',
    PARQUET: 'Apache Parquet, for analysis.',
  },
);

export const ExportLevelEnum = codeEnum<ExportLevel>('FiguresExportLevel', 'Whose figures a file has.', {
  DEALER: 'Every dealer that the caller may see, one by one.',
  REGION: 'Every region that the caller may see, one by one.',
  NATION: 'The nation as a whole; only for those who see every region.',
});

export const ExportStateEnum = codeEnum<ExportState>('FiguresExportState', 'How far an export is.', {
  WAITING: 'It waits for its turn.',
  RUNNING: 'It is being made.',
  DONE: 'The file is there.',
  FAILED: 'It could not be made; ask again.',
});

@ObjectType('FiguresExport', {
  description: 'Figures as a file, made by a job (rulebook ANA-09); kept for 7 days.',
})
export class FiguresExportType {
  @Field(() => ID, { description: 'The identifier, `exp_…`.' })
  id!: string;

  @Field(() => ExportFormatEnum, { description: 'What kind of file it is.' })
  format!: ExportFormat;

  @Field(() => ExportLevelEnum, { description: 'Whose figures it has.' })
  level!: ExportLevel;

  @Field(() => DateRange, { description: 'The business days that are summed up.' })
  period!: DateRange;

  @Field(() => ExportStateEnum, { description: 'How far it is.' })
  state!: ExportState;

  @Field(() => Int, { description: 'Dealers or regions whose figures have been read.' })
  doneCount!: number;

  @Field(() => Int, { nullable: true, description: 'How many there are in all; null before it is known.' })
  totalCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows in the file, its heading apart; null before it is there.',
  })
  rowCount!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the caller gets the file, from the address of the graph; null before it is there.',
  })
  downloadPath!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the link ends; asking again gives a new one. Null before the file is there.',
  })
  downloadExpiresAt!: Date | null;
}
