import type { CriterionText } from './shape'

/** Every sample scheme opens and closes with these. All scheme texts here are made up for the sample world. */
export const opening: CriterionText = {
  name: '工作准备与安全',
  subCriteria: [
    {
      name: '安全防护',
      measured: [
        ['开赛前按规定穿戴劳动防护用品，缺一项计0', 'yes'],
        ['设备开机前完成点检并逐项填写点检表', 4],
        ['比赛全程未发生违反安全操作规程的行为', 'yes'],
        ['应急停止装置位置正确指认并演示', 'yes'],
      ],
      judged: [],
    },
    {
      name: '工作组织',
      measured: [
        ['工具、量具、材料按清单领取并签字', 'yes'],
        ['工艺或作业流程卡填写项目齐全', 5],
      ],
      judged: [
        {
          description: '工位布置与作业顺序安排',
          benchmarks: [
            '物品随意堆放，作业反复中断寻找工具',
            '物品分类摆放，作业顺序基本清楚',
            '取用顺手，作业顺序合理，少有往返',
            '布置始终井然，顺序紧凑，提前备好下一步所需',
          ],
        },
      ],
    },
  ],
}

export const closing: CriterionText = {
  name: '收尾与职业素养',
  subCriteria: [
    {
      name: '现场整理',
      measured: [
        ['设备复位并断电（断气、断水）', 'yes'],
        ['废料、余料按要求分类投放', 3],
        ['工具、量具清点归还，无缺失、无损坏', 'yes'],
      ],
      judged: [],
    },
    {
      name: '职业素养',
      measured: [],
      judged: [
        {
          description: '节约意识与材料利用',
          benchmarks: [
            '浪费明显，超出定额领料',
            '用料在定额之内',
            '合理套裁，余料可再利用',
            '用料精打细算，余料归类标识完整',
          ],
        },
        {
          description: '与裁判、工作人员的沟通',
          benchmarks: [
            '拒绝沟通或干扰他人',
            '能够按要求回答问题',
            '表达清楚，能主动说明工作情况',
            '表达准确得体，主动确认要求并及时反馈',
          ],
        },
      ],
    },
  ],
}
