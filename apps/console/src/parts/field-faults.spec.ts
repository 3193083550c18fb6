import { fieldFaults, type FaultyForm } from './field-faults';

function formWith(...known: string[]) {
  const shown: { name: (string | number)[]; errors: string[] }[] = [];
  const visited: string[] = [];
  const form: FaultyForm = {
    setFields: (fields) => void shown.push(...fields),
    getFieldInstance: (name) => known.includes(name.join('.')),
    scrollToField: (name) => void visited.push(name.join('.')),
  };
  return { form, shown, visited };
}

describe('refusals of a command', () => {
  it('stand at their fields, also in lists, and the first is gone to', () => {
    const { form, shown, visited } = formWith('roNumber', 'lines.1.listAmount');
    const rest = fieldFaults(form, [
      { field: ['input', 'lines', '1', 'listAmount'], message: '金额有误' },
      { field: ['roNumber'], message: '已存在' },
      { field: ['roNumber'], message: '太长' },
    ]);
    expect(rest).toEqual([]);
    expect(shown).toEqual([
      { name: ['lines', 1, 'listAmount'], errors: ['金额有误'] },
      { name: ['roNumber'], errors: ['已存在', '太长'] },
    ]);
    expect(visited).toEqual(['lines.1.listAmount']);
  });

  it('that are about no field of the form are given back', () => {
    const { form, shown, visited } = formWith('roNumber');
    const faults = [
      { field: ['input', 'other'], message: 'a' },
      { field: null, message: 'b' },
      { message: 'c' },
    ];
    expect(fieldFaults(form, faults)).toEqual(['a', 'b', 'c']);
    expect([shown, visited]).toEqual([[], []]);
  });
});
