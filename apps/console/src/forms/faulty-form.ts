import type { FormInstance } from 'antd';
import type { FaultyForm } from '../parts/field-faults';

/** A form of any values as refusals see it: they name fields by their paths, which may be none of this form. */
export function faultyForm<Values>(form: FormInstance<Values>): FaultyForm {
  return {
    setFields: (fields) => form.setFields(fields as never),
    getFieldInstance: (name) => form.getFieldInstance(name as never) as unknown,
    scrollToField: (name, options) => form.scrollToField(name as never, options),
  };
}
