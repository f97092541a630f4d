import { grouped } from '../../grouped';
import { SITE_CODE } from '../../identifiers/site-code';
import { isRunning } from '../../model/register';
import type { Veto } from '../../model/verdict';
import { type Batch, idsOf } from './batch';
import { checkUnsettledSites } from './check-unsettled';
import { type Doubt, doubt, ofSites } from './doubt';
import { faultsOf, isChecked, isFailed, SITE_FIELDS, type SiteLine, standingOf } from './site-line';

/** 60 of 100 points, in tenths: what is below is 不合格 (2019年检查指标). */
const PASSING = 600;

/** What the records of a task say against themselves, whatever table is made of them. */
export function checkSites(batch: Batch): Doubt[] {
  const { lines } = batch;
  const failed = lines.filter(isFailed);
  return [
    ...checkOnce(batch),
    ...checkUnsettledSites(batch),
    ...checkDamaged(batch),
    ...ofSites(
      'pending',
      lines.filter((line) => standingOf(line) === 'pending'),
      (names) => `尚未办结或结论为待定，未计入检查数量，请先办结或说明原因予以排除：${names}`,
    ),
    ...ofSites(
      'unread',
      lines.filter(({ isUnread }) => isUnread),
      (names) => `已抽中，但本机没有其检查记录或记录无法读取，未计入检查数量：${names}`,
    ),
    ...ofSites(
      'excluded',
      lines.filter((line) => standingOf(line) === 'excluded'),
      (names) => `已排除，不计入检查数量，请确认原因：${names}`,
    ),
    ...ofSites(
      'not-running',
      lines.filter((line) => isChecked(line) && !isRunning(line.site.state)),
      (names) => `名录中不是运行网站，但计入了检查数量：${names}`,
    ),
    ...failed.flatMap(checkProof),
    ...checkCodes(lines),
    ...checkDays(batch),
  ];
}

const checkDamaged = ({ damaged = 0 }: Batch): Doubt[] =>
  damaged === 0 ? [] : [doubt('damaged', `本次任务有${damaged}条记录已损坏，无法读取，未计入任何数字`)];

/** 一个网站一个结论，一次检查一个标准. */
function checkOnce({ lines, task }: Batch): Doubt[] {
  const seen = new Set<string>();
  const twice = lines.filter(({ site }) => seen.size === seen.add(site.id).size);
  const foreign = lines.filter(
    ({ verdict, isDrawn }) => isDrawn && verdict && verdict.edition !== task.edition,
  );
  const disputed = lines.filter(({ isDisputed, exclusion }) => isDisputed && !exclusion);
  return [
    ...ofSites(
      'verdicts-differ',
      disputed,
      // A closed task opens no site again.
      task.state === 'closed'
        ? (names) =>
            `合并后同一网站有几个不同的结论，任务已结束，报表按最后一次办结的结论计，请确认：${names}`
        : (names) => `合并后同一网站有几个不同的结论，请重新打开，核对后再次办结：${names}`,
      task.state === 'closed' ? 'ask' : 'stop',
    ),
    ...ofSites('site-twice', twice, (names) => `同一网站在本次任务中出现两次：${names}`),
    ...ofSites('edition-differs', foreign, (names) => `结论所用检查标准与本次任务不同，请重新办结：${names}`),
  ];
}

/** Every 不合格 rests on a problem, every problem on confirmed findings up to its threshold, with address and picture. */
function checkProof(line: SiteLine): Doubt[] {
  const { site, verdict } = line;
  if (!verdict) return [];
  const lines = [line];
  const about = { lines };
  if (verdict.problems.length === 0)
    return [doubt('no-problem', `${site.name}判为不合格，但没有突出问题`, about)];
  const unproven = verdict.problems.filter((problem) =>
    problem === 'low-score'
      ? (verdict.points?.part2Tenths ?? Number.POSITIVE_INFINITY) >= PASSING
      : !verdict.vetoes.some((veto) => veto.problem === problem && isReached(veto)),
  );
  if (unproven.length > 0)
    return [
      doubt(
        'problem-unproven',
        `${site.name}的突出问题（${unproven.length}类）没有达到否决数量的已确认问题`,
        about,
      ),
    ];
  return checkFindings(line);
}

