import type { LinkCause } from './link-check';
import type { Outcome, PageKind } from './words';

/** What the words are called where an inspector reads them in Chinese: in sentences, tables and 通报 lines. */

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  fail: '不符合',
  review: '需人工复核',
  pass: '符合',
  inapplicable: '不适用',
};

export const PAGE_KIND_NAMES: Readonly<Record<PageKind, string>> = {
  home: '首页',
  list: '栏目页',
  article: '内容页',
  interaction: '互动页',
  guide: '办事指南',
  other: '其他页面',
};

/** What an address answered; the status stands beside it where there is one. */
export const LINK_CAUSE_NAMES: Readonly<Record<LinkCause, string>> = {
  answered: '正常',
  gone: '页面不存在',
  'server-error': '服务器出错',
  dns: '域名无法解析',
  refused: '连接被拒绝或中断',
  timeout: '15秒未打开',
  certificate: '证书有问题',
  forbidden: '拒绝程序访问',
  firewall: '防护系统拦截程序',
  'soft-404': '疑似错误页',
  unnamed: '连接失败，原因不明',
};
