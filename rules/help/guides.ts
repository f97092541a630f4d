import { asks, fails, type HelpFamily, passes } from './help';

/** 办事服务 */
export const guidesHelp: HelpFamily = {
  key: 'guides',
  name: '办事服务',
  rules: {
    'guide-elements': {
      examples: [
        passes('whole', '指南列有设定依据、申请条件、办理材料等十类要素，各有内容。'),
        fails('some-missing', '指南全部展开后，没有收费标准和联系电话。'),
        asks('unclear', '“办理材料”一栏写着“见附件”，附件是图片。'),
        asks('partly-unread', '指南的一部分在打不开的标签页里。'),
      ],
      traps: [
        '名称各地不同：受理条件、申报材料、法律依据、实施主体、咨询电话都是相应要素。',
        '“办理时间”写办公时间或办理时限都可以，注明是哪一种。',
        '先把所有标签页和“展开”都点开再判断。',
      ],
    },
    'guide-vague-wording': {
      examples: [
        passes('specific', '材料逐项列出，没有兜底的说法。'),
        fails('catch-all', '材料最后一项是“法律法规规定的其他材料”。'),
        asks('outside', '“其他材料”出现在设定依据引用的条文里。'),
      ],
      traps: ['设定依据引用法律原文时出现的“其他材料”是条文本身，不是含糊表述。'],
    },
    'guide-material-format': {
      examples: [
        passes('stated', '每份材料写明“原件1份、纸质”。'),
        fails('unstated', '材料只列名称，没有原件复印件、纸质电子和份数。'),
        asks('in-detail', '材料名称旁有“详情”，要点开才看得到要求。'),
      ],
      traps: ['格式要求可能在弹出窗口里，点开再看。', '写明无需提交材料的，不查此项。'],
    },
    'guide-form-download': {
      examples: [
        asks('untested', '“申请表”旁有下载链接；程序不代为下载，请点开核实。'),
        fails('no-link', '材料要求“填写登记表”，全页没有下载链接。'),
        asks('online-only', '只说“在线填写申请表”，没有样表。'),
      ],
      traps: ['表格可能放在另一个标签页的“附件下载”里。', '有链接不等于能下载，要点开。'],
    },
    'guide-basis-linked': {
      examples: [
        passes('quoted', '设定依据写出了《××条例》第十二条的原文。'),
        fails('names-only', '设定依据只列出三个文件名称，没有链接和条文。'),
        asks('in-detail', '文件名称可以点开或悬停显示，请核对其中有无条文。'),
      ],
      traps: ['条文可能在鼠标悬停的提示或折叠的标签里。'],
    },
    'service-catalogue': {
      examples: [
        passes('sorted', '办事首页可按“个人办事、法人办事、按部门”查找事项。'),
        asks('no-categories', '办事首页只有一长串事项，没有分类。'),
        asks('elsewhere', '办事服务转到省政务服务网，请打开核对。'),
      ],
      traps: ['链接到省政务服务网本地分站的，分站上有分类即可。', '没有对外服务事项的部门不查此项。'],
    },
    'service-statistics': {
      examples: [
        passes('up-to-date', '办事首页写着“截至本月1日，办件量……”。'),
        fails('stale', '办件统计的日期在四个月以前。'),
        asks('no-date', '有“累计办件12345件”，没有写日期。'),
      ],
      traps: ['没有统计期的实时计数看不出是否更新。', '部门网站不查办事统计。'],
    },
    'guides-veto': {
      examples: [
        passes('below', '办事服务已查全，缺4类及以上要素的事项2个，不到5个。'),
        fails('reached', '经确认有5个事项的办事指南各缺4类及以上要素。'),
        asks('count-unknown', '已查的3个事项都缺4类以上，但不知道网站共有几个事项。'),
      ],
      traps: ['同一事项分个人版、法人版的，只算一个事项。', '没有对外服务事项的部门网站不适用。'],
    },
  },
};