function isReached({ state, feeds, threshold }: Veto): boolean {
  const counting = feeds.filter((feed) => feed.state === 'counts');
  return state === 'hit' && counting.length >= threshold;
}

/** 站点无法访问 rests on a monitor's series, which has no page and no picture. */
function checkFindings(line: SiteLine): Doubt[] {
  const { site, verdict, findings } = line;
  const ids = new Set(faultsOf(line));
  const about = { lines: [line] };
  if (ids.size === 0)
    return [doubt('no-finding', `${site.name}判为不合格，但没有一条已确认的检查结果`, about)];
  if (verdict?.problems.every((problem) => problem === 'unreachable')) return [];
  const own = findings.filter(({ id }) => ids.has(id));
  const addressed = own.filter(({ url, checkedAt }) => url !== '' && checkedAt !== '');
  if (addressed.length === 0)
    return [doubt('no-address', `${site.name}的已确认问题都没有网址和检查时间`, about)];
  if (!addressed.some(({ hasPicture }) => hasPicture))
    return [doubt('no-picture', `${site.name}的已确认问题都没有截图`, about)];
  return [];
}

/** A printed code has its shape, is the site's alone, and is the one its pages show. */
function checkCodes(lines: readonly SiteLine[]): Doubt[] {
  const failed = lines.filter(isFailed);
  const without = failed.filter(({ site }) => site.code === '');
  const isExplained = ({ typed }: SiteLine): boolean => (typed[SITE_FIELDS.codeReason] ?? '').trim() !== '';
  const differing = failed.filter(
    ({ site, seen }) =>
      site.code !== '' &&
      seen.codes.length > 0 &&
      !seen.codes.some((code) => code.toLowerCase() === site.code.toLowerCase()),
  );
  return [
    ...ofSites(
      'code-missing',
      without.filter((line) => !isExplained(line)),
      (names) => `名单中的网站没有标识码，请补充或填写原因：${names}`,
    ),
    ...ofSites(
      'code-unregistered',
      without.filter(isExplained),
      (names) => `名单中的网站没有标识码，已填写原因，请确认：${names}`,
    ),
    ...failed
      .filter(({ site }) => site.code !== '' && !SITE_CODE.test(site.code))
      .map((line) =>
        doubt('code-malformed', `${line.site.name}的标识码不是规定形式：${line.site.code}`, {
          lines: [line],
        }),
      ),
    ...doubled(lines),
    ...differing.map((line) =>
      doubt(
        'code-differs',
        `${line.site.name}的标识码在名录中是${line.site.code}，页面上是${line.seen.codes.join('、')}`,
        { lines: [line] },
      ),
    ),
  ];
}

/** Two checked sites of one code, or a failed one that shares its own with whatever site of the register. */
function doubled(lines: readonly SiteLine[]): Doubt[] {
  const coded = lines.filter(({ site }) => site.code !== '');
  return [...grouped(coded, ({ site }) => site.code.toLowerCase()).values()]
    .map((sharing) => (sharing.some(isFailed) ? sharing : sharing.filter(isChecked)))
    .filter((sharing) => new Set(idsOf(sharing)).size > 1)
    .map((lines) =>
      doubt(
        'code-doubled',
        `标识码${lines[0]?.site.code}由${lines.length}个网站共用：${lines.map(({ site }) => site.name).join('、')}`,
        { lines, weight: lines.filter(isInUse).length > 1 ? 'stop' : 'ask' },
      ),
    );
}

/** A site that was closed down may have left its code to the one that took its place. */
const isInUse = (line: SiteLine): boolean => isChecked(line) || isRunning(line.site.state);

/** Checked within the days of the task. */
function checkDays({ lines, task: { period } }: Batch): Doubt[] {
  const checked = lines.filter(isChecked);
  const outside = checked.filter(
    ({ checkedFrom, checkedTo }) =>
      checkedFrom !== '' && (checkedFrom < period.from || checkedTo > period.to),
  );
  return [
    ...outside.map((line) =>
      doubt(
        'outside-period',
        `${line.site.name}的检查时间（${line.checkedFrom}至${line.checkedTo}）不全在检查周期（${period.from}至${period.to}）内`,
        { lines: [line] },
      ),
    ),
    ...ofSites(
      'no-day',
      checked.filter(({ checkedFrom }) => checkedFrom === ''),
      (names) => `已办结但没有检查时间：${names}`,
    ),
  ];
}
