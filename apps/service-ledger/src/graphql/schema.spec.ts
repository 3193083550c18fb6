import { unguardedResolvers } from '@autoclub/subgraph-kit';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphDeps } from './graph-deps';
import { refusalTexts } from './refusal-texts';
import { buildGraph } from './schema';

describe('the graph', () => {
  const { schema, sdl } = buildGraph({} as GraphDeps);
  const own = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('_') && !name.includes('__'),
  );

  it('PLT-02: demands a right of every query and mutation', () => {
    expect(unguardedResolvers(schema)).toEqual([]);
  });

  it('describes every type, field, argument and value', () => {
    const missing = own.flatMap((type) => {
      const bare = type.description || ['Query', 'Mutation'].includes(type.name) ? [] : [type.name];
      if (isEnumType(type))
        return [
          ...bare,
          ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`])),
        ];
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) return bare;
      const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
      return [
        ...bare,
        ...fields.flatMap((field) => (field.description ? [] : [`${type.name}.${field.name}`])),
      ];
    });
    expect(
      missing.filter(
        (name) => !['Int', 'String', 'Boolean', 'ID', 'Float', 'federation__FieldSet'].includes(name),
      ),
    ).toEqual([]);
  });

  it('keeps the entities of this service and the keys of the others', () => {
    for (const name of ['RepairOrder', 'InsurancePolicy', 'Entitlement', 'Customer', 'Vehicle', 'Membership'])
      expect(sdl).toMatch(new RegExp(`type ${name} @key\\(fields: "id"\\)`));
    for (const name of ['Dealer', 'StaffMember'])
      expect(sdl).toContain(`type ${name} @key(fields: "id", resolvable: false)`);
  });

  it.each(Object.entries(refusalTexts))(
    'PLT-05: %s is worded in both languages with the same facts',
    (_, { zh, en }) => {
      const factsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact).sort();
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
      expect(en).toMatch(/^[\x20-\x7e]+\.$/);
      expect(factsOf(zh)).toEqual(factsOf(en));
    },
  );
});
