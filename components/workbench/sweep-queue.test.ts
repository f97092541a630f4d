import { describe, expect, it } from 'vitest';
import type { Sweep } from '../../utils/model/sweep';
import { needsPerson } from './sweep-queue';

const line = (sweep: Partial<Sweep>, openQuestions = 0) => ({
  inspectionId: 'task-1/register-1/1',
  name: '某县人民政府',
  openQuestions,
  sweep: {
    id: 'sweep-1',
    inspectionId: 'task-1/register-1/1',
    settings: { everyMs: 3000, atOnce: 2, articles: 2, seed: 1, follow: true },
    crawlDelayMs: 0,
    state: 'done',
    since: '',
    halt: null,
    counts: { pages: 9, done: 9, failed: 0 },
    troubles: [],
    startedAt: null,
    endedAt: null,
    author: '',
    at: '',
    ...sweep,
  } satisfies Sweep,
});

describe('the list of the next morning', () => {
  it('holds sites whose pages could not be opened, or whose questions wait', () => {
    expect(needsPerson(line({ counts: { pages: 9, done: 8, failed: 1 } }))).toBe(true);
    expect(needsPerson(line({}, 3))).toBe(true);
    expect(needsPerson(line({ state: 'paused', halt: 'failing' }))).toBe(true);
  });

  it('leaves out what is through without a question, and what had not its turn yet', () => {
    expect(needsPerson(line({}))).toBe(false);
    expect(needsPerson(line({ state: 'waiting' }, 3))).toBe(false);
    expect(needsPerson(line({ state: 'running', counts: { pages: 9, done: 2, failed: 1 } }))).toBe(false);
  });
});
