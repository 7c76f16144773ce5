import type { Sentences } from '../sentences'

export const requests = {
  'access.sign_in_required': '此操作须先登录。',
  'access.role_missing': '您的身份没有此项权限。',
  'access.out_of_reach': '此内容不在您负责的范围内。',
  'access.blind_until_published': '您是本赛项裁判，成绩公布前不得查看选手信息；评分请凭作品编号进行。',
  'access.not_public_yet': '此内容尚未公开。',
  'access.results_sealed': '评分锁定前不得将成绩与姓名对应；请待裁判长签字后再查看。',
  'access.chief_not_signed': '裁判长尚未签字，成绩不能发布；请先由裁判长复核并签字。',
  'access.marking_closed': '本赛项评分已结束，不能再录入或签字；如需更正，请按程序申请解锁。',
  'access.not_awaiting_sign_off': '本赛项尚未到裁判长签字环节；须先由全体裁判签完各评分表。',
  'access.not_signed': '本赛项尚未签字锁定，无需解锁。',

  'request.invalid': '填写的内容不符合要求：{{message}}。',
  'request.no_such_address': '没有这个接口地址。请对照 /api/openapi.json 检查路径和方法。',
  'request.not_found': '找不到“{{id}}”。它可能已不存在，或者地址有误。',
  'request.stale': '在您查看之后，别人已经改动过。请看过最新内容再保存。',
  'request.mark_changed': '这一格刚刚有了新值“{{value}}”。请核对后再决定是否更正。',
  'request.mark_id_reused': '这个评分编号已用于另一个评分，本次没有保存。请重新输入。',
  'request.venue_just_taken': '这个场地刚刚被另一项竞赛占用。请换一个日期或场地。',
  'request.still_in_use': '要删除的内容刚被其他数据引用，不能删除；请重新载入后再看。',
  'request.already_published': '成绩已按此状态公布，无需再次公布。',
  'request.marking_begun': '评分已经开始，不能再更换评分标准。',
  'request.scheme_locked': '评分标准已锁定。需要修改时，请先按程序解锁。',
  'request.placement_changed':
    '“{{contest}}”刚由{{who}}于 {{when}} 从“{{before}}”改为“{{after}}”。您的改动没有保存，也没有丢失；请核对后再决定。',
  'request.plan_unchanged': '计划与最近公布的版本完全相同，无需再次公布。',
  'request.revision_changed': '在您查看之后，草稿又有改动（第 {{seen}} 次改为第 {{now}} 次）。请看过最新草稿再公布。',
  'request.no_such_version': '年度计划没有第 {{number}} 版。请从版本列表中选择。',
  'request.stage_twice': '同一阶段“{{id}}”在一次改动中出现了两次。请合并为一次。',
  'request.personas_off': '本服务器不提供示例身份。启动时设置 DEMO=1 才会提供。',
} as const satisfies Sentences
