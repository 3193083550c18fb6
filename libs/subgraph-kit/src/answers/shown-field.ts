import { Field, type ClassType } from 'type-graphql';

/** What a field of a payload can show: an object type, or an enum made by `codeEnum`. */
export type ShownType = ClassType<object> | Readonly<Record<string, string>>;

/** A field of a payload with its own description; made by {@link shown}. */
export interface ShownField<Type extends ShownType = ShownType> {
  readonly shows: Type;
  readonly description: string;
}

/** The fields of a payload by name; a bare type is described by the field's name. */
export type ShownFields = Readonly<Record<string, ShownType | ShownField>>;

/** A field of a payload that says more about itself than its name does. */
export function shown<Type extends ShownType>(shows: Type, description: string): ShownField<Type> {
  return { shows, description };
}

type ValueOf<Type> = Type extends ClassType<infer Value> ? Value : Type[keyof Type];
type TypeOf<Of> = Of extends ShownField<infer Type> ? Type : Of;

/** The values of the shown fields; null when the mutation was refused. */
export type ShownValues<Fields extends ShownFields> = {
  [Name in keyof Fields]: ValueOf<TypeOf<Fields[Name]>> | null;
};

/** Adds the shown fields to a payload class, each nullable: a refused mutation has none of them. */
export function addShownFields(prototype: object, fields: ShownFields): void {
  for (const [name, field] of Object.entries(fields)) {
    const { shows, description } = isDescribed(field) ? field : shown(field, describedBy(name));
    Field(() => shows as ClassType<object>, { nullable: true, description })(prototype, name);
  }
}

function isDescribed(field: ShownType | ShownField): field is ShownField {
  return 'shows' in field;
}

/** `repairOrder` is described as "The repair order; null when refused." */
function describedBy(name: string): string {
  return `The ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}; null when refused.`;
}
