import { z } from 'zod';

/**
 * zod, set up once. Everyone imports it from here: without `jitless` its first object schema probes `new Function`,
 * which the extension's content security policy reports as a violation. Listed under `sideEffects` in package.json,
 * or a bundler would step over this file.
 */
z.config({ jitless: true });

export { z };
