import { accepted, InputChecks, type Outcome, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import {
  type ColumnMapping,
  mappingFaults,
  type MappingRefusal,
  mappingRefusals,
} from '../domain/column-mapping';
import type { ImportKind } from '../domain/import-kind';
import type { ImportPorts } from './ports';

export interface SaveMappingInput extends ColumnMapping {
  readonly kind: ImportKind;
  readonly system: string;
}

export const MAX_SYSTEM = 64;
const MAX_WORD = 200;

/** Saves which columns of a system's files fill which fields; the next run takes it (rulebook SVC-22). */
export const saveMapping = command<ImportPorts>()({
  name: 'importMappingSave',
  refusals: mappingRefusals,
  read: readMapping,
  async work(ports, { kind, system, ...mapping }, { now }) {
    await ports.writeMapping(kind, system, mapping, now);
    return accepted({ answer: { kind, system } });
  },
});

function readMapping(input: SaveMappingInput): Outcome<SaveMappingInput, MappingRefusal> {
  const { kind, columns, constants } = input;
  const faults = mappingFaults(kind, { columns, constants });
  if (faults.length > 0) return refused(...faults);
  const checks = new InputChecks(mappingRefusals);
  return checks.complete({
    kind,
    system: checks.text(input.system, ['system'], MAX_SYSTEM),
    columns: columns.map(({ column, field, words }, i) => ({
      column: checks.text(column, ['columns', i, 'column'], MAX_WORD) ?? '',
      field,
      words: words.map(({ from, to }, j) => ({
        from: checks.text(from, ['columns', i, 'words', j, 'from'], MAX_WORD) ?? '',
        to: checks.text(to, ['columns', i, 'words', j, 'to'], MAX_WORD) ?? '',
      })),
    })),
    constants: constants.map(({ field, value }, i) => ({
      field,
      value: checks.text(value, ['constants', i, 'value'], MAX_WORD) ?? '',
    })),
  });
}
