import type { Block, Cell, Proposal, Row } from '../../model/table';
import { SITE_TYPE_NAMES } from '../../register/register-words';
import { correctable, type Desk, derived, imported, typed, YES_NO } from './cells';
import { ask, askBlock, field, lineOfSite, signatures, siteDesk, spread } from './form';
import type { BuildTable } from './input';
import type { ColumnSeen, SiteLine } from './site-line';
import { finished } from './table';
import { dayText, PLAIN, type TableTemplate } from './template';

/** 附件2 域名业务摸底调查表 (六安, 国办函〔2018〕55号): one a site. What the walk saw is proposed; a person confirms each word. */

export const DOMAINS_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '六安市政府网站域名业务摸底调查表',
  notes: [
    '填表说明：',
    '1.本表“□”有填写“☑”，没有则不填。',
    '2.域名是否符合国务院办公厅《关于加强政府网站域名管理的通知》（国办函〔2018〕55号）要求判定依据为：政府网站各栏目、频道、专题、业务系统等原则上使用同一级域名，其中政府门户网站的栏目等使用“www.□□□.gov.cn/.../...”和“△△△.政务/.../...”结构的域名；部门网站的栏目等使用“□□□.luan.gov.cn/.../...”和“△△△.政务/.../...”结构的域名。',
    '3.未整合迁移至市政府网站集约化平台为：单位自建的正常运行的政府网站且未关停整合迁移至市政府网站集约化平台。',
    '4.县区、管委政府“下属机构”填写县直（管委）部门、乡镇街等调查情况。',
  ],
};

const FILED = ['ICP备案', '公安机关备案', '其他'] as const;
const DOMAIN_ROLES = ['主域名', '次域名'] as const;
const FITS = '域名是否符合国办函〔2018〕55号要求';
/** Rows the form has at least, and of one kind at most. */
const ROWS = 3;
const MAX_ROWS = 30;
const LEFT = 18;

export const luanDomains: BuildTable = (input) => {
  const line = lineOfSite(input);
  const desk = siteDesk(line);
  const { site } = line;
  const proposal = (value: string): readonly Proposal[] =>
    value === '' ? [] : [{ value, from: '页面所见', findingIds: [] }];
  const domains = domainsOf(line);
  return finished(
    {
      id: 'luan-domains',
      annex: '附件2',
      role: 'form',
      head: [
        field('unit', '单位全称（加盖公章）', correctable(site.sponsor, line, 'domain/unit')),
        field('filled-on', '填报日期', derived(dayText(input.filledOn))),
        ...signatures(desk, ['domain/contact', '域名业务联系人及电话']),
        field('closed', '已关停自建网站名称及域名', typed(desk, 'domain/closed', { isOptional: true })),
        field(
          'closed-filing',
          '已关停自建网站备案注销/变更完成情况',
          typed(desk, 'domain/closed-filing', { choices: FILED, asBoxes: true, isOptional: true }),
        ),
      ],
      blocks: [
        askBlock(
          [LEFT, 10],
          [
            ask('name', ['正常运行网站名称'], imported(site.name, [line])),
            ask('type', ['所属类型（门户网站/部门网站）'], imported(SITE_TYPE_NAMES[site.type], [line])),
          ],
        ),
        {
          labelWidths: [LEFT, 10],
          columns: spread(LEFT + 10, [
            ['host', ''],
            ['role', ''],
          ]),
          rows: domains.map(({ host, isMain, isRegistered }, n) =>
            ask(
              `domain-${n + 1}`,
              ['持有多个域名、主次域名情况', `域名${n + 1}`],
              isRegistered
                ? correctable(host, line, `domain/${n + 1}/host`)
                : typed(desk, `domain/${n + 1}/host`, { proposals: proposal(host), isOptional: true }),
              typed(desk, `domain/${n + 1}/role`, {
                choices: DOMAIN_ROLES,
                asBoxes: true,
                proposals: isRegistered ? proposal(isMain ? '主域名' : '次域名') : [],
                ...(host === '' ? { isOptional: true as const } : {}),
              }),
            ),
          ),
        },
        askBlock(
          [LEFT, 10],
          [
            ask(
              'reported',
              ['是否在“全国政府网站信息报送系统”填报所持有的全部域名并明确主次域名'],
              typed(desk, 'domain/reported', { choices: YES_NO, asBoxes: true }),
            ),
            ...domains.map(({ host }, n) =>
              ask(
                `filing-${n + 1}`,
                ['域名备案情况', `域名${n + 1}`],
                typed(desk, `domain/${n + 1}/filing`, {
                  choices: FILED,
                  asBoxes: true,
                  proposals: n === 0 ? proposal(filedAs(line)) : [],
                  ...(host === '' ? { isOptional: true as const } : {}),
                }),
              ),
            ),
          ],
        ),
        seenBlock('channel', '网站频道域名情况', '频道', line),
        seenBlock('column', '网站栏目域名情况', '栏目', line),
        askBlock(
          [LEFT, 10],
          [
            ask(
              'topic-url',
              ['网站专题网址'],
              typed(desk, 'domain/topic-url', { isOptional: true, lines: [line] }),
            ),
          ],
        ),
        seenBlock('topic', '网站专题域名情况', '专题', line),
        openBlock(desk, 'system', '业务系统域名情况', [
          ['name', '业务系统名称'],
          ['cloud', '是否已迁移到市政务云数据中心', YES_NO],
          ['built', '建设方式（上级建设/自建）', ['上级建设', '自建']],
          ['host', '业务系统域名'],
          ['fits', FITS, YES_NO],
        ]),
        openBlock(desk, 'moved', '下属机构网站整合迁移至本级网站后，为其开设的专题、栏目或网页域名情况', [
          ['name', '内设机构/下属机构名称'],
          ['form', '展现方式（专题/栏目/网页/其他）', ['专题', '栏目', '网页', '其他']],
          ['institution', '是否为事业单位', YES_NO],
          ['duty', '是否承担行政职能', YES_NO],
          ['fits', FITS, YES_NO],
        ]),
        openBlock(desk, 'unmoved', '下属机构政府网站未整合迁移至市政府网站集约化平台域名情况', [
          ['name', '内设机构/下属机构名称'],
          ['site', '网站名称'],
          ['home', '首页网址'],
          ['institution', '是否为事业单位', YES_NO],
          ['duty', '是否承担行政职能', YES_NO],
          ['fits', FITS, YES_NO],
        ]),
      ],
    },
    input.batch,
    input.template,
  );
};

