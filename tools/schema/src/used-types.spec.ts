import { withUsedTypes } from './used-types';

const GENERATED = `/* eslint-disable */
import type { DocumentTypeDecoration } from 'x';
/** Used through another type. */
export type Colour = 'RED';
export type Paint = { colour: Colour };
export type Unused = { paint: Paint };
export type AskQuery = { paint: Paint };
export type AskQueryVariables = Record<string, never>;
export type CardPartsFragment = { id: Unknown };
export type Unknown = string;
export const AskDocument = new TypedDocumentString(\`query Ask { a }\`) as unknown as X<AskQuery, AskQueryVariables>;
`;

describe('the types of a screen', () => {
  it('are those that its operations and fragments use', () => {
    const names = [...withUsedTypes(GENERATED).matchAll(/export (?:type|const) (\w+)/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      'Colour',
      'Paint',
      'AskQuery',
      'AskQueryVariables',
      'CardPartsFragment',
      'Unknown',
      'AskDocument',
    ]);
  });

  it('keep their descriptions and the imports', () => {
    expect(withUsedTypes(GENERATED)).toContain('/** Used through another type. */\nexport type Colour');
    expect(withUsedTypes(GENERATED)).toContain("from 'x'");
  });
});
