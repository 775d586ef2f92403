// Plan texts as units write them, made up by a seed: the same seed gives the same text.

/** Numbers from 0 to 1 (mulberry32). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Units by number: a name of their own for a thousand of them. */
export const nameOf = (unit: number): string =>
  `${'东西南北上下前后新老'[unit % 10]}${'山河湖泉林甸滩沟坡湾'[Math.floor(unit / 10) % 10]}${'一二三四五六七八九十'[Math.floor(unit / 100) % 10]}镇党委`;
export const idOf = (unit: number): string => `U${String(unit).padStart(6, '0')}`;

const words = (list: string): readonly string[] => list.split(' ');

const WHO = words(
  '党委书记 镇长 组织委员 宣传委员 纪检书记 办公室主任 包村干部 驻村工作队 支部书记 分管领导 班子成员 业务科室 窗口人员 老党员 青年干部 第一书记 嘎查干部 网格员 农技员 驻点民警 派出所长 民政助理 财政所 林工站 兽医站 卫生院 学校校长 社区主任 信访专干 统计员 档案员 驾驶员 后勤人员 全体机关干部 中层正职 退休同志',
);
const WHERE = words(
  '嘎查 村委会 牧户家中 田间地头 养殖小区 移民新村 便民大厅 草场边 敬老院 中心小学 卫生室 扶贫点 水源井旁 危房户 项目工地 合作社 集市 边境哨所 矿区 林场 火车站片区 老旧楼院 夜市 工业园 饮水点 冷库 苗圃 砂石路段 灌溉渠 变电站 党员活动室 文化站 农机库 接羔点 打草场 蔬菜大棚',
);
const HOW = words(
  '逐户 分片 连夜 当面 定期 集中 带头 分批 限时 公开 逐条 轮流 提前 全程 反复 按月 随机 交叉 联合 重点 耐心 如实 及时 分类 就地 从严 依规 先行 深入 逐级 同步 持续 有序 务实 主动 靠前',
);
const DO = words(
  '走访 核对 登记 公示 修缮 答复 清理 压缩 规范 督办 减免 培训 调解 疏通 发放 退还 整顿 合并 补办 巡查 慰问 收集 梳理 讲解 翻译 检修 约谈 通报 兑现 改造 受理 代办 回访 抽查 评议 下放 精简 取消 推迟 验收',
);
const WHICH = words(
  '拖欠多年的 群众反映强烈的 去年遗留的 手续不全的 标准偏高的 重复建设的 长期闲置的 程序繁琐的 久拖未决的 超编配备的 边远牧区的 零散分布的 因病致贫的 刚刚起步的 季节性的 跨乡镇的 账目不清的 无人认领的 承诺未办的 多头填报的 临时搭建的 老化破损的 留守老人的 返乡青年的 汛期易涝的 冬季难行的 产权不明的 口头约定的 超过期限的 代签冒领的',
);
const WHAT = words(
  '草畜平衡补贴 低保名单 通村公路 人畜饮水 会议文件 检查考核 公务用车 办公用房 接待费用 危房改造款 草场证 种子化肥 医保报销单 网围栏 春季防疫 土地流转合同 粮食直补 电价差额 校车路线 垃圾清运 退耕还林地块 宅基地审批 残疾人证 棚圈贷款 用水纠纷 小额担保 党费台账 值班安排 来信来电 村务账本 培训场次 奖金津贴 节日慰问品 演出彩排 外出考察 报刊订阅 空调电脑 食堂伙食 施工扬尘 路灯线路 广播喇叭 救灾帐篷 禁牧区界桩 牲畜耳标 打井名额 育肥饲料 合作医疗卡 技能证书',
);
const SO = words(
  '让办事的人少跑一趟 使牧民当年见到钱 把账交给群众看 不再层层开会 由评议结果说了算 从制度上堵住漏洞 把时间还给基层 让老人冬天有暖屋 做到件件有回音 力争秋后见成效 防止问题反弹 形成长效办法 接受各族群众监督 让后进支部跟上来 保证春耕不受影响 省下的钱用在路上 该退的一分不留 谁承诺谁负责到底 使矛盾不出嘎查 让年轻人愿意留下',
);
/** What every plan says. */
const FORMULAS = words(
  '按照上级党委的统一部署 结合本单位实际 认真贯彻落实中央八项规定精神 坚持照镜子、正衣冠、洗洗澡、治治病的总要求 以为民务实清廉为主要内容 着力解决形式主义、官僚主义、享乐主义和奢靡之风 切实加强组织领导 确保活动不虚、不空、不偏、不走过场',
);

