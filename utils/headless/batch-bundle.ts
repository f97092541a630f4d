import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, openAsBlob, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Manifest } from '../bundle/format';
import { readManifest } from '../bundle/manifest';
import { openZip } from '../bundle/zip';
import type { Answer } from '../messages';
import type { BundleTarget } from './arguments-batch';
import type { ExtensionBrowser } from './browser';
import { ask } from './desk';
import { UsageError } from './project';
import { openWorkbench, press } from './workbench';

/** Bundles in and out of a browser by the product's own ways: its export button, its message that merges. */

/** @throws UsageError where a file is there that nobody said may go, before hours of work */
export function refuseToReplace({ bundle, force }: BundleTarget): void {
  if (existsSync(bundle) && !force) {
    throw new UsageError(`${bundle} 已经存在。要覆盖它请加 --force。`);
  }
  mkdirSync(path.dirname(bundle), { recursive: true });
}

/** @throws BundleError where the file is no bundle */
export const manifestOf = async (file: string): Promise<Manifest> =>
  readManifest(await openZip(await openAsBlob(file)));

/** Merging gives no sign of life, and a province's records take their time. */
const MERGE_LIMIT_MS = 60 * 60_000;

/** Brings a bundle into the records. @throws AuditFailure where the extension refuses it */
export async function mergeInto(desk: Page, file: string): Promise<NonNullable<MergeAnswer['merged']>> {
  const name = `bundle-${randomUUID()}.zip`;
  await desk.setContent('<input type="file">');
  const input = desk.locator('input');
  await input.setInputFiles(file);
  await input.evaluate(async (element, stagedName) => {
    const [chosen] = (element as HTMLInputElement).files ?? [];
    if (!chosen) throw new Error('no file was chosen');
    // Held for as long as this page lives: the worker takes away what nobody holds.
    await new Promise<void>((held) => {
      void navigator.locks.request(stagedName, () => new Promise(() => held()));
    });
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(stagedName, { create: true });
    await chosen.stream().pipeTo(await handle.createWritable());
  }, name);
  const { merged } = await ask(desk, 'bundle/merge', { file: name }, MERGE_LIMIT_MS);
  return merged ?? { added: 0, changed: 0, conflicts: 0 };
}

type MergeAnswer = Extract<Answer, { ok: true }>;

/**
 * Exports a task by the workbench's own button. The file is whole or not there: it is written beside its place first.
 * @throws Error with the workbench's own words where it cannot be exported
 */
export async function exportTask(browser: ExtensionBrowser, taskId: string, file: string): Promise<Manifest> {
  const bench = await browser.context.newPage();
  const part = `${file}.part`;
  try {
    // Nobody is there to answer the browser's question for a place; without it the workbench makes a download.
    await bench.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    await openWorkbench(browser, { page: 'task', taskId, view: 'sites' }, bench);
    const downloading = bench.waitForEvent('download', { timeout: 0 });
    const refusal = bench
      .locator('.notice')
      .textContent({ timeout: 0 })
      // Success is told there, too, a moment after the download began.
      .then((words) => pause(10_000, words, { ref: false }));
    // Whichever comes second ends with the page, and nobody listens.
    for (const outcome of [downloading, refusal]) outcome.catch(() => undefined);
    await press(bench, (t) => t.bundles.exportTask);
    const download = await Promise.race([downloading, refusal]);
    if (download === null || typeof download === 'string') throw new Error(download ?? '');
    await download.saveAs(part);
    const manifest = await manifestOf(part);
    renameSync(part, file);
    return manifest;
  } finally {
    rmSync(part, { force: true });
    await bench.close().catch(() => undefined);
  }
}
