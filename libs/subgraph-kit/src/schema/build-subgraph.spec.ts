import { Query, Resolver } from 'type-graphql';
import { buildGarage } from '../../test/garage';
import { buildSubgraph } from './build-subgraph';
import { requirementOf, unguardedResolvers } from './requires';

@Resolver()
class Forgetful {
  @Query(() => String, { description: 'Somebody forgot the guard.' })
  open(): string {
    return 'open';
  }
}

describe('buildSubgraph', () => {
  const { schema, sdl } = buildGarage();

  it('prints the same federated SDL each time', () => {
    expect(sdl).toContain('url: "https://specs.apollo.dev/federation/v2.9"');
    expect(sdl).toContain('type Garage @key(fields: "id")');
    expect(sdl).toContain('type Money @shareable');
    expect(buildGarage().sdl).toBe(sdl);
  });

  it('keeps entity stubs that no query returns', () => {
    expect(sdl).toMatch(/type Customer @key\(fields: "id"\) \{[^}]*garage: Garage/);
  });

  it('guards every root, and refuses to build one that is not', () => {
    expect(unguardedResolvers(schema)).toEqual([]);
    expect(requirementOf(schema, 'Query', 'garage')).toBe('dealers:read');
    expect(() => buildSubgraph({ resolvers: [new Forgetful()], references: {} })).toThrow('Query.open');
  });
});
