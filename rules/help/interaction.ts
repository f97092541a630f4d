import { asks, fails, type HelpFamily, passes } from './help';

/** 互动交流 */
export const interactionHelp: HelpFamily = {
  key: 'interaction',
  name: '互动交流',
  rules: {
    'interaction-overdue-reply': {
      examples: [
        passes('none-overdue', '最近一年的来信都有答复，或提出还不到三个月。'),
        fails('overdue', '四个月前的一件咨询，详细页没有任何答复。'),
        asks('in-progress', '来信提出已五个月，状态仍是“办理中”。'),
        asks('hidden-reply', '答复要点“展开”才能看到。'),
      ],
      traps: [
        '测试、广告、感谢、重复的来信不是有效留言，由检查人判断。',
        '“已转××部门办理”不是答复。',
        '列表上的日期有时是答复或公开的日期，不是来信日期。',
        '网站可能只公开已答复的来信，所以“未发现”不等于没有。',
      ],
    },
    'interaction-channel': {
      examples: [
        passes('form', '“县长信箱”页面有可填写、可提交的表单。'),
        asks('email-only', '全站只公布了一个电子邮箱，没有在线填写的入口。'),
        asks('only-excluded', '只有“网上信访”，它不算咨询建言渠道。'),
      ],
      traps: ['渠道可能设在集约化或省统一平台，有入口能提交即可。', '名称各地不同，如“问政”“民声”。'],
    },
    'message-reply-fields': {
      examples: [
        passes('complete', '来信详细页写明留言时间、答复时间、答复单位和答复内容。'),
        fails('missing', '已答复的来信没有写答复单位。'),
        asks('unclear', '只写“办理时间”，不知是否答复时间。'),
      ],
      traps: ['答复单位可能写在答复正文的开头或落款里。', '要素只在列表里出现的，打开详细页再看。'],
    },
    'message-public-recent': {
      examples: [
        passes('recent', '最新公开的答复在上个月。'),
        fails('stale', '最新公开的答复在三个月以前，列表完整、按时间排列。'),
        asks('reply-date-not-shown', '列表只写来信日期，答复可能较近。'),
      ],
      traps: ['有几个互动栏目时，取其中最新的一件。', '列表按来信时间排列时，较近的答复可能在后面。'],
    },
    'message-statistics': {
      examples: [
        passes('published', '互动首页写着“收到1200件，办结1180件，回复率98%”。'),
        asks('none-seen', '互动页面没有看到统计数字。'),
      ],
      traps: ['统计可能是一张图，或每年发布的一篇文章。'],
    },
    'message-personal-data': {
      examples: [
        passes('none', '公开的来信里没有完整的身份证号、手机号、银行卡号。'),
        fails('exposed', '来信正文里有完整的18位身份证号（程序只留打码后的样子）。'),
        asks('in-reply', '答复里有一个手机号，可能是办公电话。'),
      ],
      traps: ['答复中的办公手机、400电话、文号不是个人信息。', '截图作证据前先把号码遮住。'],
    },
    'account-functions': {
      examples: [
        asks('register', '检查人用手机号试注册，收不到验证码：选“不符合”，写明时间和提示。'),
        asks('one-account', '同一账号能登录办事和互动两个板块：选“符合”，写明账号类别。'),
      ],
      traps: [
        '注册和提交只由人来试，插件不注册、不提交。',
        '一次收不到验证码可能是运营商的原因，隔一段时间再试。',
        '不要提交虚假的申请和举报。',
      ],
    },
    'activity-columns': {
      examples: [
        passes('enough', '一年内征集调查有8次，不少于6次。'),
        fails('too-few', '按2015年普查标准，门户网站一年内征集调查只有2次。'),
        asks('not-countable', '列表没有写全日期，数不清一年内有几次。'),
      ],
      traps: ['转载上级的调查征集不算本站的活动。', '2019年检查指标只作加分，不扣分。'],
    },
  },
};
