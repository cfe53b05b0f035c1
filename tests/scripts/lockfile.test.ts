/** `npm ci` must print no warning on the oldest Node that the package promises, and must work with every registry. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { minVersion, satisfies } from 'semver';

interface Locked {
  readonly resolved?: string;
  readonly deprecated?: string;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
}

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, Locked> };
const { '': project, ...dependencies } = packages;
const oldestNode = minVersion(project!.engines!.node!)!.version;

const pathsWhere = (isFaulty: (locked: Locked) => boolean) =>
  Object.keys(dependencies).filter((path) => isFaulty(dependencies[path]!));

test(`every dependency runs on Node ${oldestNode}`, () =>
  // npm leaves out an optional package that asks for a newer Node, and prints no warning.
  assert.deepEqual(
    pathsWhere(({ engines, optional }) => !optional && !satisfies(oldestNode, engines?.node ?? '*')),
    [],
  ));

test('no dependency is deprecated', () =>
  assert.deepEqual(
    pathsWhere(({ deprecated }) => deprecated !== undefined),
    [],
  ));

test('no entry names the registry that it came from', () =>
  assert.deepEqual(
    pathsWhere(({ resolved }) => resolved !== undefined),
    [],
  ));
