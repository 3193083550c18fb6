import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { askAsPart, dealersOf, expectData, house } from '../house';

describe('personal data', () => {
  it('PLT-03: neither names nor phones nor VINs of the demo are in any log', async () => {
    const stack = house();
    const planted: string[] = [];
    for (const dealer of dealersOf(stack)) {
      const advisor = await askAsPart(stack, 'advisor', dealer);
      const { customers } = expectData(
        await advisor<{
          customers: { nodes: { name: string; phone: string; vehicles: { vin: string; plate: string }[] }[] };
        }>(`{ customers(first: 40) { nodes { name phone vehicles { vin plate } } } }`),
      );
      for (const { name, phone, vehicles } of customers.nodes)
        planted.push(name, phone, ...vehicles.flatMap(({ vin, plate }) => [vin, plate]));
    }
    const facts = planted.filter((fact) => fact && fact.length > 2 && !fact.includes('*'));
    expect(facts.length).toBeGreaterThan(500);
    const logs = readdirSync(stack.logFolder)
      .map((name) => readFileSync(join(stack.logFolder, name), 'utf8'))
      .join('\n');
    expect(logs.length).toBeGreaterThan(100);
    expect(facts.filter((fact) => logs.includes(fact))).toEqual([]);
  });
});
