import type { Cancellation } from '@autoclub/identity';
import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { GraphContext } from '../schema/graph-context';

/** The context of a request that came by HTTP. */
export interface ServedContext extends GraphContext {
  readonly cancellation: Cancellation;
}

type ServedField = GraphQLField<unknown, Partial<ServedContext>>;

/**
 * Lets the execution of an operation end when its request is cancelled: no field that leads on to other objects is
 * resolved any more. graphql-js itself runs on to the end, whether anybody waits or not.
 */
export function stopWhenCancelled(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (isCompositeType(getNamedType(field.type))) stopField(field);
  }
}

function stopField(field: ServedField): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    context.cancellation?.throwIfCancelled();
    return resolve(source, args, context, info);
  };
}
