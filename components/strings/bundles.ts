/** 记录包 in the workbench. */
export const bundlesZh = {
  exportTask: '导出记录包',
  exportSite: '导出本站记录包',
  import: '导入记录包',
  importHelp: '把另一台电脑或另一位检查人导出的记录包并入本机：按编号合并，不覆盖任何内容；先后和次数不限。',
  exporting: '正在导出记录包…',
  reading: '正在校验记录包…',
  merging: '正在合并…',
  exported: '已导出',
  cancelled: '已取消，没有改动任何记录',
  merged: (added: number, changed: number, conflicts: number): string =>
    `已合并：新增 ${added} 条，更新 ${changed} 条${conflicts > 0 ? `，${conflicts} 处不一致两种都已保留，请在任务的“合并”中认定` : ''}`,
  suffix: '记录包',
};
export type BundleStrings = typeof bundlesZh;

export const bundlesEn: BundleStrings = {
  exportTask: 'Export a bundle',
  exportSite: 'Export its bundle',
  import: 'Import a bundle',
  importHelp:
    'Merges the bundle of another machine or inspector: by id, nothing overwritten, in any order and any number of times.',
  exporting: 'Exporting the bundle…',
  reading: 'Checking the bundle…',
  merging: 'Merging…',
  exported: 'Exported',
  cancelled: 'Cancelled: no record was changed',
  merged: (added, changed, conflicts) =>
    `Merged: ${added} new, ${changed} changed${conflicts > 0 ? `, ${conflicts} conflicts kept both ways: settle them under Merging` : ''}`,
  suffix: '记录包',
};
