import { asks, fails, type HelpFamily, passes } from './help';

/** 首页和栏目 */
export const columnsHelp: HelpFamily = {
  key: 'columns',
  name: '首页和栏目更新',
  rules: {
    'home-not-updated': {
      examples: [
        passes('updated', '首页“政务要闻”有一条三天前的本站信息。'),
        fails('stale', '首页各栏目都有日期，最新的一条在五周以前。'),
        asks('undated-blocks', '首页“通知公告”没有写日期，要打开才知道。'),
        asks('few-dated', '首页只读到两条带日期的信息，说明不了整页。'),
      ],
      traps: [
        '天气、日历、“今天是××年”、版权年份都是日期，但不是更新。',
        '转自中国政府网等上级网站的信息块不算本站更新，由检查人判断。',
        '轮播图片通常没有日期，要打开看。',
      ],
    },
    'home-update-count': {
      examples: [
        passes('enough', '两周内首页出现了12条不同的信息。'),
        fails('too-few', '两周内首页只有6条信息，各列表都写明日期。'),
        asks('undated-blocks', '两周内读到8条，但有一处列表没有日期。'),
      ],
      traps: [
        '同一篇信息同时出现在头条和列表里，只算一条。',
        '只有2015年普查标准有此项，2019年检查指标没有。',
      ],
    },
    'column-not-updated': {
      examples: [
        passes('up-to-date', '“政务动态”最新一条是上周发布的。'),
        fails('stale', '一级栏目“通知公告”最新一条在八个月以前，列表按日期排列、看得完整。'),
        asks('no-period', '“招标采购”没有规定的更新期限，最新一条在七个月以前。'),
        asks('not-first-page', '打开的是列表第二页，要看第一页。'),
      ],
      traps: [
        '置顶的旧信息排在最前，不说明没有更新；第二页也可能比第一页新。',
        '列表写的可能是成文日期，应按发布日期判断。',
        '同一栏目有两个名称、两个入口的，只算一个。',
        '机构职能、领导信息等静态栏目和已归档的专题不查更新。',
      ],
    },
    'blank-column': {
      examples: [
        passes('has-entries', '栏目列表中有信息，哪怕只有一条。'),
        fails('blank', '栏目打开后列表处写着“暂无信息”，其他位置也没有内容。'),
        asks('waiting', '列表的位置一直空着，没有“暂无”字样，可能还没加载出来。'),
        asks('filtered', '选了“2026年”才没有信息，看全部年份是有的。'),
      ],
      traps: [
        '列表加载慢、要滚动才加载的，先等一等，刷新再看。',
        '原来有内容、后来清空的栏目，与一开始就空白的不同，注明情况由检查人认定。',
        '搜索页、只列下级栏目的页面不是空白栏目。',
      ],
    },
    'construction-page': {
      examples: [
        passes('ready', '页面有正常内容，没有“建设中”一类的字样。'),
        fails('under-construction', '栏目打开后主体只有一句“栏目建设中，敬请期待”。'),
        asks('part-only', '页面正常，其中一个小栏目写着“功能开发中”。'),
      ],
      traps: ['报道工程的文章里有“正在建设中”，说的是工程，不是页面。'],
    },
    'duplicate-articles': {
      examples: [
        passes('distinct', '本页列表中没有相同的标题。'),
        asks('repeated', '“关于开展安全检查的通知”在列表中出现两次，网址和日期不同。'),
      ],
      traps: ['“第1批”“第2批”、天气预报、价格公示等按期发布的信息，标题相近但不是重复。'],
    },
    'topic-archive-mark': {
      examples: [
        passes('marked', '专题页写着“本专题已归档”。'),
        asks('resting', '专题最新一条在一年半以前，没有归档字样。'),
      ],
      traps: ['专题没有更新，不等于已经结束；结束与否须看专题内容。', '列出各个专题的目录页不是专题本身。'],
    },
    'site-columns-veto': {
      examples: [
        passes('below', '栏目已经查全，经确认的未更新栏目3个，不到5个。'),
        fails('reached', '经确认未更新的动态要闻类和一级公告、政策类栏目合计5个。'),
        asks('open', '已确认3个，另有4个待复核，合计可能达到5个。'),
      ],
      traps: [
        '同一网址从几个入口打开，只算一个栏目。',
        '空白栏目只计入空白，不同时计入未更新。',
        '栏目没有查全之前，“未达到”不等于“合格”。',
      ],
    },
  },
};
