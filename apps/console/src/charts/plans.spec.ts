import { barsPlan } from './bars-plan';
import { heatPlan } from './heat-plan';

describe('bars', () => {
  const plan = barsPlan({
    title: 'a',
    head: ['where', 'cars'],
    entries: [
      { name: 'here', value: 12 },
      { name: 'there', value: null },
      { name: 'nowhere', value: 0 },
    ],
    hidden: 'hidden',
  });

  it('ANA-08: what is hidden is said to be, in the chart and in the table, and is not nothing', () => {
    expect(plan.table.rows).toEqual([
      ['here', 12],
      ['there', 'hidden'],
      ['nowhere', 0],
    ]);
    expect(plan.option).toMatchObject({
      yAxis: { data: ['here', 'there · hidden', 'nowhere'] },
      series: [{ data: [12, null, 0] }],
    });
  });
});

describe('a heat map', () => {
  const plan = heatPlan({
    title: 'a',
    xNames: ['0', '1'],
    yNames: ['May', 'June'],
    xTitle: 'months',
    yTitle: 'bought',
    cells: [
      { x: 0, y: 0, value: 0.5 },
      { x: 1, y: 0, value: null },
      { x: 0, y: 1, value: 0 },
    ],
    hidden: 'hidden',
    format: (value) => `${value * 100}%`,
  });

  it('ANA-07, ANA-08: has a number, "hidden" or nothing in each cell', () => {
    expect(plan.table).toEqual({
      head: ['bought', '0', '1'],
      rows: [
        ['May', '50%', 'hidden'],
        ['June', '0%', ''],
      ],
    });
  });

  it('ANA-08: takes hidden cells out of the scale of colours', () => {
    const { series, visualMap } = plan.option as { series: { data: object[] }[]; visualMap: { max: number } };
    expect(series[0]?.data[1]).toMatchObject({ value: [1, 0, -1], visualMap: false });
    expect(visualMap.max).toBe(0.5);
  });
});
