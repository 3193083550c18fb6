import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { isTransient, sqlStateOf } from './transient';

function coded(code: string, message = 'x'): Error {
  return Object.assign(new Error(message), { code });
}

describe('isTransient', () => {
  it.each<[string, unknown, boolean]>([
    ['deadlock', coded('40P01'), true],
    ['serialisation failure', coded('40001'), true],
    ['lock timeout', coded('55P03'), true],
    ['server shutting down', coded('57P01'), true],
    ['too many connections', coded('53300'), true],
    ['connection refused', coded('ECONNREFUSED'), true],
    ['wrapped by TypeORM', new QueryFailedError('select 1', [], coded('40P01')), true],
    ['as a cause', new Error('outer', { cause: coded('ECONNRESET') }), true],
    ['as one of many', new AggregateError([coded('ECONNREFUSED')]), true],
    ['without a code', new Error('Connection terminated unexpectedly'), true],
    ['a connection that broke between statements', new QueryRunnerAlreadyReleasedError(), true],
    ['the same, seen from a repository', new QueryRunnerProviderAlreadyReleasedError(), true],
    ['a socket not yet made anew', coded('ENOENT', 'connect ENOENT /data/cluster/.s.PGSQL.4010'), true],
    ['a file that is not there', coded('ENOENT', "open '/data/passwords.json'"), false],
    ['of another realm', { code: 'ECONNREFUSED', syscall: 'connect' }, true],
    ['as a thrown value', Object.assign(new Error('x'), { thrownValue: { code: '57P03' } }), true],
    ['unique violation', coded('23505'), false],
    ['statement timeout', coded('57014'), false],
    ['a bug', new TypeError('x is undefined'), false],
    ['no error at all', 'text', false],
  ])('%s → %#', (_what, error, expected) => {
    expect(isTransient(error)).toBe(expected);
  });

  it('finds the SQLSTATE beneath the wrapping', () => {
    expect(sqlStateOf(new QueryFailedError('select 1', [], coded('23505')))).toBe('23505');
    expect(sqlStateOf(new Error('plain'))).toBeUndefined();
  });
});
