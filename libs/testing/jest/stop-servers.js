const { once } = require('node:events');

/** Closes the input of the process that holds the test servers and waits until it has stopped them. */
module.exports = async function stopServers() {
  const servers = globalThis.__AUTOCLUB_SERVERS__;
  if (!servers || servers.exitCode !== null) return;
  const gone = once(servers, 'exit');
  servers.stdin.end();
  await gone;
};
