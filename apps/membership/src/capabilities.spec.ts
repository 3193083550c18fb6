import { graphOf } from '@autoclub/service-host';
import { requirementOf, unguardedResolvers } from '@autoclub/subgraph-kit';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { testHost } from '../test/host';
import { capabilities } from './capabilities';

const { schema, sdl } = graphOf(capabilities, testHost());
const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('_'));

describe('the subgraph', () => {
  it('has no unguarded root field', () => {
    expect(unguardedResolvers(schema)).toEqual([]);
  });

  it('PLT-02: lets only operators register the network', () => {
    for (const name of ['regionRegister', 'dealerRegister', 'outletRegister', 'staffMemberRegister'])
      expect(requirementOf(schema, 'Mutation', name)).toBe('platform:administer');
  });

  it('has one input argument per mutation, and user errors with a code in each payload', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect(field.args.map(({ name }) => name)).toEqual(['input']);
      const payload = schema.getType(String(field.type).replace('!', ''));
      const errors = isObjectType(payload) ? payload.getFields()['userErrors'] : undefined;
      expect(String(errors?.type)).toMatch(/^\[\w+UserError!\]!$/);
    }
  });

  it('describes every type, field, argument and value', () => {
    const silent = own.flatMap((type) => {
      if (isEnumType(type))
        return type
          .getValues()
          .filter((value) => !value.description)
          .map(String);
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields())
        .filter(({ name }) => !name.startsWith('_'))
        .flatMap((field) => [field, ...('args' in field ? field.args : [])])
        .filter((each) => !each.description)
        .map((each) => `${type.name}.${each.name}`);
    });
    expect(silent).toEqual([]);
  });

  it.each(['Region', 'Dealer', 'StaffMember', 'Customer', 'Vehicle', 'Membership'])(
    'offers %s as an entity by its id',
    (name) => {
      expect(sdl).toMatch(new RegExp(`type ${name} @key\\(fields: "id"\\)`));
    },
  );
});
