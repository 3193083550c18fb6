import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importVisitor, isOfPackage } from './imports.mjs';

/** The project a path of the workspace belongs to: `apps/membership`. */
const projectOf = (path) => /^(?:apps|libs|tools)\/[^/]+/.exec(path)?.[0];

/** Projects meet by package name; a relative path into another project would go round its index. */
export const ownProject = {
  meta: { type: 'problem', schema: [] },
  create: (context) =>
    importVisitor(context, ({ file, path, report }) => {
      const own = projectOf(file);
      if (path === undefined || own === undefined || projectOf(path) === own) return;
      report(
        'A relative import must stay inside its project; import another project by its name, @autoclub/….',
      );
    }),
};

/** Apps meet in the events and in the graph, never in code. */
export const noAppImport = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const apps = readdirSync(join(context.cwd, 'apps')).map((name) => `@autoclub/${name}`);
    return importVisitor(context, ({ name, report }) => {
      if (!isOfPackage(name, apps)) return;
      report('No project imports an app; they meet in event-contracts or in the graph.');
    });
  },
};

/** Kafka has one port. */
export const kafkaPort = {
  meta: { type: 'problem', schema: [] },
  create: (context) =>
    importVisitor(context, ({ file, name, report }) => {
      if (!isOfPackage(name, ['kafkajs']) || file.startsWith('libs/messaging/')) return;
      report(
        'Only libs/messaging imports kafkajs, because its faults are cured there; use @autoclub/messaging.',
      );
    }),
};

/** The environment is read once, through a model, in files named environment.ts; tools may read it as well. */
export const environmentModel = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      MemberExpression(node) {
        const isEnv = node.property.name === 'env' || node.property.value === 'env';
        if (isEnv && node.object.name === 'process') {
          context.report({
            node,
            message:
              'Read variables in environment.ts, where a zod model says which there are and what is wrong.',
          });
        }
      },
    };
  },
};

const SESSION_SET =
  /(?:^|;)\s*set\s+(?!local\b|enable_|constraints\b|transaction\b)(?:session\s+)?["\w.]+\s*(?:=|to\b)/i;
const SESSION_SET_CONFIG = /set_config\s*\([^)]*,\s*false\s*\)/i;

/**
 * A setting that outlives its transaction leaks one tenant's scope to the next user of the
 * connection. Planner switches (`enable_…`) are left alone: they stand in the heads of functions.
 */
export const setLocal = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node, sql) => {
      if (!SESSION_SET.test(sql) && !SESSION_SET_CONFIG.test(sql)) return;
      context.report({
        node,
        message:
          'Write SET LOCAL, or set_config with true: a session-wide setting leaks to the next user of the connection.',
      });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map(({ value }) => value.cooked).join('?')),
    };
  },
};
