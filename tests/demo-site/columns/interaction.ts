import type { DemoColumn } from '../column';

/** 互动交流 and 办事服务: judged by their own rules, not of the ledger. */
export const INTERACTION: readonly DemoColumn[] = [
  {
    path: '/hdjl/',
    name: '县长信箱',
    class: 'consultation',
    from: 'menu',
    newest: 6,
    written: 'letters',
    truth: 'no-column',
    because: '信件由互动交流的检查项判断：有一封三个多月没有答复',
  },
  {
    path: '/hdjl/wszx/',
    name: '网上咨询',
    class: 'consultation',
    above: '/hdjl/',
    from: 'more',
    newest: 9,
    written: 'letters',
    truth: 'no-column',
    because: '信件由互动交流的检查项判断：每封都已答复',
  },
  {
    path: '/hdjl/yjzj/',
    name: '意见征集',
    class: 'surveys',
    above: '/hdjl/',
    from: 'map',
    newest: 500,
    every: 30,
    entries: 6,
    written: 'rows',
    truth: 'not-due',
    because: '征集调查没有更新期限，按1年内的次数清点',
  },
  {
    path: '/bszn/',
    name: '办事指南',
    class: 'other',
    from: 'menu',
    written: 'guides',
    truth: 'no-column',
    because: '办事服务的目录，由办事指南的检查项判断',
  },
];
