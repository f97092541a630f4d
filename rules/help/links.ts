import { asks, fails, type HelpFamily, passes } from './help';

/** 链接 */
export const linksHelp: HelpFamily = {
  key: 'links',
  name: '链接和安全',
  rules: {
    'dead-links-home': {
      examples: [
        passes('all-work', '首页的链接、图片、附件都能打开。'),
        fails('dead', '首页“下载中心”两次打开都是“页面不存在”。'),
        asks('unsure', '一个链接拒绝程序访问，点开却是正常的页面。'),
        asks('unsure', '外部网站的链接15秒没有打开。'),
      ],
      traps: [
        '防护系统会拦截程序，程序打不开的，人点击可能是好的。',
        '要登录才能看的页面、只在内网可用的地址，不算打不开。',
        '先确认本机网络正常，再认定链接失效。',
      ],
    },
    'dead-links-inner': {
      examples: [
        passes('all-work', '本页的链接、图片、附件都能打开。'),
        fails('dead', '内容页的附件两次打开都是“文件不存在”。'),
        asks('unsure', '链接能打开，页面上写着“信息已删除”。'),
      ],
      traps: [
        '模板里的同一个失效链接出现在许多页面上，只算一处，列出这些页面。',
        '防护系统拦截程序、要求登录的不算。',
      ],
    },
    'link-placeholder': {
      examples: [
        passes('usable', '看得见的链接都有可用的地址。'),
        fails('private-address', '“文件下载”指向 192.168.1.5，外面的人打不开。'),
        asks('placeholder', '信息标题的链接是“#”，请点击核对有无反应。'),
      ],
      traps: ['标签页、轮播、收藏、打印等按钮常写成“#”，点击由脚本处理，是正常的。'],
    },
    'external-link-prompt': {
      examples: [
        passes('prompted', '点击企业网站的链接时提示“您将离开本网站”。'),
        asks('no-sign', '页面有指向非政府网站的链接，没有看到离开提示。'),
      ],
      traps: ['提示可能由统一的脚本或跳转页给出，要点一下才知道；程序不会代为点击。'],
    },
    'hidden-links': {
      examples: [
        passes('none', '没有看不见的可疑外部链接，也没有来历不明的脚本。'),
        asks('hidden', '移出屏幕之外的一段文字里有博彩网站的链接。'),
        asks('unknown-script', '页面引用了一个陌生网站的脚本。'),
      ],
      traps: [
        '下拉菜单、分享工具、手机版页面的内容本来就是隐藏的，所以只有隐藏又带可疑词语的才提示。',
        '与背景同色、字号为零的文字没有检查。',
      ],
    },
    'illicit-content': {
      examples: [
        passes('clean', '外部链接的文字没有命中词表中的违法不良词语。'),
        asks('hit', '友情链接的文字命中词表中“赌博”类的词。'),
      ],
      traps: ['最常见的是友情链接域名过期后被他人注册：文字正常，内容已变。请在隔离的环境中抽查打开。'],
    },
  },
};
