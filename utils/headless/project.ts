import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** To the person at the terminal. Standard output is kept for results. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A mistake of the person who typed the command: shown without a stack, exit code 2. */
export class UsageError extends Error {}

/** Runs a program's main function; its number is the exit code. */
export async function main(program: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await program();
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    // Whoever read our output has had enough (`… | head`).
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
    say(error instanceof UsageError ? error.message : error instanceof Error ? `${error.stack}` : `${error}`);
  }
}

/**
 * Runs a command of an installed package (`wxt`, `tsc`, `playwright` …) or of the system in the project's folder. What
 * it prints goes to the person; with `quiet` only if it fails.
 * @returns its exit code; 127 where it could not be started.
 */
export function run(
  command: string,
  args: readonly string[],
  { env, quiet = false }: { env?: NodeJS.ProcessEnv; quiet?: boolean } = {},
): Promise<number> {
  return new Promise((resolve) => {
    const bin = path.join(ROOT, 'node_modules', '.bin');
    const started = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', quiet ? 'pipe' : process.stderr, quiet ? 'pipe' : process.stderr],
      env: { ...process.env, ...env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
      shell: process.platform === 'win32',
    });
    const printed: Buffer[] = [];
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (part: Buffer) => printed.push(part));
    started.on('error', () => resolve(127));
    started.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}

/** Newest change under some files and folders, epoch ms; tests do not count, nor what does not exist. */
export function newestChange(...places: string[]): number {
  return Math.max(0, ...places.map((place) => changeOf(path.resolve(ROOT, place))));
}

function changeOf(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(place) ? 0 : stat.mtimeMs;
  const inside = readdirSync(place).map((name) => changeOf(path.join(place, name)));
  // The folder's own time tells of a file taken away.
  return Math.max(stat.mtimeMs, ...inside);
}
