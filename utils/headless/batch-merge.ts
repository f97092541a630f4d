import { existsSync } from 'node:fs';
import type { Manifest } from '../bundle/format';
import type { MergeArguments } from './arguments-batch';
import { exportTask, manifestOf, mergeInto, refuseToReplace } from './batch-bundle';
import { launch } from './browser';
import { buildExtension } from './build';
import { AuditFailure, openDesk } from './desk';
import { say, UsageError } from './project';

/**
 * `npm run audit -- --merge`: brings the bundles of one task together, in a browser with fresh records, and exports what
 * came of it.
 * @throws UsageError where they are not of one task
 */
export async function mergeBundles(asked: MergeArguments): Promise<number> {
  refuseToReplace(asked);
  const taskId = await taskOf(asked.bundles);
  const browser = await launch({ extensionDir: await buildExtension('e2e'), headless: true });
  try {
    const desk = await openDesk(browser);
    let conflicts = 0;
    for (const [index, file] of asked.bundles.entries()) {
      const merged = await mergeInto(desk, file).catch((error: unknown) => {
        throw error instanceof AuditFailure ? new UsageError(`${file}\n${error.message}`) : error;
      });
      conflicts = merged.conflicts;
      say(
        `${index + 1}/${asked.bundles.length}  ${file}  新增 ${merged.added} 条，更新 ${merged.changed} 条`,
      );
    }
    const { counts } = await exportTask(browser, taskId, asked.bundle);
    say(`${summary(counts)}，写到 ${asked.bundle}。`);
    if (conflicts > 0) say(`有 ${conflicts} 处说法不一，请导入工作台后由人确定。`);
    return 0;
  } finally {
    await browser.close();
  }
}

/** What is in a bundle. */
export const summary = ({ inspections = 0, audits = 0, findings = 0 }: Manifest['counts']): string =>
  `网站 ${inspections} 个，网页 ${audits} 页，检查结果 ${findings} 条`;

/** The one task that all bundles are of, or of sites of. */
async function taskOf(files: readonly string[]): Promise<string> {
  const tasks = new Map<string, string>();
  for (const file of files) {
    if (!existsSync(file)) throw new UsageError(`没有这个文件：${file}`);
    const { scope } = await manifestOf(file).catch((error: unknown) => {
      throw new UsageError(`${file}\n${error instanceof Error ? error.message : error}`);
    });
    if (scope.kind === 'second-check') throw new UsageError(`${file} 是复核抽查的记录包，不能这样合并。`);
    const [taskId = ''] = scope.id.split('/');
    if (!tasks.has(taskId)) tasks.set(taskId, `${scope.name}：${file}`);
  }
  if (tasks.size > 1) {
    throw new UsageError(`这些记录包不属于同一个检查任务：\n${[...tasks.values()].join('\n')}`);
  }
  return [...tasks.keys()][0] ?? '';
}