const pick = (list: readonly string[], random: Random): string => list[Math.floor(random() * list.length)] ?? '';

function sentence(random: Random): string {
  const some = (list: readonly string[]): string => pick(list, random);
  const day = `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`;
  const count = 2 + Math.floor(random() * 60);
  switch (Math.floor(random() * 6)) {
    case 0:
      return `${some(WHO)}到${some(WHERE)}${some(HOW)}${some(DO)}${some(WHICH)}${some(WHAT)}，${some(SO)}。`;
    case 1:
      return `${day}前，由${some(WHO)}牵头${some(DO)}${some(WHAT)}，${some(HOW)}${some(DO)}${count}件。`;
    case 2:
      return `针对${some(WHERE)}${some(WHICH)}${some(WHAT)}，${some(WHO)}${some(HOW)}${some(DO)}，${some(WHO)}参加。`;
    case 3:
      return `${some(WHICH)}${some(WHAT)}一律${some(DO)}，${some(HOW)}向${some(WHO)}报告，${some(SO)}。`;
    case 4:
      return `在${some(WHERE)}设${some(WHAT)}意见箱${count}个，每周${some(HOW)}${some(DO)}，${some(WHO)}签字。`;
    default:
      return `${some(FORMULAS)}，${some(HOW)}${some(DO)}${some(WHAT)}，${some(DO)}到${some(WHERE)}。`;
  }
}

/** Paragraphs of about so many characters in all, each beginning with the unit's name or a formula. */
export function planOf(seed: number, name: string, characters = 2000 + ((seed * 7919) % 2000)): readonly string[] {
  const random = randomOf(seed);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const sentences = Array.from({ length: 5 }, () => sentence(random));
    const paragraph = `${name}${pick(FORMULAS, random)}，2014年${1 + Math.floor(random() * 9)}月起，${sentences.join('')}`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}

const SENTENCES = /[^。]*。/g;

const mapSentences = (plan: readonly string[], change: (sentence: string) => string): readonly string[] =>
  plan.map((paragraph) => paragraph.replace(SENTENCES, change));

/** The plan under another name, every figure another one. */
export const renamed = (plan: readonly string[], from: string, to: string): readonly string[] =>
  plan.map((paragraph) =>
    paragraph.replaceAll(from, to).replace(/\d+/g, (figure) => String((Number(figure) % 28) + 1)),
  );

/** The plan with such a share of its sentences written anew. */
export function rewritten(plan: readonly string[], share: number, seed: number): readonly string[] {
  const random = randomOf(seed);
  return mapSentences(plan, (kept) => (random() < share ? sentence(random) : kept));
}

/** The plan with its paragraphs in another order. */
export function reordered(plan: readonly string[], seed: number): readonly string[] {
  const random = randomOf(seed);
  return plan
    .map((paragraph) => ({ paragraph, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ paragraph }) => paragraph);
}

const lengthOf = (plan: readonly string[]): number => plan.reduce((sum, { length }) => sum + length, 0);

/** A plan of which the unit wrote such a share; the rest is the template. */
export function filledIn(
  template: readonly string[],
  name: string,
  own: { readonly share: number; readonly seed: number },
) {
  const length = (lengthOf(template) * own.share) / (1 - own.share);
  return [...template.map((paragraph) => `${name}${paragraph}`), ...planOf(own.seed, name, Math.max(1, length - 150))];
}
