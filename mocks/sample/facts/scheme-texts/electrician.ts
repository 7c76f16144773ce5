import type { CriterionText } from './shape'

/** The story's own scheme, for an electrician. */
export const electricianTexts: readonly CriterionText[] = [
  {
    name: '电气装置安装',
    subCriteria: [
      {
        name: '元件与线槽',
        measured: [
          ['元件安装位置与图样相符，偏差不大于2 mm', 6],
          ['线槽、导轨切口平整无毛刺', 'yes'],
          ['元件标识与图样一致', 8],
        ],
        judged: [],
      },
      {
        name: '接线工艺',
        measured: [
          ['端子压接牢固，轻拉不松脱', 10],
          ['导线颜色、截面选用正确', 5],
          ['线号齐全，方向一致', 'choice'],
        ],
        judged: [
          {
            description: '布线的整齐程度',
            benchmarks: [
              '导线交叉凌乱，线槽盖无法盖合',
              '导线入槽，盖板能够盖合',
              '走线横平竖直，弯曲半径一致',
              '走线整齐美观，预留长度一致，便于检修',
            ],
          },
          {
            description: '箱内整体外观',
            benchmarks: [
              '有线头、碎屑残留或元件损伤',
              '箱内清洁，无损伤',
              '箱内整洁，标识清楚',
              '整体达到交付水平，标识、扎带、余量处理一致',
            ],
          },
        ],
      },
    ],
  },
  {
    name: '通电调试与检修',
    subCriteria: [
      {
        name: '上电与功能',
        measured: [
          ['上电前绝缘电阻、接地连续性测试完成并记录', 3],
          ['主回路一次上电成功', 'yes'],
          ['控制功能逐项实现', 8],
          ['变频器参数设置正确', 6],
        ],
        judged: [],
      },
      {
        name: '故障检修',
        measured: [
          ['故障点查找正确', 4],
          ['故障记录表填写完整', 3],
        ],
        judged: [
          {
            description: '检修思路与仪表使用',
            benchmarks: [
              '带电盲目拆线，方法不安全',
              '能用仪表逐段测量',
              '思路清晰，测量点选择合理',
              '先分析原理再测量，用最少的步骤锁定故障',
            ],
          },
          {
            description: '向用户说明故障原因',
            benchmarks: ['不能说明', '能说出故障位置', '能说明原因和处理方法', '说明清楚，并提出预防同类故障的建议'],
          },
        ],
      },
    ],
  },
]
