/**
 * Collects the faults that the tests tried and writes them to the file that RECORD_FAULTS names. `npm run docs:faults` runs
 * the tests and copies the file into docs/ if none failed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { table } from '../docs/table.js';

const TITLES = {
  faults: 'Faults of the network and the server',
  inputs: 'Bad stories',
};

/** A kind of fault, and how many times the tests tried it. */
interface Tried {
  readonly table: keyof typeof TITLES;
  readonly what: string;
  tried: number;
}

const tableOf = (tried: readonly Tried[], kind: Tried['table']): string => {
  const rows = tried.filter((each) => each.table === kind);
  const number = new Intl.NumberFormat('en');
  const sum = rows.reduce((total, { tried }) => total + tried, 0);
  const cells = [
    ...rows.map(({ what, tried }) => [what, number.format(tried), '0']),
    ['**All**', `**${number.format(sum)}**`, '**0**'],
  ];
  return `## ${TITLES[kind]}\n\n${table(['what', 'tried', 'losses'], cells, 1)}\n`;
};

/**
 * `executeServerCommand('record', { table, what, tried })` records a passed test. Counts with the same `table` and `what` are
 * added up. `executeServerCommand('environment', 'NAME')` returns an environment variable.
 */
export const recorder = (): TestRunnerPlugin => {
  const tried: Tried[] = [];
  return {
    name: 'recorder',
    executeCommand({ command, payload }) {
      if (command === 'environment') return process.env[String(payload)] ?? '';
      if (command !== 'record') return undefined;
      const told = payload as Tried;
      const same = tried.find(({ table, what }) => table === told.table && what === told.what);
      if (same) same.tried += told.tried;
      else tried.push(told);
      return true;
    },
    serverStop() {
      if (!process.env.RECORD_FAULTS || !tried.length) return;
      const text = `# What was tried

This page lists the faults that the tests tried, in Chromium. \`npm run docs:faults\` writes it. A loss is a blank embed, an embed that shows
less than before, an exception, or text that is interpreted as markup.

${tableOf(tried, 'faults')}
${tableOf(tried, 'inputs')}`;
      mkdirSync(dirname(process.env.RECORD_FAULTS), { recursive: true });
      writeFileSync(process.env.RECORD_FAULTS, text);
    },
  };
};
