import type { ReportedFacts } from '#domain/contests/reported-facts'
import type { ContestClass, Phase, Sector } from '#domain/contests/vocabulary'
import type { Day } from '#domain/schedule/days'

/**
 * Seven contests of 2024 found in public reports. Nothing is added to them: no entries, no results,
 * and a date, city or class only where the source states one. None of this is the official list of 186.
 * The phase follows the reported dates on 2024-10-15; undated ones stand as announced.
 */
export interface RealContest {
  readonly id: string
  readonly name: string
  readonly class: ContestClass | null
  readonly sector: Sector
  readonly cityCode: string | null
  readonly phase: Phase
  readonly final: { readonly startsOn: Day; readonly endsOn: Day } | null
  readonly stageKinds: readonly ('trial' | 'preliminary' | 'final')[]
  readonly organisers: readonly string[]
  readonly hosts: readonly string[]
  readonly coHosts: readonly string[]
  readonly occupations: readonly (readonly [code: string | null, name: string])[]
  readonly reported: ReportedFacts
}

export const realContests: readonly RealContest[] = [
  {
    id: 'sd2024-zhujian-hangong',
    name: '2024年山东省“技能兴鲁”职业技能大赛—第四届山东省住建行业职业技能竞赛（焊工）暨第三届钢结构建造职业技能竞赛决赛',
    class: 'two',
    sector: 'construction',
    cityCode: null,
    phase: 'announced',
    final: { startsOn: '2024-10-29', endsOn: '2024-10-31' },
    stageKinds: ['final'],
    organisers: ['山东省住房和城乡建设厅'],
    hosts: ['省钢结构行业协会', '（县级市）住房城建管理局'],
    coHosts: [],
    occupations: [['6-18-02-04', '焊工']],
    reported: {
      source: 'ny2r43j.cn/blog/26626.html（转载）',
      dates: '2024-10-29—31',
      competitors: '74',
      teams: '20',
      parts: ['钢结构建造理论知识', '钢结构焊接实际操作'],
      awards: ['特等奖 1', '一等奖 8', '二等奖 18', '三等奖 27', '团体奖 12', '优秀组织奖 15', '突出贡献奖 4'],
    },
  },
  {
    id: 'sd2024-gonglu-yanghu',
    name: '山东省“技能兴鲁”职业技能大赛——2024年山东省交通运输行业公路养护工程技术人员职业技能竞赛',
    class: 'two',
    sector: 'construction',
    cityCode: '370600',
    phase: 'final',
    final: { startsOn: '2024-10-14', endsOn: '2024-10-16' },
    stageKinds: ['final'],
    organisers: ['山东省交通运输厅', '山东省人力资源和社会保障厅', '山东省总工会', '共青团山东省委'],
    hosts: ['山东高速集团有限公司'],
    coHosts: ['山东高速烟台发展有限公司', '山东建筑大学'],
    occupations: [['2-02-15-09', '公路养护工程技术人员']],
    reported: {
      source: '8i8i8i.com/shandong/shandonggedi/20241017/5729470.shtml（烟台日报）',
      dates: '2024-10-14—16',
      competitors: '72',
      teams: '24',
      parts: ['理论：无纸化闭卷，系统随机组卷', '实操：3个项目'],
      awards: ['个人奖 43', '团体奖 14'],
    },
  },
  {
    id: 'sd2024-dashuju',
    name: '山东省“技能兴鲁”职业技能大赛—第二届山东省大数据技术与应用职业技能大赛',
    class: 'two',
    sector: 'digital',
    cityCode: null,
    phase: 'announced',
    final: null,
    stageKinds: ['trial', 'preliminary', 'final'],
    organisers: [
      '省大数据局',
      '省委网信办',
      '省委省直机关工委',
      '省总工会',
      '团省委',
      '省妇联',
      '省教育厅',
      '省工业和信息化厅',
      '省人力资源社会保障厅',
    ],
    hosts: ['省大数据协会'],
    coHosts: [],
    occupations: [
      ['4-07-02-05', '商务数据分析师'],
      ['4-04-05-06', '区块链应用操作员'],
      ['4-04-04-02', '数据安全管理员'],
    ],
    reported: {
      source: 'net.qfnu.edu.cn/info/1163/1785.htm',
      groups: ['职工(教师)组（个人赛）', '学生组（小组赛）'],
      stages: ['选拔赛', '初赛', '决赛'],
      parts: ['理论知识考核', '实际操作考核'],
    },
  },
  {
    id: 'sd2024-ai',
    name: '2024年山东省“技能兴鲁”职业技能大赛—第四届山东省人工智能融合创新职业技能竞赛',
    class: null,
    sector: 'digital',
    cityCode: null,
    phase: 'announced',
    final: null,
    stageKinds: [],
    organisers: ['山东省工业和信息化厅', '山东省教育厅', '山东省人力资源和社会保障厅', '山东省总工会'],
    hosts: ['山东省人工智能协会', '山东省国防机械电子工会委员会', '山东省物联网协会'],
    coHosts: [
      '临沂市技师学院',
      '山东信息职业技术学院',
      '淄博市技师学院',
      '济南工程职业技术学院',
      '泰山职业技术学院',
      '济南信息工程学校',
      '聊城市东昌府区中等职业教育学校',
    ],
    occupations: [
      ['4-04-05-05', '人工智能训练师'],
      ['2-02-38-01', '人工智能工程技术人员'],
      ['6-23-03-15', '无人机装调检修工'],
      ['4-04-05-07', '服务机器人应用技术员'],
      ['6-31-03-04', '无损检测员'],
      ['6-31-07-03', '工业机器人系统操作员'],
    ],
    reported: {
      source: 'albiz.cn/information/interviewDetails/id_323202',
      groups: ['职工组', '学生组'],
      notes: ['职业（工种）名单为摘录，来源处被截断'],
    },
  },
  {
    id: 'sd2024-xinxi',
    name: '2024年山东省“技能兴鲁”职业技能大赛--第四届山东省信息产业职业技能竞赛',
    class: null,
    sector: 'digital',
    cityCode: null,
    phase: 'announced',
    final: null,
    stageKinds: [],
    organisers: ['山东信息协会'],
    hosts: [],
    coHosts: [],
    occupations: [],
    reported: { source: '检索结果（无网址），通知日期 2024-08-18', notes: ['未见职业（工种）名单'] },
  },
  {
    id: 'sd2024-jianzhu-jiance',
    name: '2024年建筑工程检测行业职业技能竞赛',
    class: 'two',
    sector: 'materials',
    cityCode: null,
    phase: 'announced',
    final: null,
    stageKinds: [],
    organisers: ['山东省认证认可协会', '山东省交通运输研究会'],
    hosts: [],
    coHosts: [],
    occupations: [['6-31-03-02', '物理性能检验员']],
    reported: { source: 'sdjcrz.sd.cn/xwzx_41_1294.html' },
  },
  {
    id: 'sd2024-shipin-jianyan',
    name: '山东省食品检验检测行业职业技能竞赛',
    class: 'two',
    sector: 'services',
    cityCode: null,
    phase: 'announced',
    final: null,
    stageKinds: [],
    organisers: ['山东省认证认可协会'],
    hosts: [],
    coHosts: [],
    occupations: [['4-08-05-01', '农产品食品检验员']],
    reported: { source: 'sdjcrz.sd.cn/xwzx_41_1294.html' },
  },
]
