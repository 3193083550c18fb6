import { printSchema } from '@autoclub/service-host';
import { type DefinitionNode, parse, visit } from 'graphql';
import { capabilities } from '../src/capabilities';

describe('the graph', () => {
  const sdl = printSchema('service-ledger', capabilities);

  it('describes every type, field, argument and value', () => {
    expect(parse(sdl).definitions.flatMap(undescribed)).toEqual([]);
  });

  it('keeps the entities of this service and the keys of the others', () => {
    for (const name of [
      'RepairOrder',
      'InsurancePolicy',
      'Entitlement',
      'Coupon',
      'Customer',
      'Vehicle',
      'Membership',
      'StaffMember',
    ])
      expect(sdl).toMatch(new RegExp(`type ${name} @key\\(fields: "id"\\)`));
    expect(sdl).toContain(`type Dealer @key(fields: "id", resolvable: false)`);
  });
});

/** Names in a definition that have no description. */
function undescribed(definition: DefinitionNode): string[] {
  const bare: string[] = [];
  const check = (node: { readonly name?: { readonly value: string }; readonly description?: unknown }) => {
    const name = node.name?.value ?? '';
    if (!node.description && !['Query', 'Mutation'].includes(name)) bare.push(name);
  };
  visit(definition, {
    ObjectTypeDefinition: check,
    InputObjectTypeDefinition: check,
    InterfaceTypeDefinition: check,
    EnumTypeDefinition: check,
    ScalarTypeDefinition: check,
    FieldDefinition: check,
    InputValueDefinition: check,
    EnumValueDefinition: check,
  });
  return bare;
}