/** The register's hosts, then those only the pages show; three rows at least. The first one registered is the home page's. */
function domainsOf({ site, seen }: SiteLine) {
  const others = seen.hosts.filter((host) => !site.hosts.includes(host));
  const known = [
    ...site.hosts.map((host, n) => ({ host, isMain: n === 0, isRegistered: true })),
    ...others.map((host) => ({ host, isMain: false, isRegistered: false })),
  ].slice(0, MAX_ROWS);
  const blank = { host: '', isMain: false, isRegistered: false };
  return [...known, ...Array.from({ length: Math.max(0, ROWS - known.length) }, () => blank)];
}

const filedAs = ({ seen }: SiteLine): string =>
  [...(seen.icp.length > 0 ? ['ICP备案'] : []), ...(seen.police.length > 0 ? ['公安机关备案'] : [])].join(
    '；',
  );

/** 频道、栏目、专题 that the walk saw, proposed row by row in place of those not typed yet. */
function seenBlock(kind: ColumnSeen['kind'], label: string, word: string, line: SiteLine): Block {
  const desk = siteDesk(line);
  const keyOf = (n: number, part: string): string => `domain/${kind}/${n}/${part}`;
  const isTyped = (n: number): boolean =>
    ['name', 'host', 'fits'].some((part) => (desk.typed[keyOf(n, part)] ?? '') !== '');
  const names = new Set(Array.from({ length: MAX_ROWS }, (_, n) => desk.typed[keyOf(n + 1, 'name')] ?? ''));
  const seen = line.seen.columns.filter((one) => one.kind === kind && !names.has(one.name));
  const rows: Row[] = [];
  for (let n = 1; n <= MAX_ROWS; n += 1) {
    const isBlank = !isTyped(n);
    if (isBlank && seen.length === 0 && n > ROWS && !laterTyped(n, isTyped)) break;
    rows.push(seenRow(kind, n, label, desk, keyOf, isBlank ? seen.shift() : undefined));
  }
  return {
    labelWidths: [LEFT],
    columns: spread(LEFT, [
      ['name', `${word}名称`],
      ['host', `${word}域名`],
      ['fits', FITS],
    ]),
    rows,
  };
}

const laterTyped = (from: number, isTyped: (n: number) => boolean): boolean =>
  Array.from({ length: MAX_ROWS - from }, (_, n) => from + 1 + n).some(isTyped);

function seenRow(
  kind: string,
  n: number,
  label: string,
  desk: Desk,
  keyOf: (n: number, part: string) => string,
  seen: ColumnSeen | undefined,
): Row {
  const cell = (part: string, value: string, options = {}): Cell =>
    typed(desk, keyOf(n, part), {
      proposals: value === '' ? [] : [{ value, from: '页面所见', findingIds: seen?.findingIds ?? [] }],
      isOptional: true,
      ...options,
    });
  const fits = seen?.fits === true ? '是' : seen?.fits === false ? '否' : '';
  return ask(
    `${kind}-${n}`,
    [label],
    cell('name', seen?.name ?? ''),
    cell('host', seen?.host ?? ''),
    cell('fits', fits, { choices: YES_NO }),
  );
}

/** Rows that nothing seen can fill. */
function openBlock(
  desk: Desk,
  kind: string,
  label: string,
  columns: readonly (readonly [key: string, heading: string, choices?: readonly string[]])[],
): Block {
  const isTyped = (n: number): boolean =>
    columns.some(([key]) => (desk.typed[`domain/${kind}/${n}/${key}`] ?? '') !== '');
  let count = ROWS;
  for (let n = ROWS + 1; n <= MAX_ROWS; n += 1) if (isTyped(n) || isTyped(n - 1)) count = n;
  return {
    labelWidths: [LEFT],
    columns: spread(
      LEFT,
      columns.map(([key, heading]) => [key, heading] as const),
    ),
    rows: Array.from({ length: count }, (_, n) =>
      ask(
        `${kind}-${n + 1}`,
        [label],
        ...columns.map(([key, , choices]) =>
          typed(desk, `domain/${kind}/${n + 1}/${key}`, {
            isOptional: true,
            ...(choices ? { choices } : {}),
          }),
        ),
      ),
    ),
  };
}
