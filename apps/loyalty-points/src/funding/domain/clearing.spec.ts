import fc from 'fast-check';
import { type SpentElsewhere, clearingLines, netOf } from './clearing';

const spent = (
  spenderDealerId: string,
  funderDealerId: string,
  points: number,
  worthMinor = points * 100,
): SpentElsewhere => ({ spenderDealerId, funderDealerId, points, worthMinor });

describe('what dealers owe each other for points', () => {
  it('PTS-13: 120 points of the other spent here and 200 of ours spent there net to 80.00 to be paid', () => {
    const month = [spent('dlr_1', 'dlr_2', 120), spent('dlr_2', 'dlr_1', 200)];
    expect(clearingLines('dlr_1', month)).toEqual([
      {
        counterpartDealerId: 'dlr_2',
        spentHerePoints: 120,
        receivableMinor: 12_000,
        spentTherePoints: 200,
        payableMinor: 20_000,
        netMinor: -8_000,
      },
    ]);
    expect(netOf(clearingLines('dlr_2', month))).toBe(8_000);
  });

  it.each([
    ['nothing', [], 0],
    ['own points spent at home', [spent('dlr_1', 'dlr_1', 50)], 0],
    ['what is between two others', [spent('dlr_2', 'dlr_3', 50)], 0],
    ['one point', [spent('dlr_1', 'dlr_2', 1)], 1],
  ])('PTS-13: makes of %s %#', (_, month, lines) => {
    expect(clearingLines('dlr_1', month)).toHaveLength(lines);
  });

  it('PTS-13: what came back of an earlier month stands on the other side, and no count is below zero', () => {
    const [line] = clearingLines('dlr_1', [spent('dlr_1', 'dlr_2', -30)]);
    expect(line).toMatchObject({
      spentHerePoints: 0,
      spentTherePoints: 30,
      payableMinor: 3_000,
      netMinor: -3_000,
    });
  });

  it('PTS-13: what was bought for more than came back for is owed, though as many points came back', () => {
    const month = [spent('dlr_1', 'dlr_2', 10, 1_000), spent('dlr_1', 'dlr_2', -10, -1_300)];
    expect(clearingLines('dlr_1', month)).toMatchObject([
      { spentHerePoints: 0, receivableMinor: 0, spentTherePoints: 0, payableMinor: 300, netMinor: -300 },
    ]);
  });

  it('PTS-13: closes to the point: lines of a pair mirror each other and all nets sum to zero', () => {
    const dealers = ['dlr_1', 'dlr_2', 'dlr_3', 'dlr_4'];
    const dealer = fc.constantFrom(...dealers);
    const use = fc
      .record({
        a: dealer,
        b: dealer,
        points: fc.integer({ min: -500, max: 500 }),
        unit: fc.integer({ min: 1, max: 300 }),
      })
      .map(({ a, b, points, unit }) => spent(a, b, points, points * unit));
    fc.assert(
      fc.property(fc.array(use, { maxLength: 30 }), (month) => {
        const books = new Map(dealers.map((each) => [each, clearingLines(each, month)]));
        const nets = [...books.values()].map(netOf);
        expect(nets.reduce((sum, net) => sum + net, 0)).toBe(0);
        for (const [each, lines] of books)
          for (const line of lines) {
            const mirror = books
              .get(line.counterpartDealerId)
              ?.find((other) => other.counterpartDealerId === each);
            expect([mirror?.spentTherePoints, mirror?.payableMinor, mirror?.netMinor]).toEqual([
              line.spentHerePoints,
              line.receivableMinor,
              -line.netMinor + 0,
            ]);
            const { spentHerePoints, spentTherePoints, receivableMinor, payableMinor } = line;
            const counts = [spentHerePoints, spentTherePoints, receivableMinor, payableMinor];
            expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });
});
