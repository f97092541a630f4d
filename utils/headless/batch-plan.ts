import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOfJson } from '../evidence/hash';
import type { RequestBody } from '../messages';
import type { RegisterSite } from '../model/register';
import { diffRegister } from '../register/diff';
import { readRegister } from '../register/read-register';
import type { RowProblem } from '../register/row-problems';
import { fieldsTold } from '../register/site-fields';
import { TableError } from '../register/table-error';
import { drawSample } from '../tasks/draw';
import { inRegisterOrder } from '../tasks/order';
import type { BatchArguments } from './arguments-batch';
import { UsageError } from './project';
import { shareOf } from './shards';

/**
 * What a batch is to do. Register, task and inspections are named by what they say: the same file and the same words on
 * another machine give the same ids, so that the bundles of all shards come together in one task.
 */
export interface BatchPlan {
  readonly register: RequestBody<'register/save'>;
  readonly task: RequestBody<'task/create'> & { readonly id: string };
  /** The shard's share of the sample, in register order. */
  readonly sites: readonly RegisterSite[];
  /** Of the articles to draw, where the person named none. */
  readonly seed: number;
  /** Rows of the file that could not be taken. */
  readonly refused: readonly RowProblem[];
}

/** @throws UsageError where the file is no register */
export async function planBatch(asked: BatchArguments): Promise<BatchPlan> {
  const { task: name, period, asOf, edition } = asked;
  const { table, mapping, dataDate, sites: rows, problems } = await readTable(asked.register);
  const drafts = rows.map(({ site }) => site);
  const registerId = await named({ dataDate, drafts });
  const { added: sites } = diffRegister(registerId, [], drafts, fieldsTold(mapping));
  // All running sites, so that nothing is left to the seed.
  const sample = drawSample(sites, { mode: 'all', amount: 0, strata: [] }, 0);
  if (sample.siteIds.length === 0) throw new UsageError(`名录里没有正常运行的网站：${asked.register}`);
  const task = { name, period, asOf, edition, inspector: '', registerId };
  const id = await named({ ...task, sample });
  const drawn = new Set(sample.siteIds);
  return {
    register: {
      register: {
        id: registerId,
        name: path.parse(table.fileName).name.slice(0, 300),
        dataDate,
        fileName: table.fileName.slice(0, 300),
      },
      sites: [...sites],
    },
    task: { id, task, sample },
    sites: shareOf(inRegisterOrder(sites.filter((site) => drawn.has(site.id))), asked.shard),
    seed: Number.parseInt(id.slice(0, 7), 16),
    refused: problems.filter(({ weight }) => weight === 'error'),
  };
}

/** An id that says no more than that these are the same. */
const named = async (what: unknown): Promise<string> => (await hashOfJson(what)).slice(0, 32);

async function readTable(file: string) {
  if (!existsSync(file)) throw new UsageError(`没有这个名录文件：${file}`);
  try {
    return await readRegister(new Uint8Array(readFileSync(file)), path.basename(file));
  } catch (error) {
    const why =
      error instanceof TableError ? error.message : `${error instanceof Error ? error.message : error}`;
    throw new UsageError(`名录读不出来：${file}\n${why}`);
  }
}
