import type { Sweep } from '../model/sweep';

/** Whether the queue of a task takes a sweep up again: not what a person paused by itself. */
export const isBegun = ({ state, halt }: Pick<Sweep, 'state' | 'halt'>): boolean =>
  state === 'running' || (state === 'paused' && halt !== 'person');

/** A site that cannot be visited now is left to a person, and the next one has its turn; any other pause is of them all. */
export const endsQueue = ({ state, halt }: Pick<Sweep, 'state' | 'halt'>): boolean =>
  state === 'paused' && halt !== 'failing';
