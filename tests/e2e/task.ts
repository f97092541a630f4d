import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** A register and a task, made by the same messages that the workbench sends. */

/** Sends a message from a page of the extension, as the panel does. */
export async function say(page: Page, name: string, body: unknown): Promise<string> {
  const answer = await page.evaluate(
    ([told, what]) => chrome.runtime.sendMessage({ to: 'background', name: told, body: what }),
    [name, body] as const,
  );
  const { ok, id = '', ...rest } = answer as { ok: boolean; id?: string };
  expect(ok, `${name}: ${JSON.stringify(rest)}`).toBe(true);
  return id;
}

/** From now on the worker refuses whatever a page asks of it: the disk is full. */
export const refuseWrites = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { runtime } = chrome;
    const names: string[] = [];
    Object.assign(runtime, {
      names,
      unspoilt: runtime.sendMessage.bind(runtime),
      sendMessage: async ({ name }: { name: string }) => {
        names.push(name);
        return { ok: false, cause: 'storage-full', detail: '' };
      },
    });
  });

/** From now on it takes them again. @returns the names of what it refused */
export const takeWrites = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const spoilt = chrome.runtime as unknown as { names: string[]; unspoilt: unknown };
    Object.assign(chrome.runtime, { sendMessage: spoilt.unspoilt });
    return spoilt.names;
  });

export interface TestSite {
  readonly code: string;
  readonly name: string;
  readonly host: string;
  /** `https://<host>/` where not given. */
  readonly homeUrl?: string;
}

const BLANK = {
  province: '',
  city: '',
  county: '',
  department: '',
  stateSince: '',
  openedOn: '',
  icp: '',
  police: '',
};

/** Makes a register of some sites and a task that inspects all of them, and makes it the current one. */
export async function beginTask(
  page: Page,
  sites: readonly TestSite[],
  asOf: string | null = null,
): Promise<string> {
  const registerId = await say(page, 'register/save', {
    register: { id: 'register-1', name: '示例市网站名录', dataDate: '2026-03-01', fileName: '名录.csv' },
    sites: sites.map(({ code, name, host, homeUrl }) => ({
      ...BLANK,
      id: `register-1/${code}`,
      registerId: 'register-1',
      code,
      name,
      homeUrl: homeUrl ?? `https://${host}/`,
      hosts: [host],
      sponsor: '示例县人民政府办公室',
      province: '安徽省',
      city: '示例市',
      isSubordinate: false,
      bucket: 'county-portal',
      type: 'portal',
      state: 'running',
      isInstitution: null,
      hasAdministrativeDuty: null,
      hasOutwardService: null,
      disclosureUrl: '',
      weibo: { name: '', url: '' },
      wechat: { name: '', qr: '' },
    })),
  });
  return say(page, 'task/create', {
    task: {
      name: '2026年第一季度抽查',
      period: { label: '2026年第一季度', from: '2026-01-01', to: '2026-03-31' },
      asOf,
      edition: 'Z19',
      inspector: '张三',
      registerId,
    },
    sample: {
      mode: 'all',
      amount: 0,
      strata: [],
      seed: 1,
      population: sites.length,
      siteIds: sites.map(({ code }) => `register-1/${code}`),
    },
  });
}
