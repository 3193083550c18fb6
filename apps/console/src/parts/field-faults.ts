/** A refusal of a command, as every payload lists them; the message is in the language of the page. */
export interface UserFault {
  readonly message: string;
  readonly field?: readonly string[] | null;
}

/** What a form needs to be able to do; antd's is one. */
export interface FaultyForm {
  setFields(fields: { name: (string | number)[]; errors: string[] }[]): void;
  /** Answers something falsy when the form has no such field. */
  getFieldInstance(name: (string | number)[]): unknown;
  scrollToField(name: (string | number)[], options?: { focus?: boolean }): void;
}

/**
 * Shows refusals at the fields they are about and goes to the first of them. Answers the messages that are about none
 * of the fields of this form, for the form to say above itself.
 */
export function fieldFaults(form: FaultyForm, faults: readonly UserFault[]): string[] {
  const byField = new Map<string, { name: (string | number)[]; errors: string[] }>();
  const unplaced: string[] = [];
  for (const { field, message } of faults) {
    const name = nameOf(field ?? []);
    if (name.length === 0 || !form.getFieldInstance(name)) {
      unplaced.push(message);
      continue;
    }
    const key = name.join('.');
    const known = byField.get(key) ?? { name, errors: [] };
    byField.set(key, { name, errors: [...known.errors, message] });
  }
  const placed = [...byField.values()];
  form.setFields(placed);
  const [first] = placed;
  if (first) form.scrollToField(first.name, { focus: true });
  return unplaced;
}

/** The path of a field in a form: without the `input` that every command has around it, places in lists as numbers. */
function nameOf(field: readonly string[]): (string | number)[] {
  const inner = field[0] === 'input' ? field.slice(1) : field;
  return inner.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
