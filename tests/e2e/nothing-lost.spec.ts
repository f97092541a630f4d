import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { AUDIT_LIMIT_MS } from '../../utils/messages';
import type { ReviewRow } from '../../utils/records/rows';
import { Acknowledged, halves, missing, recordsIn } from './acknowledged';
import { expect, Inspector, rows, test } from './fixtures';
import { killerOf, randomFrom, stopWorker } from './kill';
import { CODE, FAULTY_HOME, GOOD_HOME, PORTAL } from './pages';
import { article, auditButton, panelOf } from './panel-page';
import { beginTask } from './task';
import { either } from './words';

const SITE = { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' };
const ADDRESSES = [PORTAL, ...Array.from({ length: 11 }, (_, i) => `${PORTAL}xwdt/art${i}.html`)];
const SHORT = 60;
/** Its snapshot lies in a file of its own beside the database. */
const LONG = 1200;

/** All that was acknowledged is there as it was, and nothing is there by halves. */
async function expectAll(panel: Page, acknowledged: Acknowledged, when: string): Promise<void> {
  const records = await recordsIn(panel);
  expect(missing(acknowledged, records), when).toEqual([]);
  expect(await halves(records), when).toEqual([]);
}

/** Opens a page of the site, with the panel beside it on 本站. */
async function atSite(inspector: Inspector, address: string): Promise<{ page: Page; panel: Page }> {
  for (const [n, one] of ADDRESSES.entries()) {
    inspector.serve(one, n === 0 ? GOOD_HOME : article(n, n % 2 === 0 ? SHORT : LONG));
  }
  const page = await inspector.open(address);
  const panel = await panelOf(inspector, page);
  await panel.getByRole('button', { name: either((t) => t.walk.placeNames.site), exact: true }).click();
  return { page, panel };
}

interface PageAudit {
  readonly url: string;
  readonly inspectionId: string;
  readonly provisional: boolean;
}

/** The pages audited to the end, one entry an audit. Empty also while the browser is being killed. */
const audited = async (panel: Page): Promise<string[]> =>
  (await rows<PageAudit>(panel, 'audits').catch(() => []))
    .filter(({ inspectionId, provisional }) => inspectionId.endsWith(CODE) && !provisional)
    .map(({ url }) => url);

/** So many milliseconds after the walk began, or after the background came to a stage for the nth time. */
interface Moment {
  readonly after: keyof typeof SPANS;
  readonly nth: number;
  readonly ms: number;
}

/**
 * Shortest and longest times. Anywhere in the walk; while an early reading is recorded, which comes over a second after
 * `waiting`; while a final one is recorded, which comes right after `judging`.
 */
const SPANS = { start: [0, 6000], waiting: [1200, 1800], judging: [0, 200] } as const;
const KILLS = ['judging', 'waiting', 'start', 'judging', 'waiting'] as const;

function momentsFrom(seed: number): Moment[] {
  const random = randomFrom(seed);
  const between = ([least, most]: readonly [number, number]): number =>
    Math.floor(least + random() * (most - least));
  return KILLS.map((after) => ({
    after,
    nth: after === 'start' ? 0 : between([2, 4]),
    ms: between(SPANS[after]),
  }));
}

test('Chromium killed at random moments of a walk has every acknowledged audit and review when it starts again', async ({
  profile,
}) => {
  test.setTimeout(240_000);
  const seed = Number(process.env.KILL_SEED ?? 1 + (Date.now() % 1_000_000));
  const acknowledged = new Acknowledged();
  let taskId = '';
  let next = 0;
  let when = 'at first';
  try {
    for (const moment of [...momentsFrom(seed), null]) {
      const inspector = await Inspector.start('e2e', { profile });
      const kill = await killerOf(inspector);
      const { page, panel } = await atSite(inspector, ADDRESSES[next % ADDRESSES.length] ?? PORTAL);
      taskId ||= await beginTask(panel, [SITE], '2026-03-31T10:00:00+08:00');
      await expectAll(panel, acknowledged, when);
      expect(await rows(panel, 'settings'), when).toEqual([{ key: 'currentTask', value: taskId }]);

      const told = await acknowledged.listenIn(panel);
      told.on('review', async () => {
        const done = moment ? [] : await audited(panel);
        const left = ADDRESSES.filter((address) => !done.includes(address));
        next += 1;
        await page.goto(left[next % left.length] ?? PORTAL).catch(() => undefined);
      });
      await panel.getByRole('switch', { name: either((t) => t.walk.walk) }).click();
      if (moment) {
        for (let n = 0; n < moment.nth; n += 1) await once(told, moment.after);
        await new Promise((resolve) => setTimeout(resolve, moment.ms));
        await kill();
        when = `killed ${moment.ms} ms after ${moment.after} ${moment.nth}`;
        continue;
      }
      // The walk goes on to its end; a page that was recorded before is not recorded again.
      await expect
        .poll(async () => (await audited(panel)).sort(), { timeout: 90_000 })
        .toEqual([...ADDRESSES].sort());
      await expectAll(panel, acknowledged, 'at the end');
      await inspector.close();
    }
  } catch (error) {
    console.error(`The same moments again: KILL_SEED=${seed} npx playwright test nothing-lost`);
    throw error;
  }
  const { audits, reviews } = acknowledged;
  test.info().annotations.push({
    type: 'kills',
    description: `${KILLS.length} of seed ${seed}: ${audits.size} audits, ${reviews.size} reviews`,
  });
  expect(audits.size).toBeGreaterThanOrEqual(ADDRESSES.length);
});

test('a worker stopped in the middle of an audit: the panel says so, and another click works', async ({
  privileged,
}) => {
  test.setTimeout(120_000);
  const acknowledged = new Acknowledged();
  const page = await privileged.open(PORTAL, article(1, LONG));
  const panel = await panelOf(privileged, page);
  const told = await acknowledged.listenIn(panel);
  const audit = async (click: () => unknown): Promise<void> => {
    const reviewed = once(told, 'review');
    await click();
    await reviewed;
  };
  const stopAt = async (stage: string): Promise<void> => {
    const reached = once(told, stage);
    await privileged.click(page);
    await reached;
    await stopWorker(panel);
  };
  await audit(() => privileged.click(page));
  for (const stage of ['reading', 'judging']) {
    await stopAt(stage);
    await expectAll(panel, acknowledged, stage);
    await audit(() => privileged.click(page));
  }

  await stopAt('waiting');
  await expect(panel.getByRole('alert')).toContainText(
    either((t) => t.causes.interrupted.title),
    {
      timeout: AUDIT_LIMIT_MS + 10_000,
    },
  );
  await audit(() => auditButton(panel).click());
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect(panel.locator('.summary')).toBeVisible();

  // What was broken off is not said of the page that comes after.
  await stopAt('waiting');
  privileged.serve(`${PORTAL}b.html`, article(2, SHORT));
  await page.goto(`${PORTAL}b.html`);
  await expect(auditButton(panel)).toBeEnabled();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expectAll(panel, acknowledged, 'at the end');
});

const FINDINGS = 5;
const ROUNDS = 4;

test('two panels that review the same findings at the same time: all is recorded in order, both show the newest', async ({
  privileged,
}) => {
  const page = await privileged.open(PORTAL, FAULTY_HOME);
  const panels = [await panelOf(privileged, page), await panelOf(privileged, page)] as const;
  const [first] = panels;
  const done = once(await new Acknowledged().listenIn(first), 'review');
  await auditButton(first).click();
  await done;
  const ids = await first
    .locator('button[data-finding]')
    .evaluateAll(
      (all, count) => all.slice(-count).map((one) => (one as HTMLElement).dataset.finding ?? ''),
      FINDINGS,
    );

  // Neither waits for an answer before it sends the next.
  const answers = await Promise.all(
    panels.map((panel, i) =>
      panel.evaluate(
        ([findingIds, who, rounds]) => {
          const review = (findingId: string, n: number) => {
            const result = n % 2 === 0 ? 'confirmed' : 'overruled';
            const body = { findingId, result, reason: `${who}${n}` };
            return chrome.runtime.sendMessage({ to: 'background', name: 'review/add', body });
          };
          const all = Array.from({ length: rounds }, (_, n) => findingIds.map((id) => review(id, n)));
          return Promise.all(all.flat());
        },
        [ids, '甲乙'[i] ?? '', ROUNDS] as const,
      ),
    ),
  );
  expect(answers.flat()).toEqual(Array(2 * ROUNDS * FINDINGS).fill({ ok: true }));

  const reviews = await rows<ReviewRow>(first, 'reviews');
  for (const id of ids) {
    const ofOne = reviews.filter(({ findingId }) => findingId === id).sort((a, b) => (a.at < b.at ? -1 : 1));
    expect(new Set(ofOne.map(({ at }) => at)).size).toBe(2 * ROUNDS);
    for (const who of '甲乙') {
      const said = ofOne.map(({ reason }) => reason).filter((reason) => reason.startsWith(who));
      expect(said).toEqual(Array.from({ length: ROUNDS }, (_, n) => `${who}${n}`));
    }
    for (const panel of panels) {
      await panel.locator(`[data-finding="${id}"]`).click();
      const card = panel.locator('li.finding').filter({ has: panel.locator(`[data-finding="${id}"]`) });
      await expect(card.locator('.review')).toContainText(ofOne.at(-1)?.reason ?? '');
    }
  }
});
