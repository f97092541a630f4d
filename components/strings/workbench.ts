/** 工作台: its frame and what several of its pages say. */
export const workbenchZh = {
  name: '工作台',
  places: '工作台栏目',
  tasks: '检查任务',
  registers: '网站名录',
  open: '打开工作台',
  search: '搜索',
  all: '全部',
  loading: '正在读取…',
  back: '返回',
};
export type WorkbenchStrings = typeof workbenchZh;

export const workbenchEn: WorkbenchStrings = {
  name: 'Workbench',
  places: 'Workbench',
  tasks: 'Tasks',
  registers: 'Registers',
  open: 'Open the workbench',
  search: 'Search',
  all: 'All',
  loading: 'Reading…',
  back: 'Back',
};
