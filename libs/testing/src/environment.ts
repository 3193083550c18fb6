/** What the process that holds the test servers hands to the tests through the environment. */
export interface TestServers {
  /** The administrator's connection: it creates and drops databases. */
  AUTOCLUB_TEST_ADMIN_URL: string;
  AUTOCLUB_TEST_OWNER_PASSWORD: string;
  AUTOCLUB_TEST_APP_PASSWORD: string;
  AUTOCLUB_TEST_BROKERS: string;
}

/** One value of the test servers, or the sentence that says why there is none. */
export function testServer(name: keyof TestServers, source: NodeJS.ProcessEnv = process.env): string {
  const value = source[name];
  if (value !== undefined && value !== '') return value;
  throw new Error(
    `${name} is not set: name the file *.int.spec.ts or *.e2e.spec.ts, so that its servers are started.`,
  );
}
