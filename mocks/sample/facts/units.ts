/** Words the fictional enterprises and colleges are named from; every such name starts with 示例. */
export const enterpriseWords = [
  '恒岳',
  '海岱',
  '泰工',
  '鲁匠',
  '齐云',
  '沂川',
  '黄蓝',
  '东岳',
  '金河',
  '明湖',
  '鸢都',
  '胶澳',
  '微山',
  '岱宗',
  '瀚海',
  '云桥',
  '青禾',
  '锐工',
  '联创',
  '启明',
]
export const enterpriseTrades = [
  '机械',
  '电气',
  '化工',
  '新材料',
  '信息技术',
  '建设',
  '农业科技',
  '食品',
  '服务',
  '物流',
  '能源',
  '装备',
]

export const schoolKinds = ['技师学院', '高级技工学校', '职业学院', '工业技师学院', '交通技师学院']

export const departmentNames = [
  '示例省人力资源和社会保障厅',
  '示例省工业和信息化厅',
  '示例省总工会',
  '示例省教育厅',
  '示例省住房和城乡建设厅',
  '示例省农业农村厅',
  '示例省商务厅',
  '示例省文化和旅游厅',
]

export const venueKinds = ['实训中心', '产教融合基地', '会展中心', '技能竞赛基地', '公共实训基地']

export const enterpriseDelegations = ['示例能源集团', '示例钢铁集团', '示例交通集团', '示例装备集团']
