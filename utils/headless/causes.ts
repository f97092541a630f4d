import type { CAUSES } from '../messages';

const MESSAGES: Readonly<Record<string, string>> = {
  'browser-page': '浏览器自己的页面，不能检查',
  'web-store': '浏览器不允许检查扩展商店的页面',
  pdf: '这是 PDF 文件，不是网页',
  file: '文件读不出来',
  'no-page': '没有打开网页',
  loading: '到时限仍没有打开',
  permission: '没有读取此网站的权限',
  'error-page': '网页打不开',
  crashed: '网页崩溃了',
  'not-responding': '网页到时限仍没有响应',
  moved: '读取时网页跳到别处去了',
  'storage-full': '磁盘空间不足，记录没有保存',
  damaged: '记录已损坏',
  'newer-records': '记录由更新版本的扩展写入',
  unreachable: '网址打不开',
  'http-status': '服务器没有给出要检查的页面',
  download: '此网址是下载文件，不是网页',
  unexpected: '程序出错',
} satisfies Partial<Record<(typeof CAUSES)[number], string>> & Record<string, string>;

/** What a person reads where a page could not be audited. */
export const failureMessage = (cause: string, detail: string): string =>
  [MESSAGES[cause] ?? cause, detail].filter(Boolean).join('：');
