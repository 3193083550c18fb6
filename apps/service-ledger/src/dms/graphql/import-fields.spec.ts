import type { GraphContext } from '@autoclub/subgraph-kit';
import { NO_MAPPING, placeFields } from '../domain/column-mapping';
import { IMPORT_KINDS } from '../domain/import-kind';
import { ImportMappingResolver } from './import-mapping.resolver';

const fieldsOf = (kind: (typeof IMPORT_KINDS)[number], language: 'zh' | 'en') =>
  ImportMappingResolver.prototype.importFields(kind, { language } as GraphContext);

describe('SVC-22: the fields of a file', () => {
  it('are labelled in the language of the caller', () => {
    expect(fieldsOf('DAY_CONTROL', 'zh')[0]).toEqual({
      name: 'roNumber',
      label: '工单号',
      headers: ['roNumber', '工单号', 'Order number'],
      isRequired: true,
    });
    expect(fieldsOf('DAY_CONTROL', 'en')[0]?.label).toBe('Order number');
  });

  it.each(IMPORT_KINDS)('of %s are found under every name that they say a header may use', (kind) => {
    for (const { name, headers } of fieldsOf(kind, 'zh'))
      for (const header of headers)
        expect(placeFields(kind, [header], NO_MAPPING).columnOf.get(name)).toBe(header);
  });
});
