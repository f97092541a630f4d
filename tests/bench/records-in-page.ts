import { judgeSite } from '../../rules/verdict';
import { openDatabase } from '../../utils/records/database';
import { readTaskRecords } from '../../utils/records/reader';
import { benchTask, siteRows, TASK } from './records-rows';

/** What the bench runs in a page of the extension. Bundled into one script, because it is sent there as text. */
export interface RecordsSide {
  /** Writes a task of so many sites. */
  fill(sites: number): Promise<{ readonly taskId: string; readonly findings: number }>;
  /** All rows of the stores that a task is read from, as plainly as IndexedDB gives them. Milliseconds. */
  scan(): Promise<number>;
  /** All sites' records read and judged. Milliseconds. */
  verdicts(): Promise<number>;
  /** Whether the table of findings is there. */
  showsFindings(): boolean;
  /** All rows of one rule, by the index of rules. */
  scanRule(ruleId: string): Promise<Rows>;
  /** In the table of findings, from the choice of a rule until its first rows are drawn. */
  filterByRule(ruleId: string): Promise<Rows>;
}

export interface Rows {
  readonly ms: number;
  readonly count: number;
}

declare global {
  var recordsSide: RecordsSide;
}

const NAME = 'zhengwang-xunjian';
const STORES = [
  'tasks',
  'inspections',
  'registerSites',
  'audits',
  'findings',
  'reviews',
  'columnCorrections',
  'questions',
  'visitSeries',
  'verdicts',
];
/** Sites written in one transaction. */
const RUN = 25;

async function fill(sites: number): ReturnType<RecordsSide['fill']> {
  const db = openDatabase(NAME);
  let findings = 0;
  await db.tasks.add(benchTask(sites));
  for (let first = 0; first < sites; first += RUN) {
    const rows = Array.from({ length: Math.min(RUN, sites - first) }, (_, i) => siteRows(first + i));
    findings += rows.reduce((sum, one) => sum + one.findings.length, 0);
    await db.transaction('rw', [db.registerSites, db.inspections, db.audits, db.findings, db.reviews], () =>
      Promise.all([
        db.registerSites.bulkAdd(rows.map(({ site }) => site)),
        db.inspections.bulkAdd(rows.map(({ inspection }) => inspection)),
        db.audits.bulkAdd(rows.flatMap(({ audits }) => audits)),
        db.findings.bulkAdd(rows.flatMap((one) => one.findings)),
        db.reviews.bulkAdd(rows.flatMap(({ reviews }) => reviews)),
      ]),
    );
  }
  db.close();
  return { taskId: TASK, findings };
}

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What the clock runs for is the reading, not the opening of the database. */
async function timed(read: (db: IDBDatabase) => Promise<{ readonly length: number }>): Promise<Rows> {
  const db = await done(indexedDB.open(NAME));
  const began = performance.now();
  const { length: count } = await read(db);
  const ms = performance.now() - began;
  db.close();
  return { ms, count };
}

/** The lists above the table of findings. */
function filters(): { readonly rule: HTMLSelectElement; readonly outcome: HTMLSelectElement } | null {
  const [rule, outcome] = document.querySelectorAll<HTMLSelectElement>('.fields select');
  return rule && outcome ? { rule, outcome } : null;
}

/** Chooses in one of them and waits until the table is drawn anew; the number of its rows. */
async function choose(list: 'rule' | 'outcome', value: string): Promise<number> {
  const select = filters()?.[list];
  const status = document.querySelector('.fields [role=status]');
  if (!select || !status) throw new Error('no table of findings is shown');
  const shown = new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(status, { characterData: true, childList: true, subtree: true });
  });
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await shown;
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  return Number(status.textContent);
}

globalThis.recordsSide = {
  fill,

  async scan() {
    const { ms } = await timed((db) => {
      const transaction = db.transaction(STORES);
      return Promise.all(STORES.map((store) => done(transaction.objectStore(store).getAll())));
    });
    return ms;
  },

  async verdicts() {
    const began = performance.now();
    const { records, damaged } = await readTaskRecords(TASK);
    const judged = records.map((record) => judgeSite(record));
    const ms = performance.now() - began;
    if (damaged.length > 0 || judged.length === 0) throw new Error(damaged[0] ?? 'no site was judged');
    return ms;
  },

  showsFindings: () => filters() !== null,

  scanRule: (ruleId) =>
    timed((db) => {
      const index = db.transaction('findings').objectStore('findings').index('[ruleId+inspectionId]');
      return done(index.getAll(IDBKeyRange.bound([ruleId, `${TASK}/`], [ruleId, `${TASK}/\uffff`])));
    }),

  async filterByRule(ruleId) {
    // At first the table shows the faults only: the rows of the scan are all.
    if (filters()?.outcome.value !== '') await choose('outcome', '');
    const began = performance.now();
    const count = await choose('rule', ruleId);
    const ms = performance.now() - began;
    await choose('rule', '');
    return { ms, count };
  },
};
