/**
 * Milliseconds that the processor works at something: on a busy machine the clock runs on while others compute.
 * Collections of garbage count.
 */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some tries. */
export const leastProcessorMs = (work: () => unknown, tries: number): number =>
  Math.min(...Array.from({ length: tries }, () => processorMs(work)));
