import type { Cause } from '../../utils/messages';

/** What to say and what to do next, for everything that can go wrong. */
type Causes = Readonly<Record<Cause, { readonly title: string; readonly remedy: string }>>;

export const causesZh: Causes = {
  'browser-page': {
    title: '这是浏览器自己的页面，不能检查',
    remedy: '请打开要检查的网站页面，再点工具栏的政网巡检图标。',
  },
  'web-store': {
    title: '浏览器不允许扩展读取应用商店页面',
    remedy: '请打开要检查的网站页面，再点工具栏的政网巡检图标。',
  },
  pdf: { title: '这是 PDF 文件，不是网页', remedy: '请检查链接到它的那个页面；PDF 内容请人工查看。' },
  file: {
    title: '这是本机文件',
    remedy: '请在扩展管理页面打开“允许访问文件网址”，或用命令行检查已保存的网页。',
  },
  'no-page': { title: '这个标签页还没有打开网页', remedy: '请输入网址打开页面，再点工具栏的政网巡检图标。' },
  loading: { title: '页面迟迟没有打开', remedy: '请等页面出现内容后再检查；长时间打不开请刷新页面。' },
  permission: {
    title: '还没有读取本页的权限',
    remedy: '请点一下工具栏的政网巡检图标（或按 Alt+Shift+J）。换到另一个网站后需要再点一次。',
  },
  'error-page': {
    title: '页面没有打开，显示的是浏览器的出错页',
    remedy: '请刷新页面；仍打不开时先检查本机网络，再记录为无法访问。',
  },
  crashed: { title: '页面已崩溃', remedy: '请刷新页面后再检查。' },
  'not-responding': {
    title: '页面长时间没有响应',
    remedy: '页面自己的脚本可能卡住了。请刷新页面后再检查；已有的记录不受影响。',
  },
  interrupted: {
    title: '检查中断了，这次结果没有保存',
    remedy: '浏览器停止了检查程序。请再点一次“检查本页”；已有的记录不受影响。',
  },
  moved: { title: '检查时页面转到了别处', remedy: '请等页面不再跳转后，再点一次“检查本页”。' },
  'storage-full': {
    title: '磁盘空间不足，这次没有保存',
    remedy: '请腾出磁盘空间后再试；以前的记录都在。',
  },
  changed: { title: '页面已变化', remedy: '检查之后页面内容变了，找不到当时的位置。请重新检查本页。' },
  'not-found': { title: '找不到这条记录', remedy: '请重新检查本页。' },
  closed: {
    title: '这个网站或检查任务已经结束，只能查看',
    remedy: '网站的结论要改，请先重新打开并写明原因；已结束的检查任务不能再改。',
  },
  'in-use': { title: '正在使用，不能删除', remedy: '还有检查任务用着它；记录都在，没有删除任何内容。' },
  'sweep-unfinished': {
    title: '这个网站的全站检查还没有做完',
    remedy:
      '请在它的“全站检查”中点“继续”做完，或点“停止”“放弃这份清单”“移出队列”后再重新开始；已检查的页面都已保存。',
  },
  damaged: { title: '这条记录已损坏，无法读取', remedy: '请重新检查本页；其他记录不受影响。' },
  'newer-records': { title: '记录由更新版本的扩展写成', remedy: '请把扩展升级到最新版本后再打开。' },
  undecided: {
    title: '结论还是“待定”，不能结束检查',
    remedy: '请先完成覆盖面声明并复核未决问题；页面上列出了还缺什么。',
  },
  bundle: { title: '没有导入，本机记录没有改动', remedy: '请按下面的原因处理后再试。' },
  'bundle-export': { title: '记录包没有导出，本机记录没有改动', remedy: '请按下面的原因处理后再试。' },
  nameless: { title: '还没有填写检查人姓名', remedy: '认定要由署名的人作出：请在“设置”中填写姓名后再试。' },
  'not-in-front': { title: '要截图的页面不在最前面', remedy: '请切换到该页面所在的标签页，再固定证据。' },
  unexpected: { title: '出了意外的错误', remedy: '请再试一次；仍出错时请把下面的文字反馈给我们。' },
};

