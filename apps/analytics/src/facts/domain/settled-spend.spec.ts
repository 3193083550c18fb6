import * as fc from 'fast-check';
import { settledSpend } from './settled-spend';

const line = (kind: string, payer: string, payableMinor: number) => ({ kind, payer, payableMinor });

describe('settledSpend', () => {
  it('ANA-01: parts what the customer paid into repair, boutique and insurance', () => {
    const lines = [
      line('LABOUR', 'CUSTOMER', 95_000),
      line('PART', 'CUSTOMER', 24_999),
      line('OTHER', 'CUSTOMER', 100),
      line('BOUTIQUE', 'CUSTOMER', 5_000),
      line('INSURANCE', 'CUSTOMER', 7_000),
      line('LABOUR', 'WARRANTY', 80_000),
      line('PART', 'INSURER', 60_000),
      line('LABOUR', 'CLUB', 4_000),
    ];
    expect(settledSpend(lines)).toEqual({
      repairMinor: 120_099,
      boutiqueMinor: 5_000,
      insuranceMinor: 7_000,
      customerPaidMinor: 132_099,
    });
  });

  it('ANA-01: loses nothing between the parts and the whole', () => {
    const anyLine = fc.record({
      kind: fc.constantFrom('LABOUR', 'PART', 'BOUTIQUE', 'INSURANCE', 'OTHER'),
      payer: fc.constantFrom('CUSTOMER', 'INSURER', 'WARRANTY', 'CLUB'),
      payableMinor: fc.nat(1_000_000),
    });
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const spend = settledSpend(lines);
        const parts = spend.repairMinor + spend.boutiqueMinor + spend.insuranceMinor;
        expect(parts).toBe(spend.customerPaidMinor);
      }),
    );
  });
});
