import {
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import {
  faultOf,
  missing,
  notOneField,
  nullGiven,
  unfit,
  unknownField,
  type InputFault,
} from './input-fault';
import { leafCheck } from './leaf-check';

/** Looks for the first fault of a value; undefined when it fits. */
export type InputCheck = (value: unknown) => InputFault | undefined;

interface FieldCheck {
  readonly check: InputCheck;
  readonly isRequired: boolean;
}

/**
 * Checks values of variables as graphql-js coerces them, but stops at the first fault and repeats nothing of the
 * value. graphql-js gathers all faults, each with the whole value in its text and with guesses at what was meant, which
 * is more than a gateway can hold when a stranger sends ten thousand unknown fields.
 */
export class InputChecks {
  private readonly objects = new Map<string, InputCheck>();

  of(type: GraphQLInputType): InputCheck {
    if (isNonNullType(type)) return notNull(this.of(type.ofType as GraphQLInputType));
    const check = this.ofNullable(type);
    return (value) => (value === null || value === undefined ? undefined : check(value));
  }

  private ofNullable(type: GraphQLInputType): InputCheck {
    if (isListType(type)) return listCheck(this.of(type.ofType as GraphQLInputType));
    if (isInputObjectType(type)) return this.ofObject(type);
    return leafCheck(type as Parameters<typeof leafCheck>[0]);
  }

  /** Kept by name, because input types may contain themselves. */
  private ofObject(type: GraphQLInputObjectType): InputCheck {
    const known = this.objects.get(type.name);
    if (known) return known;
    let fields: ReadonlyMap<string, FieldCheck> | undefined;
    const check: InputCheck = (value) => objectFault(type, (fields ??= this.fieldsOf(type)), value);
    this.objects.set(type.name, check);
    return check;
  }

  private fieldsOf(type: GraphQLInputObjectType): ReadonlyMap<string, FieldCheck> {
    return new Map(
      Object.values(type.getFields()).map((field) => {
        const isRequired = isNonNullType(field.type) && field.defaultValue === undefined;
        return [field.name, { check: this.of(field.type), isRequired }];
      }),
    );
  }
}

function notNull(check: InputCheck): InputCheck {
  return (value) => (value === null || value === undefined ? faultOf(nullGiven) : check(value));
}

/** As GraphQL has it, a single value stands for a list of one. */
function listCheck(item: InputCheck): InputCheck {
  return (value) => {
    if (!Array.isArray(value)) return item(value);
    for (let at = 0; at < value.length; at++) {
      const fault = item(value[at]);
      if (fault) return inside(at, fault);
    }
    return undefined;
  };
}

function objectFault(
  type: GraphQLInputObjectType,
  fields: ReadonlyMap<string, FieldCheck>,
  value: unknown,
): InputFault | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return faultOf(unfit({ en: `an object of ${type.name}`, zh: ` ${type.name} 对象` }));
  const given = value as Readonly<Record<string, unknown>>;
  for (const name in given) if (!fields.has(name)) return faultOf(unknownField(name, type.name));
  for (const [name, { check, isRequired }] of fields) {
    const inner = Object.hasOwn(given, name) ? given[name] : undefined;
    if (inner === undefined && !isRequired) continue;
    const fault = inner === undefined ? faultOf(missing) : check(inner);
    if (fault) return inside(name, fault);
  }
  return type.isOneOf ? oneOfFault(type, given) : undefined;
}

function oneOfFault(type: GraphQLInputObjectType, given: Readonly<Record<string, unknown>>) {
  const values = Object.values(given);
  return values.length === 1 && values[0] !== null ? undefined : faultOf(notOneField(type.name));
}

function inside(part: string | number, fault: InputFault): InputFault {
  fault.path.unshift(part);
  return fault;
}
