import { catalogue, defineEvent, topics } from '@autoclub/event-contracts';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import {
  artefactsOf,
  asyncApiOf,
  committedSchemas,
  compatibilityFaults,
  contractFaults,
  jsonSchemaOf,
  staleArtefacts,
  writeArtefacts,
  type JsonSchema,
} from './index';

const ROOT = join(__dirname, '../../..');

function contractOf(schema: z.ZodType<{ orderId: string }>, example: unknown = { orderId: 'o1' }) {
  return defineEvent({
    publisher: 'membership',
    aggregate: 'order',
    name: 'order-settled',
    version: 1,
    key: 'orderId',
    summary: 'An order was settled.',
    schema,
    example: example as { orderId: string },
  });
}

const released = {
  orderId: z.string(),
  kind: z.enum(['A', 'B']),
  note: z.string().optional(),
  paidOn: z.iso.date().nullable(),
  lines: z.array(z.object({ amount: z.string() })),
};

describe('compatibilityFaults', () => {
  const before = new Map([
    ['club.membership.order-settled.v1', jsonSchemaOf(contractOf(z.object(released)))],
  ]);
  const faultsOf = (shape: z.ZodRawShape) =>
    compatibilityFaults([contractOf(z.object(shape) as unknown as z.ZodType<{ orderId: string }>)], before);

  it.each<[string, z.ZodRawShape]>([
    ['nothing at all', released],
    ['a new optional field', { ...released, mileageKm: z.int().optional() }],
    ['a new enum value', { ...released, kind: z.enum(['A', 'B', 'C']) }],
    [
      'a new optional field inside a list',
      { ...released, lines: z.array(z.object({ amount: z.string(), kind: z.string().optional() })) },
    ],
    ['another description', { ...released, orderId: z.string().describe('The order') }],
    ['another order of fields', Object.fromEntries(Object.entries(released).reverse())],
  ])('accepts %s', (_, shape) => {
    expect(faultsOf(shape)).toEqual([]);
  });

  const { note: _, ...withoutNote } = released;

  it.each<[string, z.ZodRawShape, string]>([
    ['a new required field', { ...released, mileageKm: z.int() }, 'mileageKm: is a new field and required'],
    ['a field that is gone', withoutNote, 'note: is gone'],
    ['a field that became required', { ...released, note: z.string() }, 'note: became required'],
    [
      'a field that became optional',
      { ...released, kind: z.enum(['A', 'B']).optional() },
      'kind: is no longer always there',
    ],
    ['another type', { ...released, orderId: z.int() }, 'orderId: type changed from "string" to "integer"'],
    ['an enum value that is gone', { ...released, kind: z.enum(['A']) }, 'kind: the value "B" is gone'],
    [
      'a field that may be null now',
      { ...released, orderId: z.string().nullable() },
      'orderId: type changed from "string" to ["string","null"]',
    ],
    [
      'a field that may not be null any more',
      { ...released, paidOn: z.iso.date() },
      'paidOn: its alternatives changed',
    ],
    [
      'a tighter limit',
      { ...released, orderId: z.string().max(5) },
      'orderId: maxLength changed from nothing to 5',
    ],
    [
      'a change inside a list',
      { ...released, lines: z.array(z.object({ amount: z.int() })) },
      'lines[].amount: type changed',
    ],
  ])('refuses %s, and says what to do', (_, shape, sentence) => {
    const faults = faultsOf(shape);
    expect(faults.join('\n')).toContain(`club.membership.order-settled.v1: ${sentence}`);
    expect(faults.join('\n')).toContain('define club.membership.order-settled.v2 beside it');
  });

  it('refuses another key, another topic, and an event that is gone', () => {
    const contract = contractOf(z.object(released) as unknown as z.ZodType<{ orderId: string }>);
    const moved = { ...contract, topic: 'club.membership.other.v1', key: 'kind' };
    expect(compatibilityFaults([moved], before).join('\n')).toMatch(/x-topic changed[^]*x-key changed/);
    expect(compatibilityFaults([], before)).toEqual([
      'club.membership.order-settled.v1 is gone; keep publishing it beside its successor for one release.',
    ]);
  });
});

describe('contractFaults', () => {
  it('PLT-03: refuses fields that look like personal data, at any depth', () => {
    const schema = z.object({
      orderId: z.string(),
      customerName: z.string(),
      nameZh: z.string(),
      driver: z.object({ mobilePhone: z.string() }).nullable(),
      cars: z.array(z.object({ vin: z.string(), vehicleId: z.string() })),
    });
    const faults = contractFaults(
      contractOf(schema, { orderId: 'o1', customerName: '', nameZh: '', driver: null, cars: [] }),
    );
    expect(faults.map((fault) => fault.split(' ')[1])).toEqual([
      'customerName',
      'driver.mobilePhone',
      'cars.vin',
    ]);
  });

  it('names what is wrong with an example', () => {
    const faults = contractFaults(contractOf(z.object({ orderId: z.string().max(1) })));
    expect(faults).toEqual([expect.stringContaining('its example is wrong at orderId')]);
  });
});

describe('the catalogue', () => {
  it.each(catalogue.map((contract) => [contract.type, contract] as const))('%s is sound', (_, contract) => {
    expect(contractFaults(contract)).toEqual([]);
    expect(contract.type).toMatch(/^club\.[a-z-]+\.[a-z-]+\.v\d+$/);
    expect(contract.summary).toMatch(/\.$/);
    const ajv = addFormats(new Ajv({ strict: false }));
    expect(ajv.validate(jsonSchemaOf(contract), contract.example)).toBe(true);
  });

  it('has the files that npm run generate writes', () => {
    expect(staleArtefacts(ROOT, artefactsOf(catalogue))).toEqual([]);
  });
});

describe('asyncApiOf', () => {
  const document = asyncApiOf(catalogue);

  it('is a valid AsyncAPI 3.0 document', () => {
    const specification = jest.requireActual<JsonSchema>('@asyncapi/specs/schemas/3.0.0-without-$id.json');
    const ajv = addFormats(new Ajv({ strict: false, logger: false }));
    const isValid = ajv.compile(specification);
    expect([isValid(document), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...document, channels: 'all' })).toBe(false);
  });

  it('has a channel for every topic and no other', () => {
    expect(Object.keys(document['channels'] as object)).toEqual(topics);
  });
});

describe('files', () => {
  const root = mkdtempSync(join(tmpdir(), 'contracts-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('are written once, checked, and compared with the last commit', () => {
    const artefacts = artefactsOf([contractOf(z.object({ orderId: z.string() }))]);
    expect(staleArtefacts(root, artefacts)).toHaveLength(3);
    writeArtefacts(root, artefacts);
    expect(staleArtefacts(root, artefacts)).toEqual([]);

    expect(committedSchemas(root, 'HEAD').size).toBe(0);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@localhost', 'commit', '-q', '-m', 'x');
    expect([...committedSchemas(root, 'HEAD').keys()]).toEqual(['club.membership.order-settled.v1']);

    writeFileSync(join(root, 'libs/event-contracts/schemas/club.x.y.v1.json'), '{}');
    expect(staleArtefacts(root, artefacts)).toEqual([
      expect.stringContaining('club.x.y.v1.json is out of date'),
    ]);
    writeArtefacts(root, artefacts);
    expect(staleArtefacts(root, artefacts)).toEqual([]);
  });
});
