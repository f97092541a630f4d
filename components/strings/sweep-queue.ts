/** 全站检查 of all sites of a task. */
export const sweepQueueZh = {
  batch:
    '逐个检查任务中的全部网站：打开首页，找出栏目并全部检查，再检查下一个网站。可以通宵进行。浏览器会询问是否允许读取这些网站、得知页面打不开的原因，仅用于检查。',
  startAll: '开始',
  again: '包括已完成全站检查的网站',
  resumeAll: (nth: number) => `上次检查到第 ${nth} 个网站，继续？`,
  sites: (done: number, all: number) => `已完成 ${done}/${all} 个网站`,
  nowAt: '正在检查：',
  queueEmpty: '没有要检查的网站：都已完成、已结束或被排除。',
  needsPerson: '需要人处理的网站',
  nothingNeeded: '没有需要人处理的网站。',
  notBegun: '还没有进行过全站检查。按“开始”后，需要人处理的网站会列在这里。',
  onlyNeeded: '只看需要人处理的',
  batchHeadings: {
    site: '网站',
    state: '状态',
    pages: '页面',
    troubles: '没打开',
    questions: '待复核',
  },
  review: '复核',
  look: '查看',
};

export const sweepQueueEn: typeof sweepQueueZh = {
  batch:
    'All sites of the task, one after another: home page, columns, then the next site. It may take the night. The browser asks for leave to read the sites and to hear why a page fails; it serves nothing else.',
  startAll: 'Start',
  again: 'Sites that were swept before, too',
  resumeAll: (nth) => `Last time it came to site ${nth}. Go on?`,
  sites: (done, all) => `${done}/${all} sites done`,
  nowAt: 'Now at: ',
  queueEmpty: 'No site is left: all are done, closed or excluded.',
  needsPerson: 'Sites that need a person',
  nothingNeeded: 'No site needs a person.',
  notBegun: 'Nothing was swept yet. After “Start”, sites that need a person are listed here.',
  onlyNeeded: 'Only those that need a person',
  batchHeadings: {
    site: 'Site',
    state: 'State',
    pages: 'Pages',
    troubles: 'Failed',
    questions: 'Open',
  },
  review: 'Review',
  look: 'See',
};
