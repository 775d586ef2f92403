const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * Words that say that there is nothing to say. A text of them alone, in any order, does not count, so none may stand here that says
 * something behind 没有 (“没有加强学习”).
 */
export const EMPTY_WORDS: readonly string[] = [
  ...words(`无 没有 暂无 均无 都没有 暂时没有 基本没有 没有其他 无其他 没什么 没有什么 没有任何 无任何 没啥 没意见 没问题
    不存在 不存在任何 未发现 未发现任何 没有发现 没有发现任何 暂未发现 暂时没有发现 无明显 没有明显 未见异常 不涉及 查无
    没有不足 无不足 没有不足之处 无不足之处 没毛病 没有毛病 挑不出毛病 并无不妥 没有不妥 无需整改 无可奉告
    没什么可说的 没有什么可说的 没有需要说明的 没发现 没查出 未查出 没有查出 尚无 尚没有 尚不存在 尚未发现 还没有 暂时还没有
    基本无 基本不存在 没有需要整改的 无需要整改的 问题不大 没有大问题 没大问题 无大问题`),
  ...words('沒有 無 暫無 沒問題 沒意見 沒有發現 未發現 不存在任何 問題 意見 建議 見附件 詳見附件'),
  ...words(`问题 意见 建议 和 或 有 存在 意见和建议 批评意见 异议 任何问题 任何意见 其他问题 明显问题 突出问题 相关问题
    这方面问题 这方面的问题 此类问题 类似问题 此类情况 类似情况`),
  ...words('本人 我 我们 该同志 目前 在 班子 领导班子 班子成员 经自查 经查 经检查 经对照 经对照检查 经梳理'),
  ...words('不足之处 有不足 存在不足 明显不足 差距 有差距 短板 明显短板'),
  ...words(
    '形式主义 官僚主义 享乐主义 奢靡之风 四风 方面 方面的 现象 一定程度 不同程度 一定程度上 不同程度上 比较 较 突出 严重 比较突出',
  ),
  ...words(`略 同上 同前 与上一条相同 与前一条相同 与上述相同 如上 如前 待定 待补充 待完善 待填 待查 内容 测试 附件 见附件 详见附件 参见附件 详见材料
    见对照检查材料 详见对照检查材料 见材料 第 条 页 项 同 一 二 三 四 五 六 七 八 九 十`),
  ...words(`很好 较好 挺好 都挺好 都挺好的 非常好 都很好 一般 满意 很满意 都很满意 非常满意 十分满意 正常 一切正常 情况良好 不清楚 不了解
    工作很好 工作认真负责 工作认真 作风很好 作风扎实 作风非常扎实 表现很好 表现优秀 表现十分优秀 无可挑剔 对班子工作满意 对班子工作非常满意 群众没有意见 群众满意 群众都很满意
    继续保持 再接再厉 工作太拼命 工作太拼 工作太忙 太辛苦 不注意身体 不注意休息 注意身体 注意休息 保重身体 希望 请 要`),
  ...`none, nothing, no, n/a, nil, nil return, null, ditto, same as above, ok, good, all good, fine, no comment, tbd, not applicable,
    none found, not found, no problems, no issues, no opinion, to be added, see attachment, test, nothing to report,
    there is nothing to report, lorem ipsum, dolor, sit amet, asdf, qwerty, wu, meiyou, mei you, zanwu, wenti, yijian`.split(
    /,\s+/,
  ),
];
