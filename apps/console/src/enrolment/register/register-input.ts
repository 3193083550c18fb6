import type {
  ConsentChannel,
  ConsentPurpose,
  CustomerKind,
  CustomerRegisterInput,
} from '../../generated/enrolment';
import { plainText } from '../plain-text';

/** A consent as the form holds it: channel and purpose in one. */
export type ConsentKey = `${ConsentChannel} ${ConsentPurpose}`;

/** What the form of a new customer holds. */
export interface RegisterForm {
  readonly kind: CustomerKind;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly bornOn?: { format(pattern: string): string } | null;
  readonly vin?: string;
  readonly plate?: string;
  readonly modelCode?: string;
  readonly isSoldHere?: boolean;
  readonly consents?: readonly ConsentKey[];
}

/** The command that registers the customer of a form; a car only where a VIN was typed. */
export function registerInput(
  form: RegisterForm,
  idempotencyKey: string,
  isAnotherPerson: boolean,
): CustomerRegisterInput {
  const { kind, bornOn, isSoldHere = false } = form;
  const [email, vin, plate] = [plainText(form.email), plainText(form.vin), plainText(form.plate)];
  const car = { vin: vin.toUpperCase(), modelCode: plainText(form.modelCode).toUpperCase(), isSoldHere };
  return {
    ...{ idempotencyKey, kind, isAnotherPerson, name: plainText(form.name), phone: plainText(form.phone) },
    ...(email !== '' && { email }),
    ...(bornOn && kind === 'PERSON' && { bornOn: bornOn.format('YYYY-MM-DD') }),
    vehicles: vin === '' ? [] : [{ ...car, isFinanced: false, ...(plate !== '' && { plate }) }],
    consents: (form.consents ?? []).map((each) => {
      const [channel, purpose] = each.split(' ') as [ConsentChannel, ConsentPurpose];
      return { channel, purpose };
    }),
  };
}

/** What is asked for people who are alike; undefined while nothing that tells people apart is complete. */
export function candidatesInput(
  form: RegisterForm,
): { phone?: string; plate?: string; vin?: string } | undefined {
  const [phone, plate, vin] = [plainText(form.phone), plainText(form.plate), plainText(form.vin)];
  const asked = {
    ...(phone.replace(/\D/g, '').length >= 11 && { phone }),
    ...(plate.length >= 7 && { plate }),
    ...(vin.length === 17 && { vin }),
  };
  return Object.keys(asked).length === 0 ? undefined : asked;
}

/** The fields of a car stand beside the person's: a refusal of the first car is one of them. */
export function atForm<Fault extends { readonly field?: readonly string[] | null }>(
  faults: readonly Fault[],
): Fault[] {
  return faults.map((each) => {
    const [, list, place, name] = each.field ?? [];
    return list === 'vehicles' && place === '0' && name !== undefined
      ? { ...each, field: ['input', name] }
      : each;
  });
}
