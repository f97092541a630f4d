/** The Web Lock of the workbench tab that drives sweeps: one at a time, and free again whatever becomes of the tab. */
export const SWEEP_LOCK = 'sweep';

/** Whether some tab of the workbench drives a sweep. */
export async function isSweepDriven(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === SWEEP_LOCK);
}