export const causesEn: Causes = {
  'browser-page': {
    title: 'This is a page of the browser itself',
    remedy: 'Open the page to inspect, then click the toolbar button.',
  },
  'web-store': {
    title: 'The browser lets no extension read its store',
    remedy: 'Open the page to inspect, then click the toolbar button.',
  },
  pdf: {
    title: 'This is a PDF file, not a web page',
    remedy: 'Audit the page that links to it; look at the PDF yourself.',
  },
  file: {
    title: 'This is a file on this machine',
    remedy:
      'Allow access to file addresses on the extension’s page, or audit saved pages from the command line.',
  },
  'no-page': {
    title: 'No page is open in this tab',
    remedy: 'Open the page to inspect, then click the toolbar button.',
  },
  loading: {
    title: 'The page has not opened yet',
    remedy: 'Audit it when it shows its content; reload it if it never does.',
  },
  permission: {
    title: 'No leave to read this page yet',
    remedy: 'Click the toolbar button (or press Alt+Shift+J). Another site needs another click.',
  },
  'error-page': {
    title: 'The page did not open: this is the browser’s error page',
    remedy: 'Reload it; if it stays so, check your own network first.',
  },
  crashed: { title: 'The page has crashed', remedy: 'Reload the page, then audit it again.' },
  'not-responding': {
    title: 'The page does not respond',
    remedy: 'Its own scripts may hang. Reload it and audit again; earlier records are safe.',
  },
  interrupted: {
    title: 'The audit was broken off: this result was not saved',
    remedy: 'The browser ended it. Click “Audit this page” again; earlier records are safe.',
  },
  moved: {
    title: 'The page went elsewhere while it was read',
    remedy: 'Wait until it rests, then audit it again.',
  },
  'storage-full': {
    title: 'The disk is full: nothing was saved',
    remedy: 'Free some space and try again; earlier records are all there.',
  },
  changed: {
    title: 'The page has changed',
    remedy: 'What stood there then is not there now. Audit the page again.',
  },
  'not-found': { title: 'There is no such record', remedy: 'Audit the page again.' },
  closed: {
    title: 'This inspection or task is closed and can only be read',
    remedy: 'To change the verdict of a site, reopen it with a reason; a closed task stays as it is.',
  },
  'in-use': { title: 'In use: it cannot be removed', remedy: 'A task rests on it; nothing was deleted.' },
  'sweep-unfinished': {
    title: 'A sweep of this site is not finished yet',
    remedy:
      'Go on with it under “Sweep”, or stop it, drop its list or take it out of the queue, then begin anew; the pages it has audited are kept.',
  },
  damaged: {
    title: 'This record is damaged',
    remedy: 'Audit the page again; other records are not affected.',
  },
  'newer-records': {
    title: 'The records were written by a newer version',
    remedy: 'Update the extension, then open them.',
  },
  undecided: {
    title: 'The verdict is still open: the inspection cannot be closed',
    remedy: 'Declare what was covered and answer the open questions; the page lists what is missing.',
  },
  bundle: {
    title: 'Not imported: no record was changed',
    remedy: 'See what is wrong with the bundle below.',
  },
  'bundle-export': {
    title: 'Not exported: no record was changed',
    remedy: 'See below why, then try again.',
  },
  nameless: {
    title: 'No inspector’s name yet',
    remedy: 'A decision is signed: enter your name under Settings, then try again.',
  },
  'not-in-front': {
    title: 'The page to be pictured is not in front',
    remedy: 'Switch to its tab, then keep the evidence again.',
  },
  unexpected: {
    title: 'Something unexpected went wrong',
    remedy: 'Try again; if it stays, send us the text below.',
  },
};
