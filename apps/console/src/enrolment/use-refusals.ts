import type { FormInstance } from 'antd';
import { useState } from 'react';
import { fieldFaults, type UserFault } from '../parts/field-faults';

/** What of the refusals of a command no field of its form shows. */
export interface Refusals {
  readonly texts: readonly string[];
  /** Shows refusals, at their fields where the form has them; answers whether there were none. */
  readonly take: (faults: readonly UserFault[], form?: FormInstance) => boolean;
}

/** Keeps the refusals of a command for the form that sent it. */
export function useRefusals(): Refusals {
  const [texts, setTexts] = useState<readonly string[]>([]);
  const take = (faults: readonly UserFault[], form?: FormInstance) => {
    setTexts(form ? fieldFaults(form, faults) : faults.map(({ message }) => message));
    return faults.length === 0;
  };
  return { texts, take };
}
