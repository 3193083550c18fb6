import { operationManifest } from './operation-manifest';

describe('the operation manifest', () => {
  it('holds each operation exactly as the client sends it', () => {
    const body = '\n    query Named($id: ID!) {\n  customer(id: $id) {\n    id\n  }\n}\n    ';
    const generated = `export const NamedDocument = new TypedDocumentString(\`${body}\`) as unknown as X;`;
    const manifest = JSON.parse(operationManifest(generated));
    expect(manifest).toMatchObject({ format: 'apollo-persisted-query-manifest', version: 1 });
    expect(manifest.operations).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{64}$/), name: 'Named', type: 'query', body },
    ]);
  });

  it('leaves out fragments, which cannot be sent alone', () => {
    const generated = 'new TypedDocumentString(`fragment F on Customer { id }`)';
    expect(JSON.parse(operationManifest(generated)).operations).toEqual([]);
  });
});
