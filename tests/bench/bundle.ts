import path from 'node:path';
import { build } from 'vite';

/** One TypeScript file with all it imports, as a classic script: what a browser can be sent as text. */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: path.resolve(file), formats: ['iife'], name: 'bundle' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`no code came of ${file}`);
  return chunk.code;
}
