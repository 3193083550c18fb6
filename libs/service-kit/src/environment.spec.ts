import { z } from 'zod';
import { commonVariables, EnvironmentError, portVariable, readEnvironment } from './environment';

const schema = z.object({ ...commonVariables, PORT: portVariable, HANDOVER_SECRET: z.string().min(16) });

function faultsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(schema, source);
    return [];
  } catch (error) {
    return error instanceof EnvironmentError ? error.faults : [String(error)];
  }
}

describe('readEnvironment', () => {
  it('reads what is there and fills in defaults', () => {
    const source = { PORT: '4001', HANDOVER_SECRET: 'sixteen letters!', LOG_LEVEL: '' };
    expect(readEnvironment(schema, source)).toEqual({
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      PORT: 4001,
      HANDOVER_SECRET: 'sixteen letters!',
    });
  });

  it('says one sentence per variable and never repeats a value', () => {
    const faults = faultsOf({ PORT: '99999', LOG_LEVEL: 'loud' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'Correct LOG_LEVEL',
      'Correct PORT',
      'Set HANDOVER_SECRET',
    ]);
    expect(faultsOf({ PORT: '1', HANDOVER_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });
});
