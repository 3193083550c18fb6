import { serverProperties } from './server-properties';

describe('the settings of the broker', () => {
  const properties = serverProperties({ port: 4011, controllerPort: 4012, logFolder: '/data/kafka/log' });

  it.each([
    [
      'listens on the loopback address only',
      /^listeners=PLAINTEXT:\/\/127\.0\.0\.1:4011,CONTROLLER:\/\/127\.0\.0\.1:4012$/m,
    ],
    ['makes no topic by accident', /^auto\.create\.topics\.enable=false$/m],
    ['keeps its log in the folder', /^log\.dirs=\/data\/kafka\/log$/m],
    ['lets the first consumer join at once', /^group\.initial\.rebalance\.delay\.ms=0$/m],
  ])('%s', (_what, line) => {
    expect(properties).toMatch(line);
  });
});
