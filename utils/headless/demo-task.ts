import path from 'node:path';
import type { Page } from '@playwright/test';
import { PORTAL } from '../../tests/demo-site/portal';
import { periodAround } from '../tasks/period';
import { type BatchPlan, planBatch } from './batch-plan';
import { today } from './demo-server';
import { ask } from './desk';
import { ROOT } from './project';
import { WHOLE } from './shards';

/** The demo's register, and a task over all its sites. */
export function demoPlan(): Promise<BatchPlan> {
  const period = periodAround('quarter', today());
  if (!period) throw new Error(`no quarter around ${today()}`);
  return planBatch({
    register: path.join(ROOT, 'tests', 'demo-site', 'register.csv'),
    task: '示例县政府网站检查（演示）',
    period,
    shard: WHOLE,
    asOf: null,
    edition: 'Z19',
    settings: {},
    bundle: '',
    force: true,
  });
}

/** Puts register and task into the records. @returns the inspection of the portal */
export async function makeDemoTask(desk: Page, { register, task, sites }: BatchPlan): Promise<string> {
  await ask(desk, 'register/save', register);
  await ask(desk, 'task/create', task);
  const portal = sites.find(({ hosts }) => hosts.includes(PORTAL.host));
  if (!portal) throw new Error(`the register does not name ${PORTAL.host}`);
  return `${task.id}/${portal.id}`;
}
