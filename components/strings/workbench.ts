/** 工作台: its frame and what several of its pages say. */
export const workbenchZh = {
  places: '工作台栏目',
  tasks: '检查任务',
  registers: '网站名录',
  search: '搜索',
  all: '全部',
  loading: '正在读取…',
};
export type WorkbenchStrings = typeof workbenchZh;

export const workbenchEn: WorkbenchStrings = {
  places: 'Workbench',
  tasks: 'Tasks',
  registers: 'Registers',
  search: 'Search',
  all: 'All',
  loading: 'Reading…',
};
