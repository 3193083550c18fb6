import {
  APPS as apps,
  SUBGRAPHS as subgraphs,
  compose,
  connections,
  dockerfile,
  nodeMegabytes,
  numberAfter,
  read,
  variablesOf,
} from './house';

const init = read('docker/roles-and-databases.sh');
const services = Object.entries(compose.services);
const migrationOf = (app: string) => `${app}-migration`;
const migrations = subgraphs.map(migrationOf);
const roleNameOf = (app: string) => `club_${app.replaceAll('-', '_')}`;

/** A memory limit of a container, in MB. */
const megabytesOf = (limit: string): number => parseInt(limit, 10) * (limit.endsWith('g') ? 1_024 : 1);

/** What the Java machine of Kafka needs beside its heap; its page cache is the host's. */
const BESIDE_JAVA_HEAP_MB = 256;

const isPinned = (image: string): boolean => /^[a-z/]+:\d+\.\d+(\.\d+)?(-[a-z-]+)?$/.test(image);

describe('docker', () => {
  it('runs the six apps beside PostgreSQL and Kafka, after their migrations', () => {
    const names = services.map(([name]) => name).sort();
    expect(names).toEqual([...apps, ...migrations, 'kafka', 'postgres'].sort());
  });

  it.each(services)(
    'pins the image of %s to a version, or builds it from the one recipe',
    (name, service) => {
      const app = name.replace(/-migration$/, '');
      if (apps.includes(app))
        expect(service.build).toMatchObject({ dockerfile: 'docker/Dockerfile', args: { APP: app } });
      else expect(isPinned(service.image ?? '')).toBe(true);
    },
  );

  it.each(['postgres', 'postgres:latest', 'postgres:18'])('would not take %s for pinned', (image) => {
    expect(isPinned(image)).toBe(false);
  });

  it('builds on a pinned Node and ends as a user without rights', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image ?? '');
    expect(bases.filter((image) => !['build', 'shipped'].includes(image)).every(isPinned)).toBe(true);
    expect([...dockerfile.matchAll(/^USER (\S+)/gm)].map(([, user]) => user)).toEqual(['node']);
  });

  it('puts the built console where the gateway looks for it, and into no other image', () => {
    expect(dockerfile).toMatch(/RUN npm ci --ignore-scripts && npm run build$/m);
    expect(JSON.parse(read('package.json')).scripts.build).toMatch(/ && node apps\/console\/build\.mjs$/);
    expect(dockerfile).toMatch(
      /if \[ "\$APP" = gateway \]; then .*cp -r apps\/console\/dist\/web \/parts\/apps\/console\/dist\/;/,
    );
    expect(dockerfile).toContain('COPY --from=parts --chown=node:node /parts/apps ./apps');
    expect(read('apps/gateway/src/environment.ts')).toContain("join(__dirname, '../../console/dist/web')");
    expect(read('apps/console/build.mjs')).toContain("join(HERE, 'dist/web')");
  });

  it.each(services)('gives %s a user of its own, a memory limit and a health check', (name, service) => {
    expect(service.user).toMatch(/^(node|postgres|appuser)$/);
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    const isOurs = apps.includes(name.replace(/-migration$/, ''));
    const isChecked = service.healthcheck ?? (isOurs && /^HEALTHCHECK/m.test(dockerfile));
    expect(isChecked).toBeTruthy();
  });

  it.each(apps)('sets only variables that the code of %s reads', (app) => {
    const known = variablesOf(app);
    const set = Object.keys(compose.services[app]?.environment ?? {});
    expect(set.filter((name) => !known.has(name))).toEqual([]);
    expect(known.has('NOT_A_VARIABLE')).toBe(false);
  });

  it.each(apps)('gives %s every variable without which it does not start', (app) => {
    const required = [
      'HANDOVER_SECRET',
      ...(app === 'gateway' ? ['TOKEN_ISSUER', 'TOKEN_AUDIENCE'] : ['DATABASE_URL', 'KAFKA_BROKERS']),
      ...(app === 'activities' ? ['CONTACTS_URL', 'CONTACTS_SECRET'] : []),
      ...(app === 'membership' ? ['CONTACTS_SECRET', 'CAR_KEY_SECRET'] : []),
    ];
    expect(Object.keys(compose.services[app]?.environment ?? {})).toEqual(expect.arrayContaining(required));
  });

  it.each(apps)(
    'the heap of %s fits into its container, so that it ends by itself before it is killed',
    (app) => {
      const service = compose.services[app];
      const options = String(service?.environment?.['NODE_OPTIONS'] ?? dockerfile);
      expect(nodeMegabytes(options)).toBeLessThanOrEqual(megabytesOf(service?.mem_limit ?? '0'));
    },
  );

  it('the heap of Kafka fits as well', () => {
    const { kafka } = compose.services;
    const heap = numberAfter(String(kafka?.environment?.['KAFKA_HEAP_OPTS']), /-Xmx/);
    expect(heap + BESIDE_JAVA_HEAP_MB).toBeLessThanOrEqual(megabytesOf(kafka?.mem_limit ?? '0'));
  });

  it('all services together open fewer connections than PostgreSQL takes, also while they migrate', () => {
    const { running, migrating } = connections();
    const command = (compose.services['postgres']?.command ?? []).join(' ');
    const most = /max_connections=(\d+)/.exec(command)?.[1] ?? 100;
    const reserved = 3;
    const services = apps.length - 1;
    expect(services * (running + migrating)).toBeLessThanOrEqual(Number(most) - reserved);
  });

  it('checks health on a path that the servers answer', () => {
    const path = /:\$\{process\.env\.OPERATIONS_PORT\}(\/[a-z]+)/.exec(dockerfile)?.[1] ?? '';
    expect(path).toBe('/ready');
    expect(read('libs/subgraph-kit/src/server/probes.ts')).toContain(`'${path}'`);
  });

  it('reaches each service on the port the image listens on', () => {
    const port = / PORT=(\d+)/.exec(dockerfile)?.[1];
    const urls = Object.values(compose.services['gateway']?.environment ?? {}).filter((value) =>
      /^http:\/\//.test(String(value)),
    );
    expect(urls).toHaveLength(5);
    expect(
      urls.every((url) => new URL(String(url)).port === port && apps.includes(new URL(String(url)).hostname)),
    ).toBe(true);
    expect(compose.services['gateway']?.ports).toEqual([`${port}:${port}`]);
  });

  it.each(subgraphs)(
    'connects %s to its database by a role of its own, and only its migration as the owner',
    (app) => {
      const own = compose.services[app]?.environment ?? {};
      const migration = compose.services[migrationOf(app)];
      expect(own).not.toHaveProperty('DATABASE_OWNER_URL');
      expect(Object.keys(migration?.environment ?? {})).toEqual(['DATABASE_OWNER_URL']);
      expect(migration?.command).toEqual(['node', `apps/${app}/dist/migrate.js`]);
      expect(compose.services[app]?.depends_on).toHaveProperty(
        [migrationOf(app), 'condition'],
        'service_completed_successfully',
      );
      const name = roleNameOf(app);
      const made = new Set(Object.keys(compose.services.postgres?.environment ?? {}));
      for (const [url, kind] of [
        [own['DATABASE_URL'], 'app'],
        [migration?.environment?.['DATABASE_OWNER_URL'], 'owner'],
      ]) {
        const variable = /\$\{(\w+)\}/.exec(String(url))?.[1] ?? '';
        const { username, pathname, hostname } = new URL(String(url).replace(/\$\{\w+\}/, 'x'));
        expect([username, hostname, pathname]).toEqual([`${name}_${kind}`, 'postgres', `/${name}`]);
        expect(made).toContain(variable);
        expect(variable).toBe(`${name.slice('club_'.length)}_${kind}_password`.toUpperCase());
      }
    },
  );

  it('makes a role and a database for each service, with every password that it is given', () => {
    const listed = /^services="(.*)"$/m.exec(init)?.[1]?.split(' ');
    expect(listed?.map((name) => `club_${name}`)).toEqual(subgraphs.map(roleNameOf));
    expect(init).toContain('revoke all on database :"database" from public');
  });

  it('PLT-03: keeps statements, which carry data of customers, out of the log of PostgreSQL', () => {
    expect(compose.services.postgres?.command).toContain('log_min_error_statement=panic');
  });

  it('declares every named volume it mounts', () => {
    const mounted = services
      .flatMap(([, { volumes = [] }]) => volumes)
      .map((mount) => mount.split(':')[0] ?? '');
    const named = mounted.filter((name) => !/^[./]/.test(name));
    expect(Object.keys(compose.volumes).sort()).toEqual([...new Set(named)].sort());
  });
});
