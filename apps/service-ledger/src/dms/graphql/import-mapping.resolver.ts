import {
  answered,
  type AnswerOf,
  callerOf,
  DateTimeScalar,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { ImportReads } from '../application/ports';
import { saveMapping } from '../application/save-mapping';
import type { MappedColumn } from '../domain/column-mapping';
import { IMPORT_FIELDS, type ImportKind } from '../domain/import-kind';
import { ImportKindEnum } from './import-run.type';

@ObjectType('ImportField', { description: 'A field that a column of a file can fill.' })
class ImportField {
  @Field(() => String, { description: 'Its name; a header may use it as it is.' })
  name!: string;

  @Field(() => String, { description: "What a header may call it as well, in the caller's language." })
  label!: string;

  @Field(() => [String], {
    description: 'All that a header may call it, whatever its width, case and spaces are: name and labels.',
  })
  headers!: readonly string[];

  @Field(() => Boolean, { description: 'Whether every row needs it.' })
  isRequired!: boolean;
}

@ObjectType('ImportFieldWord', { description: "What a word of the dealer's system means." })
class ImportFieldWord {
  @Field(() => String, { description: 'The word in the file.' })
  from!: string;

  @Field(() => String, { description: 'What it means: a code or a value.' })
  to!: string;
}

@ObjectType('ImportMappedColumn', { description: 'A column of a file and the field it fills.' })
class ImportMappedColumn {
  @Field(() => String, { description: 'The name of the column in the header.' })
  column!: string;

  @Field(() => String, { description: 'The name of the field.' })
  field!: string;

  @Field(() => [ImportFieldWord], { description: 'What words in it mean.' })
  words!: readonly ImportFieldWord[];
}

@ObjectType('ImportConstant', { description: 'The value of a field that no column has.' })
class ImportConstant {
  @Field(() => String, { description: 'The name of the field.' })
  field!: string;

  @Field(() => String, { description: 'Its value in every row.' })
  value!: string;
}

@ObjectType('ImportMapping', { description: "How the files of one of the dealer's systems are read." })
class ImportMapping {
  @Field(() => ImportKindEnum, { description: 'What the files are about.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'The system they come out of.' })
  system!: string;

  @Field(() => [ImportMappedColumn], { description: 'Columns and their fields.' })
  columns!: readonly ImportMappedColumn[];

  @Field(() => [ImportConstant], { description: 'Fields with the same value in every row.' })
  constants!: readonly ImportConstant[];

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  changedAt!: Date;
}

@InputType('ImportFieldWordInput', { description: 'What a word means.' })
class ImportFieldWordInput {
  @Field(() => String, { description: 'The word in the file.' })
  from!: string;

  @Field(() => String, { description: 'What it means.' })
  to!: string;
}

@InputType('ImportMappedColumnInput', { description: 'A column and the field it fills.' })
class ImportMappedColumnInput implements MappedColumn {
  @Field(() => String, { description: 'The name in the header, whatever its width, case and spaces are.' })
  column!: string;

  @Field(() => String, { description: 'The name of the field, see `importFields`.' })
  field!: string;

  @Field(() => [ImportFieldWordInput], {
    defaultValue: [],
    description: 'What words in it mean; at most 100.',
  })
  words!: ImportFieldWordInput[];
}

@InputType('ImportConstantInput', { description: 'A field with the same value in every row.' })
class ImportConstantInput {
  @Field(() => String, { description: 'The name of the field.' })
  field!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@InputType('ImportMappingSaveInput', { description: 'How the files of a system are read from now on.' })
class ImportMappingSaveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ImportKindEnum, { description: 'What the files are about.' })
  kind!: ImportKind;

  @Field(() => String, { defaultValue: 'DMS', description: 'The system they come out of.' })
  system!: string;

  @Field(() => [ImportMappedColumnInput], { description: 'Columns and their fields; at most 100.' })
  columns!: ImportMappedColumnInput[];

  @Field(() => [ImportConstantInput], { defaultValue: [], description: 'Fields no column has; at most 100.' })
  constants!: ImportConstantInput[];
}

const answer = mutationAnswer('ImportMappingSave', { importMapping: ImportMapping }, saveMapping.refusals, {
  description: 'The mapping as it is now; the next run of a file of this system uses it.',
});

@Resolver()
export class ImportMappingResolver {
  constructor(
    private readonly run: ReturnType<typeof saveMapping>,
    private readonly reads: UnitOfWork<ImportReads>,
  ) {}

  @Requires('orders:read')
  @Query(() => [ImportField], { description: 'The fields that files of a kind can fill (rulebook SVC-22).' })
  importFields(
    @Arg('kind', () => ImportKindEnum, { description: 'The kind of file.' }) kind: ImportKind,
    @Ctx() { language }: GraphContext,
  ): ImportField[] {
    return IMPORT_FIELDS[kind].fields.map(({ name, label, isRequired }) => ({
      name,
      label: label[language],
      headers: [name, label.zh, label.en],
      isRequired,
    }));
  }

  @Requires('orders:read')
  @Query(() => [ImportMapping], {
    description: 'The saved mappings of the dealer of the caller; at most 100.',
  })
  async importMappings(@Ctx() context: GraphContext): Promise<ImportMapping[]> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return [];
    const found = await this.reads.read(reader, (books) => books.mappings());
    return found.map(({ mapping, ...rest }) => ({ ...rest, ...mapping }));
  }

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description: "Saves which columns of a system's files fill which fields (rulebook SVC-22).",
  })
  async importMappingSave(
    @Arg('input', () => ImportMappingSaveInput, { description: 'The mapping.' })
    input: ImportMappingSaveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async ({ answer: { kind, system } }) => {
      const all = await this.importMappings(context);
      return { importMapping: all.find((each) => each.kind === kind && each.system === system) ?? null };
    });
  }
}
