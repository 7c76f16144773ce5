import type { ReportedFacts } from '#domain/contests/reported-facts'

const dazhong = 'dongying.dzwww.com/dyxw/202407/t20240725_14554290.htm（大众网 2024-07-25）'
const ningxiaDaily = 'nx.people.com.cn/n2/2024/0727/c192482-40925290.html（宁夏日报 2024-07-27）'
const sichuan = 'www.emtc.cn/smgc/info/news-7998.html'

/** The first Yellow River Basin skills competition, as reported; full results were not found. */
export const yellowRiver = {
  name: '第一届黄河流域职业技能大赛',
  nameEn: '1st Yellow River Basin Vocational Skills Competition',
  startsOn: '2024-07-25',
  endsOn: '2024-07-26',
  cityCode: '370500',
  competitors: 88,
} as const

export const yellowRiverReported: ReportedFacts = {
  source: `${dazhong}；${ningxiaDaily}；${sichuan}`,
  name: yellowRiver.name,
  dates: '2024-07-25—26',
  competitors: '88',
  teams: '9',
  awards: [
    `奖项：金奖、银奖、铜奖、优胜奖、优秀组织奖（${ningxiaDaily}）`,
    `宁夏：铜奖 8、优胜奖 2，十个赛项全部参赛（${ningxiaDaily}）`,
    `四川：油漆与装饰第四名，铜牌（${sichuan}）`,
  ],
  notes: [
    '主题：聚黄河巧匠 谱技能华章',
    '形式：“赛展演会”，“1+4”',
    '未见完整奖牌榜和各赛项成绩',
    '职业代码为本项目推定，来源未载',
  ],
}

export const yellowRiverHosts = [
  { role: 'organiser', name: '沿黄九省区人力资源和社会保障厅' },
  { role: 'organiser', name: '东营市人民政府' },
  { role: 'host', name: '东营市人力资源和社会保障局' },
  { role: 'host', name: '东营市总工会' },
] as const

/** The ten events in the order reported; occupation codes are this project's mapping, not the organisers'. */
export const yellowRiverEvents: readonly (readonly [
  name: string,
  nameEn: string,
  occupationCode: string,
  occupation: string | null,
])[] = [
  ['增材制造', 'Additive Manufacturing', '6-18-01-13', '增材制造设备操作员'],
  ['油漆与装饰', 'Painting and Decorating', '6-29-04-01', '装饰装修工'],
  ['化学实验室技术', 'Chemical Laboratory Technology', '6-31-03-01', '化学检验员'],
  ['焊接', 'Welding', '6-18-02-04', '焊工'],
  ['数控车', 'CNC Turning', '6-18-01-01', '车工'],
  ['汽车维修', 'Automobile Maintenance', '4-12-01-01', '汽车维修工'],
  ['电工', 'Electrician', '6-31-01-03', '电工'],
  ['CAD机械设计', 'Mechanical Engineering CAD', '2-02-07-01', null],
  ['网络安全', 'Cyber Security', '4-04-04-02', '网络与信息安全管理员'],
  ['餐厅服务', 'Restaurant Service', '4-03-02-05', '餐厅服务员'],
]
