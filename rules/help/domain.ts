import { asks, fails, type HelpFamily, passes } from './help';

/** 域名 */
export const domainHelp: HelpFamily = {
  key: 'domain',
  name: '域名',
  rules: {
    'domain-suffix': {
      examples: [
        passes('government', '网址是 www.shilixian.gov.cn，或以“.政务”结尾的中文域名。'),
        fails('other-suffix', '名录中的政府网站，网址却是 www.shilixian.com。'),
        asks('look-alike', '网址是 www.shilixian.gov.cn.abc.com，像政府网站而不是。'),
        asks('no-name', '网址是一串 IP 地址，可能是内网或测试地址。'),
      ],
      traps: [
        '公益事业单位、群团、党委部门、法院检察院的网站不一定使用 .gov.cn，先确认是不是政府网站。',
        '页面可能是从合规域名跳转过来的，先看最初输入的网址。',
      ],
    },
    'domain-structure': {
      examples: [
        passes('portal', '县政府门户是 www.shilixian.gov.cn。'),
        fails('department-shape', '省级部门网站是 www.abc.gov.cn，而不是 abc.省名.gov.cn。'),
        asks('deep', '域名是 a.b.shilixian.gov.cn，.gov.cn 之前有三级。'),
        asks('level-unknown', '还没有选定网站层级。'),
      ],
      traps: [
        '国务院部门网站本来就是 www.□□□.gov.cn 的形式。',
        '垂直管理单位（如税务）按系统的规则命名，不按所在地门户命名。',
        '不少省级部门还在使用规范发布之前的 www.□□□.gov.cn，是否整改由检查人按当地要求判断。',
      ],
    },
    'column-domain': {
      examples: [
        passes('own', '“政务公开”栏目的网址是 www.shilixian.gov.cn/zwgk/。'),
        fails('subdomain', '“信息公开”栏目的网址是 xxgk.shilixian.gov.cn。'),
        asks('unknown', '导航中的“项目申报”指向另一个 .gov.cn 域名，不知是谁的。'),
      ],
      traps: [
        '门户的“××.shilixian.gov.cn”通常是部门网站，不是栏目，不能只看形式。',
        '全国和省统一的政务服务、互动、信访、12345平台不算本网站的栏目。',
        '存放图片、脚本、附件的域名是资源，不是栏目。',
      ],
    },
    'multiple-domains': {
      examples: [
        passes('one-domain', '网站只有一个英文域名和一个中文域名。'),
        asks('several', '同一标识码的页面出现在两个不同的英文域名上。'),
        asks('alias-answers', '带 www. 和不带 www. 都能直接打开，没有转到其中一个。'),
      ],
      traps: ['带与不带 www.、http 与 https 是同一个域名，只是打开方式不同。'],
    },
  },
};
