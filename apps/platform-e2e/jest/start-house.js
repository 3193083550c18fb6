const { offerRoles, startStack } = require('@autoclub/local-stack');
const { temporaryFolder } = require('@autoclub/processes');

/** Big enough for lists, classes and figures, small enough to be entered in seconds; two regions. */
const DEMO = { customers: 240, dealers: 6 };

/** Starts the whole house as it is built, once for all end-to-end tests, with a small network entered through the graph. */
module.exports = async function startHouse() {
  // The tests of the console can be run against a house that stands already.
  if (process.env.CONSOLE_URL) return;
  // As talkative as can be: what must not be in a log must not be in this one.
  process.env.LOG_LEVEL = 'debug';
  const dataDir = temporaryFolder('e2e');
  const stack = await startStack({
    portBase: 'free',
    dataDir,
    demo: DEMO,
    durable: false,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  await offerRoles(stack);
  globalThis.__AUTOCLUB_HOUSE__ = { stack, dataDir };
  process.env.AUTOCLUB_HOUSE = JSON.stringify({ dataDir, portBase: stack.ports.gateway });
};
