import { localDate } from '@autoclub/domain-kit';
import { buildSchema, coerceInputValue, getNamedType, isInputObjectType, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../points/desk';
import { bookAt, callAt, carsAt, complainAt } from './serve-at-dealer';

const schema = buildSchema(readFileSync(join(__dirname, '../../../../apps/gateway/api.graphql'), 'utf8'));

/** A desk without a graph behind it, which checks what it is given against the public schema. */
function deskWith(answers: object): Desk & { readonly given: string[]; readonly faults: string[] } {
  const [given, faults]: [string[], string[]] = [[], []];
  const check = (document: string) =>
    faults.push(...validate(schema, parse(document)).map(({ message }) => message));
  return {
    given,
    faults,
    graph: <Data>(document: string) => {
      check(document);
      return Promise.resolve(answers as Data);
    },
    give: <Shown>(mutation: string, input: object, shown: string) => {
      given.push(mutation);
      check(`mutation ($input: ${typeOf(mutation)}!) { ${mutation}(input: $input) { ${shown} } }`);
      const type = getNamedType(schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
      if (!isInputObjectType(type)) faults.push(`${mutation} takes no input`);
      else
        coerceInputValue({ idempotencyKey: 'k', ...input }, type, (_, __, error) =>
          faults.push(error.message),
        );
      const shownIs = {
        appointment: { id: `apt_${given.length}` },
        complaint: { id: `cmp_${given.length}` },
      };
      return Promise.resolve(shownIs as Shown);
    },
  };
}

const typeOf = (mutation: string) => `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
const order = (n: number) => ({
  id: `ror_${n}`,
  customer: { id: `cus_${n}` },
  vehicle: { id: `veh_${n % 9}` },
});

describe('customers of the demo at the service desk', () => {
  const orders = Array.from({ length: 12 }, (_, n) => order(n));
  const slots = [
    { slotFrom: '2026-11-27T00:30:00.000Z', freeCount: 4 },
    { slotFrom: '2026-11-27T01:00:00.000Z', freeCount: 8 },
  ];
  const calls = [1, 2, 3, 4, 5].map((n) => ({ id: `fup_${n}` }));
  const answers = {
    repairOrders: { nodes: orders },
    appointmentSlots: slots,
    followUps: { nodes: calls },
  };

  it('SVC-12: book, move, hold, give up and come early, as the public schema wants it', async () => {
    const desk = deskWith(answers);
    const cars = await carsAt(desk);
    expect(new Set(cars.map(({ vehicle }) => vehicle.id)).size).toBe(9);
    await bookAt(desk, cars, localDate('2026-11-26'));
    expect(desk.given).toEqual([
      'appointmentBook',
      'appointmentHold',
      'appointmentBook',
      'appointmentReschedule',
      'appointmentBook',
      'appointmentCancel',
      'appointmentBook',
      'appointmentReceive',
      'appointmentComplete',
    ]);
    expect(desk.faults).toEqual([]);
  });

  it('SVC-15, SVC-16: complain and are called, as the public schema wants it', async () => {
    const desk = deskWith(answers);
    await complainAt(desk, orders);
    await callAt(desk);
    const counts = (name: string) => desk.given.filter((each) => each === name).length;
    expect([counts('complaintOpen'), counts('complaintFollowUp'), counts('followUpAnswer')]).toEqual([
      3, 1, 5,
    ]);
    expect(desk.faults).toEqual([]);
  });

  it('do nothing at a dealer that has none of them, and none without a slot', async () => {
    const desk = deskWith({ ...answers, appointmentSlots: [], followUps: { nodes: [] } });
    await bookAt(desk, orders, localDate('2026-11-26'));
    await complainAt(desk, []);
    await callAt(desk);
    expect(desk.given).toEqual([]);
  });
});
